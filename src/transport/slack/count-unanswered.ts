import { isUnanswered } from '../../answering/unanswered.js';
import type { Bot } from '../../conversation/bot.js';
import { errorFields } from './log.js';
import type { GivenParts } from './parts.js';

/** The same bot, of which is counted how often it did not know, by language and without words. */
export function countUnanswered({ bot, storage, logger }: Counted): Bot {
  async function count(tenant: string, language: string): Promise<void> {
    try {
      await storage.questions.count(tenant, language);
    } catch (error) {
      logger.error(errorFields(error), 'a question was not counted');
    }
  }
  return {
    ...bot,
    turn: (message, deliver, accepts) =>
      bot.turn(
        message,
        async (reply) => {
          await deliver(reply);
          if (isUnanswered(reply.answer)) await count(message.tenant, reply.answer.language);
        },
        accepts,
      ),
  };
}

type Counted = Pick<GivenParts, 'bot' | 'storage' | 'logger'>;
