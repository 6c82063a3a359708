import { useState } from 'preact/hooks';
import { isRecord, textOf, type Json } from '../../json.js';
import { safeUrl } from '../markup/tree.js';
import { Confirm } from './confirm.js';
import { useForm } from './form-context.js';
import { plainTextOf } from './text-object.js';

/** A button; one with an address also opens it, one with a confirmation asks first. */
export function ButtonElement({
  element,
  block,
}: {
  readonly element: Json;
  readonly block: string;
}) {
  const form = useForm();
  const [asking, setAsking] = useState(false);
  const action = textOf(element['action_id']);
  const url = safeUrl(textOf(element['url']));
  const confirm = isRecord(element['confirm']) ? element['confirm'] : undefined;
  const label = textOf(element['accessibility_label']);
  const shared = {
    class: `button ${textOf(element['style'])}`,
    dir: 'auto' as const,
    ...(label === '' ? {} : { 'aria-label': label }),
  };
  const act = (): void => {
    form.act(block, action);
  };
  if (url !== undefined) {
    return (
      <a {...shared} href={url} target="_blank" rel="noopener noreferrer" onClick={act}>
        {plainTextOf(element['text'])}
      </a>
    );
  }
  return (
    <>
      <button
        {...shared}
        type="button"
        aria-disabled={form.busy}
        onClick={() => {
          if (form.busy) return;
          if (confirm === undefined) act();
          else setAsking(true);
        }}
      >
        {plainTextOf(element['text'])}
      </button>
      {asking && confirm !== undefined && (
        <Confirm
          confirm={confirm}
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) act();
          }}
        />
      )}
    </>
  );
}
