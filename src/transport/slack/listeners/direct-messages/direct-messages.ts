import type { IncomingMessage } from '../../../../conversation/responder.js';
import { eventIdOf, isFirst, tenantOf } from '../../arrival.js';
import type { Register } from '../../parts.js';
import { postOf } from '../../posts.js';
import { postTo } from '../../reply.js';
import { decodeText } from '../../text.js';

/**
 * Answers each direct message, in its thread: for an app with an agent view every message begins
 * one. All threads with a person are one talk, so that "and the CTO?" is understood anywhere.
 */
export const registerDirectMessages: Register = (app, parts) => {
  app.message(async ({ message: event, context, client, body }) => {
    const post = postOf(event);
    if (!post?.direct) return;

    const { channel, user, ts } = post;
    const tenant = tenantOf(context);
    const message: IncomingMessage = {
      tenant,
      channel,
      conversation: channel,
      user,
      text: decodeText(post.text),
    };
    const deliver = postTo(client, { channel, thread: post.thread ?? ts }, parts);
    await parts.bot.turn(message, deliver, () =>
      isFirst(parts.storage, { tenant, eventId: eventIdOf(body), channel, ts }),
    );
  });
};
