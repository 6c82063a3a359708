import { ACTIONS } from '../../presentation/present-blocks.js';

/** The buttons that the bot sends, by action id. Ids of buttons that repeat end in a number. */
export const BUTTONS = {
  ask: new RegExp(`^${ACTIONS.ask}:\\d+$`),
  more: new RegExp(`^${ACTIONS.more}$`),
  share: new RegExp(`^${ACTIONS.share}$`),
  feedback: new RegExp(`^${ACTIONS.feedback}$`),
  starter: /^home:ask:\d+$/,
} as const;

/** Whether some listener takes the button; all others are of an older version. */
export function isKnownButton(actionId: string): boolean {
  return Object.values(BUTTONS).some((button) => button.test(actionId));
}

/** The action id of the starter at that place in the Home tab. */
export function starterId(index: number): string {
  return `home:ask:${index}`;
}
