import type { RefObject } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Given } from '../../block-kit/input-values.js';
import type { PageModal } from '../../page-protocol.js';
import { givenFrom } from '../blocks/form-context.js';
import { ViewBlocks } from '../blocks/view-blocks.js';
import { useWorkspace } from '../workspace-context.js';
import { Icon } from './icons.js';
import { useShownDialog } from './shown-dialog.js';

/** A modal of the app. The browser's own dialog keeps the focus inside and gives it back after. */
export function Modal({ modal }: { readonly modal: PageModal }) {
  const { connection } = useWorkspace();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { values, sending, submit } = useSubmission(modal, dialog);
  useShownDialog(dialog);
  const close = (): void => {
    void connection.act({ kind: 'close', view: modal.id });
  };
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ModalHead modal={modal} title={title} close={close} />
        <div class="modal-body" tabIndex={0} role="group" aria-labelledby={title}>
          {modal.errors[''] !== undefined && (
            <p class="field-error" role="alert">
              {modal.errors['']}
            </p>
          )}
          <ViewBlocks
            form={modal}
            errors={modal.errors}
            onValues={(given) => {
              values.current = given;
            }}
          />
        </div>
        <ModalEnd modal={modal} sending={sending} close={close} />
      </form>
    </dialog>
  );
}

/** Sends what was filled in; the focus goes to the first field that is refused. */
function useSubmission(modal: PageModal, dialog: RefObject<HTMLDialogElement>) {
  const { connection } = useWorkspace();
  const values = useRef<Readonly<Record<string, Given>>>({});
  const [sending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    if (sending) return;
    setSending(true);
    // The modal may have been replaced since: what was given to fields that are gone stays here.
    const fields = givenFrom(modal.values);
    const given = Object.entries(values.current).filter(([key]) => key in fields);
    await connection.act({
      kind: 'submit',
      view: modal.id,
      values: Object.fromEntries(given),
    });
    setSending(false);
    requestAnimationFrame(() => {
      dialog.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    });
  };
  return { values, sending, submit };
}

interface ModalHeadProps {
  readonly modal: PageModal;
  /** The id of the title. */
  readonly title: string;
  readonly close: () => void;
}

function ModalHead({ modal, title, close }: ModalHeadProps) {
  return (
    <header class="modal-head">
      <h2 id={title} dir="auto">
        {modal.title}
      </h2>
      <button
        type="button"
        class="icon-button"
        aria-label={modal.stacked ? 'Back' : 'Close'}
        onClick={close}
      >
        <Icon name={modal.stacked ? 'back' : 'close'} />
      </button>
    </header>
  );
}

interface ModalEndProps {
  readonly modal: PageModal;
  readonly sending: boolean;
  readonly close: () => void;
}

function ModalEnd({ modal, sending, close }: ModalEndProps) {
  return (
    <footer class="modal-end">
      <button type="button" class="button" dir="auto" onClick={close}>
        {modal.close ?? 'Cancel'}
      </button>
      {modal.submit !== null && (
        <button type="submit" class="button primary" dir="auto" aria-disabled={sending}>
          {modal.submit}
        </button>
      )}
    </footer>
  );
}
