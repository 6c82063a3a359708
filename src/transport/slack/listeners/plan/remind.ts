import type { WebClient } from '@slack/web-api';
import { openItems } from '../../../../answering/plan.js';
import { isQuiet, minuteIn, nextReminder, TOO_LATE_MS } from './reminder-time.js';
import type { Reminder } from '../../../../storage/learning.js';
import { OWN_ACTIONS } from '../../actions.js';
import { errorFields } from '../../log.js';
import type { SlackParts } from '../../parts.js';
import { post } from '../../reply.js';
import { escapeText } from '../../text.js';
import { openButton } from './plan.js';
import { openNames } from './plan-words.js';
import { planOf } from './saved-plan.js';
import { knownZone } from './time-zones.js';

export interface RemindParts extends SlackParts {
  /** `undefined` where the app is not installed any more. */
  readonly clientFor: (tenant: string) => Promise<WebClient | undefined>;
}

/** How many reminders were sent, and how many were due but left out. */
export interface RemindReport {
  readonly sent: number;
  readonly left: number;
}

/**
 * Sends the reminders that are due. Safe to run in several processes and at any time: each is moved
 * on to a later day before it is sent, and only the process that moved it sends it. What breaks in
 * between is one reminder lost, never one told twice.
 */
export async function remindAll(parts: RemindParts): Promise<RemindReport> {
  let sent = 0;
  let left = 0;
  for (const reminder of await parts.storage.reminders.due(parts.clock())) {
    if (await remind(reminder, parts)) sent += 1;
    else left += 1;
  }
  return { sent, left };
}

/** Whether it was sent. Never rejects: one person's trouble is not the next one's. */
async function remind(reminder: Reminder, parts: RemindParts): Promise<boolean> {
  try {
    if (knownZone(reminder.zone) === undefined) return await stop(reminder, parts);
    const now = parts.clock();
    if (!(await parts.storage.reminders.claim(reminder, nextReminder(reminder, now)))) return false;
    if (now - reminder.nextMs > TOO_LATE_MS || isQuiet(minuteIn(reminder.zone, now))) return false;
    return await send(reminder, parts);
  } catch (error) {
    parts.logger.error(errorFields(error), 'a reminder was not sent');
    return false;
  }
}

/** What no clock can tell the time of would stay due for ever, before others that wait. */
async function stop({ tenant, user, zone }: Reminder, parts: RemindParts): Promise<false> {
  await parts.storage.reminders.stop(tenant, user);
  parts.logger.warn({ tenant, zone }, 'a reminder in an unknown time zone was stopped');
  return false;
}

async function send(reminder: Reminder, parts: RemindParts): Promise<boolean> {
  const { tenant, user, language } = reminder;
  const plan = await planOf(parts, tenant, user);
  const client = await parts.clientFor(tenant);
  const stopped = (await parts.storage.reminders.get(tenant, user)) === undefined;
  if (openItems(plan).length === 0 || !client || stopped) return false;

  const names = openNames(plan, language, parts);
  const text = escapeText(parts.messages('plan.reminder', language, { names }));
  const button = (action_id: string, id: string) => ({
    type: 'button' as const,
    action_id,
    text: { type: 'plain_text' as const, text: parts.messages(id, language) },
  });
  const blocks = [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
    {
      type: 'actions' as const,
      elements: [
        openButton(language, parts),
        button(OWN_ACTIONS.planSnooze, 'plan.snooze'),
        button(OWN_ACTIONS.planStop, 'plan.stop'),
      ],
    },
  ];
  await post(client, { channel: user }, { text, blocks }, parts);
  return true;
}
