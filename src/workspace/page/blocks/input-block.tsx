import { useId } from 'preact/hooks';
import { isRecord, textOf, type Json } from '../../json.js';
import { Control } from './control.js';
import { useForm } from './form-context.js';
import { plainTextOf } from './text-object.js';

/** A field of a form with its label, its hint, and what is wrong with it. */
export function InputBlock({ block }: { readonly block: Json }) {
  const form = useForm();
  const id = useId();
  const blockId = textOf(block['block_id']);
  const element = isRecord(block['element']) ? block['element'] : {};
  const hint = plainTextOf(block['hint']);
  const error = form.errors[blockId];
  const label = plainTextOf(block['label']);
  const isGroup = ['radio_buttons', 'checkboxes'].includes(textOf(element['type']));
  const isSeveral = textOf(element['type']).startsWith('multi_');
  const names = isGroup || isSeveral ? {} : { id };
  const describedBy = [hint !== '' && `${id}-hint`, error !== undefined && `${id}-error`];
  const dispatches = block['dispatch_action'] === true;
  return (
    <div class={`field ${error === undefined ? '' : 'has-error'}`}>
      <label class="field-label" {...(isGroup || isSeveral ? {} : { for: id })} dir="auto">
        {label}
        {block['optional'] === true && <span class="field-optional"> (optional)</span>}
      </label>
      <Control
        element={element}
        block={blockId}
        label={label}
        {...names}
        describedBy={describedBy.filter(Boolean).join(' ')}
        invalid={error !== undefined}
        required={block['optional'] !== true}
        {...(dispatches
          ? {
              onGiven: (value) => {
                form.act(blockId, textOf(element['action_id']), value);
              },
            }
          : {})}
      />
      {hint !== '' && (
        <p class="field-hint" id={`${id}-hint`} dir="auto">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} dir="auto" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
