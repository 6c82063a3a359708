import type { App, BlockAction, ButtonAction, FeedbackButtonsAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { LanguageTag } from '../../../../languages/language-pack.js';
import { BUTTONS, VIEWS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { clickedIn, respondBeside } from '../../clicks.js';
import { errorFields } from '../../log.js';
import type { Register, SlackParts } from '../../parts.js';
import { post, whisperText } from '../../reply.js';
import { quoted } from '../../text.js';
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
    await ack();
    const question = view.state.values[QUESTION]?.[QUESTION]?.value ?? '';
    if (helpChannel === null || question.trim() === '') return;
    const [tenant, user] = [tenantOf(context), body.user.id];
    const language = await people.language(client, tenant, user);
    const outcome = await askPeople(client, { user, question, language, helpChannel }, parts);
    const channel = `<#${helpChannel}>`;
    const text = messages(`person.${outcome}`, language, { channel });
    const again = outcome === 'sent' ? '' : `\n${quoted(question)}`;
    await client.chat.postMessage({ channel: user, text: `${text}${again}` });
  });
}

interface AskedOfPeople {
  readonly user: string;
  readonly question: string;
  readonly language: LanguageTag;
  readonly helpChannel: string;
}

/** Whether the question stands in the channel now, as far as Slack told. Never rejects. */
async function askPeople(
  client: WebClient,
  { user, question, language, helpChannel }: AskedOfPeople,
  parts: SlackParts,
): Promise<'sent' | 'unsent'> {
  const asked = parts.messages('person.asks', language, { user: `<@${user}>` });
  const text = `${asked}\n${quoted(question)}`;
  const section = { type: 'mrkdwn' as const, text, verbatim: true };
  const blocks = [{ type: 'section' as const, text: section }];
  try {
    await post(client, { channel: helpChannel }, { text, blocks }, parts);
    return 'sent';
  } catch (error) {
    const what = 'a question could not be posted in the help channel';
    parts.logger.error({ channel: helpChannel, ...errorFields(error) }, what);
    return 'unsent';
  }
}
