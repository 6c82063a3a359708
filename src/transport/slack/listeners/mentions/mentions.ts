import type { IncomingMessage } from '../../../../conversation/responder.js';
import { eventIdOf, isFirst, tenantOf } from '../../arrival.js';
import { engage } from '../../engagement.js';
import type { Register } from '../../parts.js';
import { postOf } from '../../posts.js';
import { postTo } from '../../reply.js';
import { decodeText } from '../../text.js';

/** Answers a mention in a channel, in the thread of the mention. */
export const registerMentions: Register = (app, parts) => {
  app.event('app_mention', async ({ event, context, client, body }) => {
    const post = postOf(event);
    if (post === undefined) return;

    const { channel, user, ts } = post;
    const tenant = tenantOf(context);
    const thread = post.thread ?? ts;
    const message: IncomingMessage = {
      tenant,
      channel,
      conversation: `${channel}:${thread}`,
      user,
      text: decodeText(post.text),
    };
    await parts.bot.turn(message, postTo(client, { channel, thread }, parts), async () => {
      if (!(await isFirst(parts.storage, { tenant, eventId: eventIdOf(body), channel, ts }))) {
        return false;
      }
      await engage(parts.storage, { tenant, channel, thread }, user);
      return true;
    });
  });
};
