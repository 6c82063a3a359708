import { tenantOf } from '../../arrival.js';
import type { Register } from '../../parts.js';
import { post } from '../../reply.js';

/** A bot that is taken out and put in again says hello once a day at most. */
const HELLO_AGAIN_SECONDS = 24 * 60 * 60;

/** Says hello in two lines where the bot was added: what it is for, and how to switch it off. */
export const registerJoining: Register = (app, parts) => {
  app.event('member_joined_channel', async ({ event, client, context }) => {
    if (event.user !== context.botUserId) return;
    const { channel, inviter } = event;
    const tenant = tenantOf(context);
    const { seen, settings } = parts.storage;
    const { mode, language } = await settings.channel(tenant, channel);
    if (mode === 'off') return;
    if (!(await seen.first(tenant, `hello:${channel}`, HELLO_AGAIN_SECONDS))) return;

    const inviters = inviter === undefined ? null : inviter;
    const spoken =
      language ??
      (inviters === null ? 'en' : await parts.people.language(client, tenant, inviters));
    const by =
      inviters === null
        ? parts.messages('hello.channel', spoken)
        : parts.messages('hello.channel.by', spoken, { user: `<@${inviters}>` });
    const text = `${by}\n${parts.messages('hello.channel.off', spoken)}`;
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text } }];
    await post(client, { channel }, { text, blocks }, parts);
  });
};
