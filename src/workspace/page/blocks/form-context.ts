import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Given } from '../../block-kit/input-values.js';
import { isRecord, listOf, textOf, type Json } from '../../json.js';

/** What an element of a block needs to know of the message or view that it stands in. */
export interface FormContext {
  /** What is given, by block id and action id joined by a space. */
  readonly values: Readonly<Record<string, Given>>;
  /** Remembers what is given and tells nobody yet. */
  give(key: string, value: Given): void;
  /** Tells the app of a click or a choice. */
  act(block: string, action: string, value?: Given): void;
  readonly errors: Readonly<Record<string, string>>;
  /** Whether an action is on its way to the app. */
  readonly busy: boolean;
  /** Where this form stands: a conversation is chosen for it by default. */
  readonly channel: string | undefined;
}

export const Form = createContext<FormContext | undefined>(undefined);

/** @throws {Error} Outside a message or view. */
export function useForm(): FormContext {
  const value = useContext(Form);
  if (value === undefined) throw new Error('This element stands outside a message or view');
  return value;
}

export function keyOf(block: string, element: Json): string {
  return `${block} ${textOf(element['action_id'])}`;
}

/** What Slack's `state.values` holds, in the short form in which the page sends it. */
export function givenFrom(
  values: Readonly<Record<string, Readonly<Record<string, Json>>>>,
): Record<string, Given> {
  const given: Record<string, Given> = {};
  for (const [block, actions] of Object.entries(values)) {
    for (const [action, value] of Object.entries(actions)) {
      given[`${block} ${action}`] = shortForm(value);
    }
  }
  return given;
}

function shortForm(value: Json): Given {
  const [field] = Object.entries(value)
    .filter(([name]) => name !== 'type')
    .map(([, held]) => held);
  if (Array.isArray(field)) return listOf(field).map(optionValue);
  return field === null || field === undefined ? null : optionValue(field);
}

function optionValue(value: unknown): string {
  if (isRecord(value)) return textOf(value['value']);
  return typeof value === 'number' ? String(value) : textOf(value);
}
