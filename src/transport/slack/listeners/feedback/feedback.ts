import type { App, BlockAction, ButtonAction, FeedbackButtonsAction } from '@slack/bolt';
import { BUTTONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, respondBeside } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { post, whisperText } from '../../reply.js';
import { escapeText } from '../../text.js';
import { tellStale } from '../stale/stale.js';
import { personForm, QUESTION, readReason, reasonBlocks } from './feedback-views.js';

/** The value of a feedback button: the verdict, and the code of the answer. */
const VALUE = /^(?<verdict>helpful|not-helpful):(?<code>.+)$/s;

/** Keeps whether an answer helped: one vote for each person and answer, the last they gave. */
export const registerFeedback: Register = (app, parts) => {
  registerVote(app, parts);
  registerReason(app, parts);
  registerAskPerson(app, parts);
};

function registerVote(app: App, parts: SlackParts): void {
  app.action<BlockAction<FeedbackButtonsAction>>(BUTTONS.feedback, async (click) => {
    const { ack, action, body, context } = click;
    await ack();
    const respond = respondBeside(click);
    const place = clickedIn(body);
    const { verdict, code = '' } = VALUE.exec(action.value ?? '')?.groups ?? {};
    const answer = parts.present.fromCode(code);
    if (answer === undefined || place.kind === 'view') return tellStale(click, parts);

    const { intent, language } = answer;
    const vote = { answer: `${place.channel}:${place.ts}`, intent, language };
    const [tenant, user] = [tenantOf(context), body.user.id];
    const tell = (id: string) => parts.messages(id, language);
    await parts.storage.feedback.vote({ tenant, user, ...vote, helpful: verdict === 'helpful' });
    if (verdict === 'helpful') return whisperText(respond, tell('feedback.helpful'));
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      text: tell('feedback.unhelpful'),
      blocks: reasonBlocks(vote, tell, parts.helpChannel !== null),
    });
  });
}

/** The reason is kept with the vote; the question for it goes away. */
function registerReason(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.reason, async (click) => {
    const { ack, action, body, context, respond } = click;
    await ack();
    const given = readReason(action.value);
    if (given === undefined) return tellStale(click, parts);
    const [tenant, user] = [tenantOf(context), body.user.id];
    await parts.storage.feedback.vote({ tenant, user, ...given, helpful: false });
    const text = parts.messages('feedback.reason.thanks', given.language);
    await respond({ response_type: 'ephemeral', replace_original: true, text });
  });
}

/** What goes to the people is what the person writes in the form, nothing else. */
function registerAskPerson(app: App, parts: SlackParts): void {
  const { helpChannel, people, messages } = parts;
  app.action<BlockAction<ButtonAction>>(BUTTONS.askPerson, async (click) => {
    const { ack, body, client, context } = click;
    await ack();
    if (helpChannel === null) return tellStale(click, parts);
    const language = await people.language(client, tenantOf(context), body.user.id);
    const view = personForm((id, values) => messages(id, language, values), helpChannel);
    await client.views.open({ trigger_id: body.trigger_id, view });
  });

  app.view(VIEWS.askPerson, async ({ ack, view, body, client, context }) => {
    const question = view.state.values[QUESTION]?.[QUESTION]?.value ?? '';
    const language = await people.language(client, tenantOf(context), body.user.id);
    await ack();
    if (helpChannel === null || question.trim() === '') return;
    const asked = messages('person.asks', language, { user: `<@${body.user.id}>` });
    const text = `${asked}\n>${escapeText(question).replaceAll('\n', '\n>')}`;
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }];
    await post(client, { channel: helpChannel }, { text, blocks }, parts);
    await client.chat.postMessage({
      channel: body.user.id,
      text: messages('person.sent', language, { channel: `<#${helpChannel}>` }),
    });
  });
}
