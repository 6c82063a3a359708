import { useId, useRef } from 'preact/hooks';
import { textOf, type Json } from '../../json.js';
import { useShownDialog } from '../parts/shown-dialog.js';
import { plainTextOf, TextObject } from './text-object.js';

/** Asks whether something is meant, in the app's own words. */
export function Confirm({
  confirm,
  onAnswer,
}: {
  readonly confirm: Json;
  readonly onAnswer: (yes: boolean) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useShownDialog(dialog);
  return (
    <dialog
      ref={dialog}
      class="modal small"
      aria-labelledby={id}
      onCancel={() => {
        onAnswer(false);
      }}
    >
      <h2 id={id} dir="auto">
        {plainTextOf(confirm['title'])}
      </h2>
      <TextObject value={confirm['text']} />
      <div class="modal-end">
        <button
          type="button"
          class="button"
          onClick={() => {
            onAnswer(false);
          }}
        >
          {plainTextOf(confirm['deny'])}
        </button>
        <button
          type="button"
          class={`button ${textOf(confirm['style']) || 'primary'}`}
          onClick={() => {
            onAnswer(true);
          }}
        >
          {plainTextOf(confirm['confirm'])}
        </button>
      </div>
    </dialog>
  );
}
