import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  ButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { BUTTONS } from '../../actions.js';
import { tenantOf } from '../../arrival.js';
import { respondBeside } from '../../clicks.js';
import type { Register, SlackParts } from '../../parts.js';
import { postText } from '../../replies.js';
import { whisperText } from '../../reply.js';
import { publishHome } from '../home/home.js';
import { tellStale } from '../stale/stale.js';
import { pageAt, questionsModal, type PageAt, type Reader } from './all-questions.js';
import { hasEditors, isEditor } from './editors.js';
import { keptWords, readOffer, type Asked } from './offer.js';
import { questionKey } from './question-key.js';

/** Questions that the bot could not answer: askers send them, editors are done with them. */
export const registerUnanswered: Register = (app, parts) => {
  registerSend(app, parts);
  registerDone(app, parts);
  registerPages(app, parts);
};

/** Nothing that a person wrote is kept but by their own click. */
function registerSend(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.sendQuestion, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const offer = readOffer(action.value);
    if (offer === undefined) return tellStale(click, parts);
    const [tenant, user] = [tenantOf(context), body.user.id];
    const { asked, language } = offer;
    if (asked.user !== user) {
      const own = await parts.people.language(client, tenant, user);
      return whisperText(respondBeside(click), parts.messages('unanswered.not-yours', own));
    }
    if (!(await hasEditors(client, tenant, user, parts))) return tellStale(click, parts);
    const outcome = await send(client, { tenant, asked, language }, parts);
    await whisperText(respondBeside(click), parts.messages(outcome, language));
  });
}

/** Gives the id of the message that tells what became of it. */
async function send(
  client: WebClient,
  { tenant, asked, language }: { tenant: string; asked: Asked; language: string },
  { storage }: SlackParts,
): Promise<string> {
  const words = asked.kind === 'words' ? asked.text : await postText(client, asked, asked.user);
  const text = keptWords(words ?? '');
  if (text === '') return 'unanswered.unreadable';
  const question = { tenant, user: asked.user, key: questionKey(text), text, language };
  return (await storage.questions.send(question)) ? 'unanswered.sent' : 'unanswered.sent-before';
}

function registerDone(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.questionDone, async (click) => {
    const { ack, action, body, client, context } = click;
    await ack();
    const [tenant, user] = [tenantOf(context), body.user.id];
    // Who may is asked again: the tab may have been open for long.
    if (await isEditor(client, tenant, user, parts)) {
      await parts.storage.questions.done(tenant, action.value ?? '');
    }
    const page = body.view && pageAt(body.view);
    if (page) await showPage(click, page, parts);
    const channel = page?.channel ?? (body.view?.private_metadata || user);
    await publishHome(client, { tenant, user, channel }, parts);
  });
}

/** All of the questions, on pages of a modal. */
function registerPages(app: App, parts: SlackParts): void {
  app.action<BlockAction<ButtonAction>>(BUTTONS.allQuestions, async (click) => {
    await click.ack();
    const channel = click.body.view?.private_metadata ?? '';
    await showPage(click, { skip: 0, channel }, parts);
  });
  app.action<BlockAction<ButtonAction>>(BUTTONS.questionPage, async (click) => {
    await click.ack();
    const page = click.body.view && pageAt(click.body.view);
    if (page) await showPage(click, { ...page, skip: Number(click.action.value) }, parts);
  });
}

type PageClick = Pick<SlackActionMiddlewareArgs<BlockAction>, 'body'> &
  Pick<AllMiddlewareArgs, 'client' | 'context'>;

/** In the modal that was clicked in, else in a new one; to editors only. */
async function showPage(
  { body, client, context }: PageClick,
  page: PageAt,
  parts: SlackParts,
): Promise<void> {
  const [tenant, user] = [tenantOf(context), body.user.id];
  if (!(await isEditor(client, tenant, user, parts))) {
    // Their Home tab is of the time when they were one.
    return publishHome(client, { tenant, user, channel: page.channel || user }, parts);
  }
  const language = await parts.people.language(client, tenant, user);
  const tell: Reader['tell'] = (id, values = {}) => parts.messages(id, language, values);
  const view = await questionsModal({ tenant, language, tell, parts }, page);
  if (body.view?.type === 'modal') await client.views.update({ view_id: body.view.id, view });
  else await client.views.open({ trigger_id: body.trigger_id, view });
}
