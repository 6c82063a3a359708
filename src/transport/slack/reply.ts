import { RespondError, type RespondFn } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../answering/answer.js';
import type { Deliver } from '../../conversation/ports.js';
import type { LanguageTag } from '../../languages/language-pack.js';
import { publicForm } from './listeners/quiz/private-quiz.js';
import { offered, withOffer, type Asked } from './listeners/unanswered/offer.js';
import { errorFields, slackErrorOf } from './log.js';
import type { SlackParts } from './parts.js';
import { isAnswerLost, postOnce, type Place } from './post-once.js';
import { escapeText } from './text.js';

/** What Slack says of blocks that it does not take; the text alone then tells the answer. */
const BLOCK_ERRORS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/** Who is replied to, and when. */
export interface ReplyTo {
  readonly tenant: string;
  readonly user: string;
  /** What they wrote that is answered; left out, it was a click. */
  readonly asked?: Asked;
  /** Done when the reply's turn in the channel has come, and waited for. */
  readonly before?: () => Promise<void>;
  /** Told the timestamp of the post. */
  readonly posted?: (ts: string) => void;
}

/**
 * Posts the reply where everybody in the place reads it. Where nobody can tell whether Slack took
 * it, the person is told so alone: it may be missing, but never stands there twice.
 */
export function postTo(
  client: WebClient,
  place: Place,
  { tenant, user, asked, before, posted }: ReplyTo,
  parts: SlackParts,
): Deliver {
  return async ({ answer }) => {
    const offer = await offered(client, tenant, { answer, asked }, parts);
    const shown = told(publicForm(answer, place.channel), tenant, parts, offer);
    try {
      await parts.outbox.post(place.channel, async () => {
        await before?.();
        const ts = await postNow(client, place, shown, parts);
        posted?.(ts);
      });
    } catch (error) {
      if (!isAnswerLost(error)) throw error;
      await tellLost(client, place, { user, language: answer.language }, parts);
    }
  };
}

/** Never rejects: the reply may stand there, and nothing else is to be tried in its place. */
async function tellLost(
  client: WebClient,
  { channel, thread }: Place,
  { user, language }: { readonly user: string; readonly language: LanguageTag },
  { messages, logger }: SlackParts,
): Promise<void> {
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  try {
    const text = messages('error.maybe-lost', language);
    await client.chat.postEphemeral({ ...where, user, text });
  } catch (error) {
    logger.error({ channel, thread, ...errorFields(error) }, 'a post may not have been answered');
  }
}

/** Shows the reply to the asker alone, by the address that came with a command or a click. */
export function whisper(respond: RespondFn, tenant: string, parts: SlackParts): Deliver {
  return ({ answer }) => whisperTold(respond, told(answer, tenant, parts));
}

/**
 * Shows a message to the asker alone; without cards where Slack refuses it with them, and without
 * blocks where it refuses those. It does not tell why, so nothing is learnt of the workspace from it.
 */
export async function whisperTold(
  respond: RespondFn,
  { text, blocks, withoutCards }: Told,
): Promise<void> {
  const show = (form: { readonly blocks?: KnownBlock[] }) =>
    respond({ response_type: 'ephemeral', replace_original: false, text, ...form });
  for (const form of withoutCards === undefined ? [blocks] : [blocks, withoutCards.blocks]) {
    try {
      await show({ blocks: form });
      return;
    } catch (error) {
      // Of what broke on its way nobody knows whether it arrived.
      if (!(error instanceof RespondError)) throw error;
    }
  }
  await show({});
}

/** Shows a sentence to the asker alone. */
export async function whisperText(respond: RespondFn, text: string): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, text });
}

/** What Slack is sent of an answer: its blocks, and all of it in words for those who hear it. */
export interface Told {
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** Where the blocks hold cards: the same without, and the workspace that might refuse them. */
  readonly withoutCards?: { readonly blocks: KnownBlock[]; readonly tenant: string };
}

/** @param offer - The question that its asker may send to the editors. */
export function told(
  answer: Answer,
  tenant: string,
  { present, cardSupport, messages }: Pick<SlackParts, 'present' | 'cardSupport' | 'messages'>,
  offer?: Asked,
): Told {
  const text = escapeText(present.text(answer));
  const blocks = withOffer(present.blocks(answer), answer, offer, messages);
  const cards = cardSupport.takes(tenant) ? present.cards(answer) : undefined;
  return cards ? { text, blocks: cards, withoutCards: { blocks, tenant } } : { text, blocks };
}

type PostParts = Pick<SlackParts, 'cardSupport' | 'clock' | 'logger' | 'wait'>;

/** Posts a message, without previews of its links. Gives its timestamp. */
export async function post(
  client: WebClient,
  place: Place,
  told: Told,
  parts: PostParts & Pick<SlackParts, 'outbox'>,
): Promise<string> {
  return parts.outbox.post(place.channel, () => postNow(client, place, told, parts));
}

async function postNow(
  client: WebClient,
  place: Place,
  { text, blocks, withoutCards }: Told,
  parts: PostParts,
): Promise<string> {
  try {
    return await postOnce(client, place, { text, blocks }, parts);
  } catch (error) {
    const slackError = slackErrorOf(error);
    if (!BLOCK_ERRORS.includes(slackError ?? '')) throw error;
    parts.logger.error({ slackError }, 'Slack does not take the blocks of an answer');
    if (withoutCards !== undefined) {
      parts.cardSupport.refused(withoutCards.tenant);
      return postNow(client, place, { text, blocks: withoutCards.blocks }, parts);
    }
    return postOnce(client, place, { text }, parts);
  }
}
