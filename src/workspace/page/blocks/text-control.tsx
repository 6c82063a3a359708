import { textOf } from '../../json.js';
import type { ControlState } from './control-state.js';
import { plainTextOf } from './text-object.js';

const TYPES: Readonly<Record<string, string>> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** Something to type in: a line, several lines, a number, a date. */
export function TextControl(state: ControlState & { readonly leave: () => void }) {
  const { element, label, id, describedBy, invalid = false, required = false } = state;
  const type = textOf(element['type']);
  const shared = {
    class: 'input',
    dir: 'auto' as const,
    ...(id === undefined ? { 'aria-label': label } : { id }),
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
    placeholder: plainTextOf(element['placeholder']),
    value: shown(type, textOf(state.value)),
    onChange: state.leave,
  };
  const give = (text: string): void => {
    state.give(type === 'datetimepicker' && text !== '' ? String(Date.parse(text) / 1000) : text);
  };
  if (element['multiline'] === true) {
    return (
      <textarea
        {...shared}
        rows={4}
        onInput={({ currentTarget }) => {
          give(currentTarget.value);
        }}
      />
    );
  }
  return (
    <input
      {...shared}
      type={TYPES[type] ?? 'text'}
      {...(element['is_decimal_allowed'] === true ? { step: 'any' } : {})}
      onInput={({ currentTarget }) => {
        give(currentTarget.value);
      }}
    />
  );
}

/** A moment is kept in seconds since 1970, and shown in this machine's time. */
function shown(type: string, value: string): string {
  if (type !== 'datetimepicker' || value === '') return value;
  const date = new Date(Number(value) * 1000);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
