import type { WebClient } from '@slack/web-api';
import type { Accepts } from '../../conversation/bot.js';
import type { IncomingMessage } from '../../conversation/responder.js';
import type { Arrival } from './arrival.js';
import type { SlackParts } from './parts.js';
import type { Place } from './post-once.js';
import { postTo } from './reply.js';
import { workingSign } from './working-sign.js';

/** A person's post that is answered in its thread. */
export interface PostTurn {
  readonly client: WebClient;
  readonly message: Omit<IncomingMessage, 'locale'>;
  readonly place: Required<Place>;
  readonly arrival: Arrival;
  readonly accepts: Accepts;
}

/**
 * Answers a post in its place. Takes its turn in the conversation before anything is awaited, so
 * that two posts keep their order; whose language it is becomes known once the turn has come.
 */
export async function takeTurn(turn: PostTurn, parts: SlackParts): Promise<void> {
  const { client, place, arrival, accepts } = turn;
  const { tenant, user } = turn.message;
  const { people, messages } = parts;
  const message: IncomingMessage & { locale?: string } = { ...turn.message };
  const sign = workingSign(client, place, parts.logger);
  const asked = { kind: 'post', user, ...place, ts: arrival.ts } as const;
  const deliver = postTo(client, place, { tenant, user, asked, before: () => sign.end() }, parts);

  try {
    await parts.bot.turn(message, deliver, async () => {
      if (!(await accepts())) return false;
      const language = await people.chosen(tenant, user);
      sign.begin(messages('status.working', language ?? 'en'));
      await people.locate(client, message);
      return true;
    });
  } finally {
    await sign.end();
    await arrival.end();
  }
}
