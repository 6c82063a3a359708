import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { languageFor } from '../../person.js';
import { tellStale } from '../stale/stale.js';
import { draftOf, shareDone, shareForm, shareSending, type ShareDraft } from './share-views.js';
import { shareAnswer, type ShareOutcome } from './share-answer.js';

/** How long the modal waits for Slack to take the post; Slack gives it three seconds at most. */
const PATIENCE_MS = 900;

/** Lets a person post an answer in a channel, with a note. */
export const registerShare: Register = (app, parts) => {
  registerButton(app, parts);
  registerSubmission(app, parts);
};

function registerButton(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.share, async (click) => {
    const { ack, action, body, client } = click;
    await ack();
    const code = action.value ?? '';
    const answer = parts.present.fromCode(code);
    const place = clickedIn(body);
    if (answer === undefined || place.kind === 'view') return tellStale(click, parts);

    const draft: ShareDraft = { code, source: `${place.channel}:${place.ts}` };
    const view = shareForm({ answer, draft, user: body.user.id }, parts);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
}

/**
 * The acknowledgement carries the outcome where Slack takes the post in time, so that a refusal
 * stands beside the channel and the draft stays. Else the modal says that it is sending.
 */
function registerSubmission(app: App, parts: SlackParts): void {
  app.view('share', async ({ ack, view, body, client, context }) => {
    const draft = draftOf(view);
    const user = body.user.id;
    const answer = parts.present.fromCode(draft.code);
    if (answer === undefined) {
      const language = await languageFor(parts.storage, tenantOf(context), user);
      const stale = parts.messages('stale.button', language);
      return ack({ response_action: 'errors', errors: { 'share:channel': stale } });
    }

    const share = { tenant: tenantOf(context), user, answer, draft };
    const outcome = shareAnswer(client, share, parts);
    const early = await Promise.race([outcome, sleep(PATIENCE_MS, undefined, { ref: false })]);
    const { language } = answer;
    const tell = (id: string) => parts.messages(id, language);
    if (early?.kind === 'refused') {
      return ack({ response_action: 'errors', errors: { 'share:channel': tell(early.reason) } });
    }
    if (early?.kind === 'posted') {
      return ack({ response_action: 'update', view: shareDone(tell) });
    }

    await ack({ response_action: 'update', view: shareSending(tell) });
    const late: ShareOutcome = await outcome;
    const problem = late.kind === 'refused' ? tell(late.reason) : undefined;
    const next =
      problem === undefined ? shareDone(tell) : shareForm({ answer, draft, user, problem }, parts);
    await client.views.update({ view_id: view.id, view: next });
  });
}
