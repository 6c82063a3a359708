import type { WebClient } from '@slack/web-api';
import type { IncomingMessage } from '../../conversation/responder.js';
import type { SlackParts } from './parts.js';
import { post, told } from './reply.js';
import { escapeText } from './text.js';

/** A question that was not written into the direct conversation, but is answered there. */
export interface DirectQuestion {
  readonly tenant: string;
  readonly user: string;
  /** The direct conversation. */
  readonly channel: string;
  readonly text: string;
}

/** Answers in the direct conversation, under the question, so that it can be asked on there. */
export async function askDirectly(
  client: WebClient,
  { tenant, user, channel, text }: DirectQuestion,
  parts: SlackParts,
): Promise<void> {
  const locale = await parts.people.locale(client, tenant, user);
  const message: IncomingMessage = {
    tenant,
    channel,
    conversation: channel,
    user,
    text,
    ...(locale === undefined ? {} : { locale }),
  };
  await parts.bot.turn(message, async ({ answer }) => {
    const question = `>${escapeText(text).replaceAll('\n', '\n>')}`;
    const shown = told(answer, parts, { kind: 'words', user, text });
    const blocks = [
      { type: 'section' as const, text: { type: 'mrkdwn' as const, text: question } },
      ...shown.blocks,
    ];
    await post(client, { channel }, { text: `${question}\n${shown.text}`, blocks }, parts);
  });
}
