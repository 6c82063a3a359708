import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { nextReminder } from './reminder-time.js';
import { OWN_ACTIONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { respondBeside } from '../../clicks.js';
import type { SlackParts } from '../../parts.js';
import { whisperText } from '../../reply.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** The buttons under a reminder: one click, and it is quiet. */
export function registerReminderButtons(app: App, parts: SlackParts): void {
  const { storage, messages, clock } = parts;
  app.action<BlockAction<ButtonAction>>(OWN_ACTIONS.planStop, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const respond = respondBeside(click);
    const tenant = tenantOf(context);
    await storage.reminders.stop(tenant, body.user.id);
    const language = await parts.people.language(client, tenant, body.user.id);
    await whisperText(respond, messages('plan.stopped', language));
  });
  app.action<BlockAction<ButtonAction>>(OWN_ACTIONS.planSnooze, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const respond = respondBeside(click);
    const tenant = tenantOf(context);
    const language = await parts.people.language(client, tenant, body.user.id);
    const reminder = await storage.reminders.get(tenant, body.user.id);
    if (!reminder) return whisperText(respond, messages('plan.stopped', language));
    const nextMs = nextReminder(reminder, clock() + WEEK_MS);
    // Only over what was read: a stop that comes between stays a stop.
    await storage.reminders.claim(reminder, nextMs);
    await whisperText(respond, messages('plan.snoozed', language));
  });
}
