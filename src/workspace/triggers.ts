import { Refusal } from './refusal.js';
import type { State, Trigger } from './state.js';

const TRIGGER_LIFE_MS = 3000;

/** A trigger id for what the member just did; it opens one modal within 3 seconds. */
export function issueTrigger(state: State, user: string, view?: string): string {
  const id = `${state.nextTs()}.${state.nextId('x')}`;
  state.triggers.set(id, {
    user,
    view,
    expiresAt: state.now() + TRIGGER_LIFE_MS,
    used: false,
  });
  return id;
}

/**
 * Uses a trigger id up.
 *
 * @throws {Refusal} `invalid_trigger_id`, `exchanged_trigger_id` or `expired_trigger_id`.
 */
export function useTrigger(state: State, id: string): Trigger {
  const trigger = state.triggers.get(id);
  if (trigger === undefined) throw new Refusal('invalid_trigger_id');
  if (trigger.used) throw new Refusal('exchanged_trigger_id');
  if (state.now() > trigger.expiresAt) throw new Refusal('expired_trigger_id');
  trigger.used = true;
  return trigger;
}
