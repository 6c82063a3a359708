import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageMessage } from '../../page-protocol.js';
import { typedForm } from '../markup/typed-form.js';
import { useWorkspace } from '../workspace-context.js';

/** Changes one's own message in place: Enter saves, Escape leaves it as it was. */
export function EditBox({
  message,
  onDone,
}: {
  readonly message: PageMessage;
  readonly onDone: () => void;
}) {
  const { view, connection } = useWorkspace();
  const [text, setText] = useState(() => typedForm(message.text, view));
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const save = (): void => {
    const { channel, ts } = message;
    if (text.trim() !== '') void connection.act({ kind: 'edit', channel, ts, text });
    onDone();
  };
  return (
    <form
      class="edit-box"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        ref={field}
        dir="auto"
        rows={2}
        aria-label="Edit message"
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          save();
        }}
      />
      <div class="row">
        <button type="button" class="button" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" class="button primary">
          Save
        </button>
      </div>
    </form>
  );
}
