import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { IncomingMessage } from '../../conversation/responder.js';
import { offered } from './listeners/unanswered/offer.js';
import type { SlackParts } from './parts.js';
import { post, told } from './reply.js';
import { quoted } from './text.js';

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
  const message: IncomingMessage & { begins?: string } = {
    tenant,
    channel,
    conversation: channel,
    user,
    text,
    ...(locale === undefined ? {} : { locale }),
  };
  await parts.bot.turn(message, async ({ answer }) => {
    const question = quoted(text);
    const asked = { kind: 'words', user, text } as const;
    const offer = await offered(client, tenant, { answer, asked }, parts);
    const { text: words, blocks, withoutCards } = told(answer, tenant, parts, offer);
    const below = (blocks: KnownBlock[]): KnownBlock[] => [
      { type: 'section', text: { type: 'mrkdwn', text: question, verbatim: true } },
      ...blocks,
    ];
    const shown = {
      text: `${question}\n${words}`,
      blocks: below(blocks),
      ...(withoutCards && {
        withoutCards: { ...withoutCards, blocks: below(withoutCards.blocks) },
      }),
    };
    message.begins = await post(client, { channel }, shown, parts);
  });
}
