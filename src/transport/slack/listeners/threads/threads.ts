import { Arrival, eventIdOf, tenantOf } from '../../arrival.js';
import { askerIn, disengage, engage, type Thread } from '../../engagement.js';
import { errorFields } from '../../log.js';
import type { Register, SlackParts } from '../../parts.js';
import { postOf, type Post } from '../../posts.js';
import { takeTurn } from '../../take-turn.js';
import { decodeText, mentions, opensWithMention } from '../../text.js';

/**
 * Answers the asker's further questions in a thread that the bot has joined, without a mention.
 *
 * Only while the asker speaks: once somebody else writes there, people talk to each other and the
 * bot keeps out until it is mentioned again. Posts outside threads are never answered.
 */
export const registerThreads: Register = (app, parts) => {
  app.message(async ({ message: event, context, client, body }) => {
    const post = postOf(event);
    if (post?.thread === undefined || post.direct) return;
    // A mention comes as an event of its own.
    if (mentions(post.text, context.botUserId)) return;

    const { channel, user, ts } = post;
    const thread: Thread = { tenant: tenantOf(context), channel, thread: post.thread };
    const message = {
      tenant: thread.tenant,
      channel,
      conversation: `${channel}:${thread.thread}`,
      user,
      text: decodeText(post.text),
    };
    const place = { channel, thread: thread.thread };
    const ids = { tenant: thread.tenant, eventId: eventIdOf(body), channel, ts };
    const arrival = new Arrival(parts.storage, ids);
    const accepts = async () => (await isForBot(post, thread, parts)) && arrival.take();
    await takeTurn({ client, message, place, arrival, accepts }, parts);
  });
};

/** Never rejects: to a post that may not be meant for the bot, silence is the right error. */
async function isForBot(post: Post, thread: Thread, parts: SlackParts): Promise<boolean> {
  const { storage, logger } = parts;
  try {
    const asker = await askerIn(storage, thread);
    if (asker === undefined) return false;
    const { mode } = await storage.settings.channel(thread.tenant, thread.channel);
    if (mode !== 'mention') return false;
    if (asker === post.user && !opensWithMention(post.text)) {
      await engage(storage, thread, asker);
      return true;
    }
    await disengage(storage, thread);
    return false;
  } catch (error) {
    logger.error(errorFields(error), 'a thread could not be looked up');
    return false;
  }
}
