import { normalize } from '../../../../languages/text.js';
import { isQuiet } from './reminder-time.js';
import { knownZone } from './time-zones.js';

/** What a modal gives back, by block and element. */
export type FormValues = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          readonly value?: string | null;
          readonly selected_time?: string | null;
          readonly selected_option?: { readonly value: string } | null;
          readonly selected_options?: readonly { readonly value: string }[];
        }
      >
    >
  >
>;

/** What a person set in the modal of their plan. */
export interface PlanChoices {
  /** Keys of items. */
  readonly done: readonly string[];
  readonly hoursPerWeek: number | null;
  readonly remind: { zone: string; minute: number; every: 'daily' | 'weekly' } | undefined;
}

/** The choices, or message ids of what is wrong, by the block that it is wrong in. */
export type PlanForm =
  | { readonly kind: 'valid'; readonly choices: PlanChoices }
  | { readonly kind: 'invalid'; readonly errors: Readonly<Record<string, string>> };

const MOST_HOURS = 60;
/** A number as people write it, with its fraction behind a sign of any of our languages. */
const NUMBER = /^(\d+)(?:[.,٫](\d+))?$/;

/** Reads the modal. Pure. */
export function readPlanForm(values: FormValues): PlanForm {
  const field = (id: string) => values[id]?.['value'] ?? {};
  const hours = hoursIn(field('hours').value ?? '');
  const chosen = field('remind').selected_option?.value;
  const every = chosen === 'daily' || chosen === 'weekly' ? chosen : undefined;
  const minute = minuteOf(field('time').selected_time ?? '');
  const zone = knownZone(field('zone').selected_option?.value);

  const errors = {
    ...(hours !== null && !(hours >= 1 && hours <= MOST_HOURS) && { hours: 'plan.hours-error' }),
    ...(every && isQuiet(minute) && { time: 'plan.quiet-error' }),
    ...(every && zone === undefined && { zone: 'plan.zone-error' }),
  };
  if (Object.keys(errors).length > 0) return { kind: 'invalid', errors };
  const done = (field('items').selected_options ?? []).map(({ value }) => value);
  const remind: PlanChoices['remind'] =
    every && zone !== undefined ? { zone, minute, every } : undefined;
  return { kind: 'valid', choices: { done, hoursPerWeek: hours, remind } };
}

/** Hours as written, in the digits of any of our languages; `null` for none, NaN for no number. */
function hoursIn(written: string): number | null {
  const text = normalize(written).trim();
  if (text === '') return null;
  const [, whole, fraction = '0'] = NUMBER.exec(text) ?? [];
  return Number(`${whole}.${fraction}`);
}

/** Minutes since midnight of "17:30"; midnight, which is quiet, for anything else. */
function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes || 0;
}
