import type { WebClient } from '@slack/web-api';
import { Arrival, eventIdOf, tenantOf } from '../../arrival.js';
import { engage, type Thread } from '../../engagement.js';
import type { Register, SlackParts } from '../../parts.js';
import { errorFields } from '../../log.js';
import { postOf } from '../../posts.js';
import { takeTurn } from '../../take-turn.js';
import { decodeText } from '../../text.js';

/** Answers a mention in a channel, in the thread of the mention. */
export const registerMentions: Register = (app, parts) => {
  app.event('app_mention', async ({ event, context, client, body }) => {
    const post = postOf(event);
    if (post === undefined) return;

    const { channel, user, ts } = post;
    const place: Thread = { tenant: tenantOf(context), channel, thread: post.thread ?? ts };
    const { tenant, thread } = place;
    const message = {
      tenant,
      channel,
      conversation: `${channel}:${thread}`,
      user,
      text: decodeText(post.text),
    };
    const ids = { tenant, eventId: eventIdOf(body), channel, ts };
    const arrival = new Arrival(parts.storage, ids);
    arrival.takeEarly();
    const accepts = async () => {
      if (!(await arrival.take())) return false;
      const { mode } = await parts.storage.settings.channel(tenant, channel);
      if (mode === 'off') {
        await saySwitchedOff(client, { ...place, user }, post.thread, parts);
        return false;
      }
      await engage(parts.storage, place, user);
      return true;
    };
    await takeTurn({ client, message, place: { channel, thread }, arrival, accepts }, parts);
  });
};

/** Told to the asker alone, where they asked; never rejects: an apology would stand in the channel. */
async function saySwitchedOff(
  client: WebClient,
  { tenant, channel, user }: Thread & { readonly user: string },
  thread: string | undefined,
  { people, messages, logger }: SlackParts,
): Promise<void> {
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  try {
    const text = messages('channel.off', await people.language(client, tenant, user));
    await client.chat.postEphemeral({ ...where, user, text });
  } catch (error) {
    logger.warn(
      { channel, ...errorFields(error) },
      'nobody was told that a channel is switched off',
    );
  }
}
