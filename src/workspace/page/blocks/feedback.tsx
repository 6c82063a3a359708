import { useState } from 'preact/hooks';
import { isRecord, textOf, type Json } from '../../json.js';
import { Icon } from '../parts/icons.js';
import { useForm } from './form-context.js';
import { plainTextOf } from './text-object.js';

const SIDES = [
  { name: 'positive', field: 'positive_button', icon: 'up' },
  { name: 'negative', field: 'negative_button', icon: 'down' },
] as const;

/** Two thumbs; the one that was chosen stays pressed. */
export function FeedbackButtons({
  element,
  block,
}: {
  readonly element: Json;
  readonly block: string;
}) {
  const form = useForm();
  const [chosen, setChosen] = useState('');
  return (
    <div class="feedback" role="group" aria-label="Feedback">
      {SIDES.map(({ name, field, icon }) => {
        const side = isRecord(element[field]) ? element[field] : {};
        return (
          <button
            key={name}
            type="button"
            class="icon-button"
            aria-pressed={chosen === name}
            aria-label={textOf(side['accessibility_label']) || plainTextOf(side['text'])}
            title={plainTextOf(side['text'])}
            onClick={() => {
              setChosen(name);
              form.act(block, textOf(element['action_id']), name);
            }}
          >
            <Icon name={icon} />
          </button>
        );
      })}
    </div>
  );
}
