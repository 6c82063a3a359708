import { useId } from 'preact/hooks';
import { isRecord, listOf, textOf, type Json } from '../../json.js';
import type { ControlState } from './control-state.js';
import { TextObject } from './text-object.js';

/** Radio buttons or checkboxes, each with its description. */
export function Choices(state: ControlState) {
  const name = useId();
  const many = state.element['type'] === 'checkboxes';
  const chosen = [state.value ?? []].flat();
  const options = listOf(state.element['options']).filter(isRecord);
  const choose = (value: string, on: boolean): void => {
    if (!many) {
      state.give(value);
      return;
    }
    const others = chosen.filter((one) => one !== value && one !== '');
    state.give(on ? [...others, value] : others);
  };
  return (
    <fieldset class="choices" aria-describedby={state.describedBy} aria-label={state.label}>
      {options.map((option) => (
        <Choice
          key={textOf(option['value'])}
          option={option}
          name={name}
          many={many}
          checked={chosen.includes(textOf(option['value']))}
          onChange={(on) => {
            choose(textOf(option['value']), on);
          }}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly option: Json;
  readonly name: string;
  readonly many: boolean;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Choice({ option, name, many, checked, onChange }: ChoiceProps) {
  return (
    <label class="choice">
      <input
        type={many ? 'checkbox' : 'radio'}
        name={name}
        checked={checked}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked);
        }}
      />
      <span dir="auto">
        <TextObject value={option['text']} inline />
        {option['description'] !== undefined && (
          <span class="choice-hint">
            <TextObject value={option['description']} inline />
          </span>
        )}
      </span>
    </label>
  );
}
