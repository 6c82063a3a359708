import type { WebClient } from '@slack/web-api';
import { Arrival, eventIdOf, tenantOf } from '../../arrival.js';
import { slackErrorOf } from '../../log.js';
import type { Register, SlackParts } from '../../parts.js';
import { postOf } from '../../posts.js';
import { takeTurn } from '../../take-turn.js';
import { decodeText } from '../../text.js';

/** As long as a title in the list of threads is worth reading. */
const TITLE_LENGTH = 60;

/**
 * Answers each direct message, in its thread: for an app with an agent view every message begins
 * one. What is spoken of in a thread stays there; a message outside threads follows the one before,
 * so that "and the CTO?" is understood, and gives its thread something to speak of.
 */
export const registerDirectMessages: Register = (app, parts) => {
  app.message(async ({ message: event, context, client, body }) => {
    const post = postOf(event);
    if (!post?.direct) return;

    const { channel, user, ts } = post;
    const tenant = tenantOf(context);
    const text = decodeText(post.text);
    const where = post.thread === undefined ? { begins: ts } : { thread: post.thread };
    const message = { tenant, channel, conversation: channel, ...where, user, text };
    const place = { channel, thread: post.thread ?? ts };
    const ids = { tenant, eventId: eventIdOf(body), channel, ts };
    const arrival = new Arrival(parts.storage, ids);
    arrival.takeEarly();
    const accepts = () => arrival.take();
    await takeTurn({ client, message, place, arrival, accepts }, parts);
    if (arrival.taken && post.thread === undefined) await nameThread(client, place, text, parts);
  });
};

/** The thread is listed under what the person asked. Without a title it is only harder to find. */
async function nameThread(
  client: WebClient,
  { channel, thread }: { channel: string; thread: string },
  question: string,
  { logger }: SlackParts,
): Promise<void> {
  const title = [...question].slice(0, TITLE_LENGTH).join('');
  if (title === '') return;
  try {
    await client.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title });
  } catch (error) {
    logger.debug({ slackError: slackErrorOf(error) ?? 'unknown' }, 'a thread was not named');
  }
}
