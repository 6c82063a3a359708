import { isRecord, listOf, textOf, type Json } from '../json.js';
import { interactiveElements } from './check-blocks.js';

/** What is filled in, by block id and action id, in the form of Slack's `state.values`. */
export type InputValues = Record<string, Record<string, Json>>;

/** What a person gives an element: text, the value of an option, an id, or several of those. */
export type Given = string | readonly string[] | null;

interface ElementForm {
  /** The field of `state.values` and of an action that holds what was given. */
  readonly field: string;
  /** The element's field with what it starts with. */
  readonly initial: string;
  readonly many: boolean;
  /** Whether what is given is the value of one of the element's options. */
  readonly options: boolean;
}

const FORMS: Readonly<Record<string, ElementForm>> = {
  plain_text_input: form('value', 'initial_value'),
  number_input: form('value', 'initial_value'),
  email_text_input: form('value', 'initial_value'),
  url_text_input: form('value', 'initial_value'),
  static_select: form('selected_option', 'initial_option', { options: true }),
  radio_buttons: form('selected_option', 'initial_option', { options: true }),
  overflow: form('selected_option', '', { options: true }),
  checkboxes: form('selected_options', 'initial_options', { many: true, options: true }),
  multi_static_select: form('selected_options', 'initial_options', { many: true, options: true }),
  conversations_select: form('selected_conversation', 'initial_conversation'),
  multi_conversations_select: form('selected_conversations', 'initial_conversations', {
    many: true,
  }),
  users_select: form('selected_user', 'initial_user'),
  multi_users_select: form('selected_users', 'initial_users', { many: true }),
  channels_select: form('selected_channel', 'initial_channel'),
  datepicker: form('selected_date', 'initial_date'),
  timepicker: form('selected_time', 'initial_time'),
  datetimepicker: form('selected_date_time', 'initial_date_time'),
};

/** Elements whose state Slack tells with each action and submission. */
const STATELESS = new Set(['overflow']);

/** How the blocks are filled in at first; where something was filled in before, it stays. */
export function initialValues(blocks: readonly unknown[], before: InputValues): InputValues {
  const values: InputValues = {};
  for (const block of blocks.filter(isRecord)) {
    const blockId = textOf(block['block_id']);
    for (const element of interactiveElements(block)) {
      const type = textOf(element['type']);
      const shape = FORMS[type];
      if (shape === undefined || STATELESS.has(type)) continue;
      const actionId = textOf(element['action_id']);
      const start = element[shape.initial] ?? (shape.many ? [] : null);
      const kept = before[blockId]?.[actionId];
      values[blockId] ??= {};
      values[blockId][actionId] = kept ?? { type, [shape.field]: start };
    }
  }
  return values;
}

/**
 * What a person gave an element, in Slack's form: `{ type, selected_option: { text, value } }`.
 *
 * @throws {Error} If the element has no option with that value, or takes nothing at all.
 */
export function givenValue(element: Json, given: Given): Json {
  const type = textOf(element['type']);
  const shape = FORMS[type];
  if (shape === undefined) throw new Error(`A ${type} takes no value`);
  const one = (value: string): unknown => (shape.options ? optionOf(element, value) : value);
  if (given === null || given === '') return { type, [shape.field]: shape.many ? [] : null };
  if (typeof given === 'string') {
    return { type, [shape.field]: shape.many ? [one(given)] : scalar(type, one(given)) };
  }
  return { type, [shape.field]: given.map(one) };
}

/** Whether nothing is given: what a required input may not be. */
export function isEmpty(value: Json | undefined): boolean {
  if (value === undefined) return true;
  return Object.entries(value).every(
    ([name, field]) =>
      name === 'type' ||
      field === null ||
      field === '' ||
      (Array.isArray(field) && field.length === 0),
  );
}

function optionOf(element: Json, value: string): Json {
  const groups = listOf(element['option_groups']).filter(isRecord);
  const options = [
    ...listOf(element['options']),
    ...groups.flatMap((group) => listOf(group['options'])),
  ];
  const option = options.filter(isRecord).find((one) => one['value'] === value);
  if (option !== undefined) return option;
  throw new Error(`${textOf(element['action_id'])} has no option with the value ${value}`);
}

function scalar(type: string, value: unknown): unknown {
  return type === 'datetimepicker' ? Number(value) : value;
}

function form(
  field: string,
  initial: string,
  { many = false, options = false }: { many?: boolean; options?: boolean } = {},
): ElementForm {
  return { field, initial, many, options };
}
