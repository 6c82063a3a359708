import type { Given } from '../../block-kit/input-values.js';
import { textOf, type Json } from '../../json.js';
import { Choices } from './choices.js';
import type { ControlProps, ControlState } from './control-state.js';
import { useForm, keyOf } from './form-context.js';
import { SelectControl } from './select.js';
import { TextControl } from './text-control.js';

/** Something to choose from or to type in, of whichever kind. */
export function Control(props: ControlProps) {
  const form = useForm();
  const { element, block, onGiven } = props;
  const key = keyOf(block, element);
  const state: ControlState = {
    ...props,
    value: form.values[key] ?? initialOf(element),
    give: (value) => {
      form.give(key, value);
      onGiven?.(value);
    },
  };
  const type = textOf(element['type']);
  if (type === 'radio_buttons' || type === 'checkboxes') return <Choices {...state} />;
  if (type.endsWith('_select')) return <SelectControl {...state} />;
  return (
    <TextControl
      {...state}
      give={(value) => {
        form.give(key, value);
      }}
      leave={() => onGiven?.(state.value)}
    />
  );
}

/** What a message's element starts with; a view's form brings it in its values. */
function initialOf(element: Json): Given {
  const option = element['initial_option'];
  if (typeof option === 'object' && option !== null && 'value' in option) {
    return textOf(option.value);
  }
  return textOf(element['initial_value'] ?? element['initial_date'] ?? element['initial_time']);
}
