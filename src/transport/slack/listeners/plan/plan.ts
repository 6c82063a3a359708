import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { holds, withDone, withItems, type PlanItem } from '../../../../answering/plan.js';
import { nextReminder } from './reminder-time.js';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import { BUTTONS, OWN_ACTIONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, respondBeside } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { whisperText } from '../../reply.js';
import { escapeText } from '../../text.js';
import { tellStale } from '../stale/stale.js';
import { readPlanForm } from './plan-form.js';
import { planModal, planNotice } from './plan-modal.js';
import { planText } from './plan-words.js';
import { changePlan, itemName, planOf, readItems } from './saved-plan.js';
import { registerReminderButtons } from './reminder-buttons.js';
import { knownZone } from './time-zones.js';

/** A person's learning plan: save from an answer, see, change, take along, delete. */
export const registerPlan: Register = (app, parts) => {
  registerSave(app, parts);
  registerOpen(app, parts);
  registerSubmission(app, parts);
  registerData(app, parts);
  registerReminderButtons(app, parts);
};

function registerSave(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.savePlan, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const items = readItems(action.value, parts);
    if (items.length === 0 || clickedIn(body).kind === 'view') return tellStale(click, parts);
    const tenant = tenantOf(context);
    const user = body.user.id;
    const language = await parts.people.language(client, tenant, user);
    const plan = await changePlan(parts, tenant, user, (before) => withItems(before, items));

    const tell = (id: string, told: readonly PlanItem[]) => {
      const names = told.map((item) => itemName(item, language, parts)).join(', ');
      return escapeText(parts.messages(id, language, { names }));
    };
    const leftOut = items.filter((item) => !holds(plan.items, item));
    const full = leftOut.length === 0 ? '' : `\n${tell('plan.full', leftOut)}`;
    const text = tell('plan.saved', plan.items) + full;
    await respondBeside(click)({
      response_type: 'ephemeral',
      replace_original: false,
      text,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text } },
        { type: 'actions', elements: [openButton(language, parts)] },
      ],
    });
  });
}

/** The button that shows a person their plan. */
export function openButton(language: LanguageTag, { messages }: Pick<SlackParts, 'messages'>) {
  return {
    type: 'button' as const,
    action_id: OWN_ACTIONS.planOpen,
    text: { type: 'plain_text' as const, text: messages('plan.open', language) },
  };
}

function registerOpen(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(OWN_ACTIONS.planOpen, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const tenant = tenantOf(context);
    const user = body.user.id;
    const view = planModal(
      {
        plan: await planOf(parts, tenant, user),
        reminder: await parts.storage.reminders.get(tenant, user),
        zone: await zoneOf(client, user),
        language: await parts.people.language(client, tenant, user),
      },
      parts,
    );
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
}

/** Where Slack believes the person to be; `undefined` where it does not tell, or not this app. */
async function zoneOf(client: WebClient, user: string): Promise<string | undefined> {
  try {
    const { user: profile } = await client.users.info({ user });
    return knownZone(profile?.tz);
  } catch {
    return undefined;
  }
}

function registerSubmission(app: App, parts: SlackParts): void {
  app.view(VIEWS.plan, async ({ ack, view, body, client, context }) => {
    const tenant = tenantOf(context);
    const user = body.user.id;
    const language = await parts.people.language(client, tenant, user);
    const form = readPlanForm(view.state.values);
    if (form.kind === 'invalid') {
      const errors = Object.entries(form.errors).map(([block, id]) => [
        block,
        parts.messages(id, language),
      ]);
      return ack({
        response_action: 'errors',
        errors: Object.fromEntries(errors) as Record<string, string>,
      });
    }

    const { done, hoursPerWeek, remind } = form.choices;
    await changePlan(parts, tenant, user, (plan) => withDone({ ...plan, hoursPerWeek }, done));
    const { reminders } = parts.storage;
    if (remind) {
      const nextMs = nextReminder(remind, parts.clock());
      await reminders.set({ tenant, user, language, nextMs, ...remind });
    } else {
      await reminders.stop(tenant, user);
    }
    await ack();
  });
}

function registerData(app: App, parts: SlackParts): void {
  const { messages, storage } = parts;
  app.action<BlockAction<ButtonAction>>(OWN_ACTIONS.planExport, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const tenant = tenantOf(context);
    const user = body.user.id;
    const language = await parts.people.language(client, tenant, user);
    const text = escapeText(planText(await planOf(parts, tenant, user), language, parts));
    await client.chat.postMessage({ channel: user, text, unfurl_links: false });
  });
  app.action<BlockAction<ButtonAction>>(OWN_ACTIONS.planDelete, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    const tenant = tenantOf(context);
    const user = body.user.id;
    await storage.plans.delete(tenant, user);
    const language = await parts.people.language(client, tenant, user);
    const text = messages('plan.deleted', language);
    if (!body.view) return whisperText(respondBeside(click), text);
    const view = planNotice(text, messages('plan.title', language));
    await client.views.update({ view_id: body.view.id, view });
  });
}
