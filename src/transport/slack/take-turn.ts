import type { WebClient } from '@slack/web-api';
import type { Accepts } from '../../conversation/bot.js';
import type { Deliver } from '../../conversation/ports.js';
import type { IncomingMessage } from '../../conversation/responder.js';
import type { SlackParts } from './parts.js';
import { postTo, type Place } from './reply.js';
import { workingSign } from './working-sign.js';

/** A person's post that is answered in its thread. */
export interface PostTurn {
  readonly client: WebClient;
  readonly message: Omit<IncomingMessage, 'locale'>;
  readonly place: Required<Place>;
  /** When it was posted, which names it in its channel. */
  readonly ts: string;
  readonly accepts: Accepts;
}

/**
 * Answers a post in its place. Takes its turn in the conversation before anything is awaited, so
 * that two posts keep their order; whose language it is becomes known once the turn has come.
 */
export async function takeTurn(turn: PostTurn, parts: SlackParts): Promise<void> {
  const { client, place, ts, accepts } = turn;
  const { tenant, user } = turn.message;
  const { people, messages } = parts;
  const message: IncomingMessage & { locale?: string } = { ...turn.message };
  const sign = workingSign(client, place, parts.logger);
  const deliver = postTo(client, place, parts, { kind: 'post', user, ...place, ts });

  try {
    const deliverOnce: Deliver = async (reply) => {
      sign.end();
      await deliver(reply);
    };
    await parts.bot.turn(message, deliverOnce, async () => {
      if (!(await accepts())) return false;
      const language = await people.chosen(tenant, user);
      sign.begin(messages('status.working', language ?? 'en'));
      const locale = await people.locale(client, tenant, user);
      if (locale !== undefined) message.locale = locale;
      return true;
    });
  } finally {
    sign.end();
  }
}
