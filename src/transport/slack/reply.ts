import type { RespondFn } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Answer } from '../../answering/answer.js';
import type { Deliver } from '../../conversation/ports.js';
import { publicForm } from './listeners/quiz/private-quiz.js';
import { withOffer, type Asked } from './listeners/unanswered/offer.js';
import { slackErrorOf } from './log.js';
import type { Log } from './log.js';
import type { SlackParts } from './parts.js';
import { escapeText } from './text.js';

/** Where a reply goes. */
export interface Place {
  readonly channel: string;
  /** The thread; left out, the reply stands on its own. */
  readonly thread?: string;
}

/** What Slack says of blocks that it does not take; the text alone then tells the answer. */
const BLOCK_ERRORS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'];

/**
 * Posts the reply where everybody in the place reads it.
 *
 * @param asked - What somebody wrote that is answered; left out, it was a click.
 * @param before - Done when its turn in the channel has come, and waited for.
 */
export function postTo(
  client: WebClient,
  place: Place,
  parts: SlackParts,
  { asked, before }: { readonly asked?: Asked; readonly before?: () => Promise<void> } = {},
): Deliver {
  return async ({ answer }) => {
    const shown = told(publicForm(answer, place.channel), parts, asked);
    await parts.outbox.post(place.channel, async () => {
      await before?.();
      await postNow(client, place, shown, parts.logger);
    });
  };
}

/** Shows the reply to the asker alone, by the address that came with a command or a click. */
export function whisper(respond: RespondFn, parts: SlackParts): Deliver {
  return async ({ answer }) => {
    const shown = told(answer, parts);
    await respond({ response_type: 'ephemeral', replace_original: false, ...shown });
  };
}

/** Shows a sentence to the asker alone. */
export async function whisperText(respond: RespondFn, text: string): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, text });
}

/** What Slack is sent of an answer: its blocks, and all of it in words for those who hear it. */
export interface Told {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export function told(answer: Answer, { present, messages }: SlackParts, asked?: Asked): Told {
  const blocks = withOffer(present.blocks(answer), answer, asked, messages);
  return { text: escapeText(present.text(answer)), blocks };
}

/** Posts a message, without previews of its links. Gives its timestamp. */
export async function post(
  client: WebClient,
  place: Place,
  told: Told,
  { logger, outbox }: Pick<SlackParts, 'logger' | 'outbox'>,
): Promise<string> {
  return outbox.post(place.channel, () => postNow(client, place, told, logger));
}

async function postNow(
  client: WebClient,
  { channel, thread }: Place,
  { text, blocks }: Told,
  logger: Log,
): Promise<string> {
  const quiet = { unfurl_links: false, unfurl_media: false };
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  try {
    const { ts } = await client.chat.postMessage({ ...where, ...quiet, text, blocks });
    return ts ?? '';
  } catch (error) {
    const slackError = slackErrorOf(error);
    if (!BLOCK_ERRORS.includes(slackError ?? '')) throw error;
    logger.error({ slackError }, 'Slack does not take the blocks of an answer');
    const { ts } = await client.chat.postMessage({ ...where, ...quiet, text });
    return ts ?? '';
  }
}
