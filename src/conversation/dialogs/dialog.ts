import type { Response } from '../responder.js';
import type { Turn } from '../turn.js';

/**
 * A talk over several turns, as a function of each message and what the dialog remembers.
 *
 * Botkit keeps the state, routes the next message of that person in that conversation here, and
 * forgets a dialog after a day. `S` is plain JSON and never holds what a person typed.
 */
export interface Dialog<S = unknown> {
  /** Give it a new version with each change of meaning: open dialogs of the old one are dropped. */
  readonly id: `${string}.v${number}`;
  /** The state to begin with where this response begins the dialog; `undefined` elsewhere. */
  opens(response: Response): S | undefined;
  /** Takes one message. Pure: it may be run again when a reply could not be shown. */
  step(turn: Pick<Turn, 'message' | 'context'>, state: S): DialogStep<S>;
}

/** What a message leads to: the next question, or the end with a last word. */
export type DialogStep<S> =
  | { readonly kind: 'ask'; readonly response: Response; readonly state: S }
  | { readonly kind: 'end'; readonly response: Response };

/**
 * Declares a dialog, and hides the type of its state so that dialogs fit in one list.
 *
 * @example
 * dialog<{ left: number }>({
 *   id: 'countdown.v1',
 *   opens: ({ answer }) => (answer.intent === 'countdown' ? { left: 3 } : undefined),
 *   step: (turn, { left }) =>
 *     left > 1
 *       ? { kind: 'ask', response: tell(left - 1), state: { left: left - 1 } }
 *       : { kind: 'end', response: tell(0) },
 * });
 */
export function dialog<S>(declared: Dialog<S>): Dialog {
  return declared;
}
