import type { Answer } from '../../answering/answer.js';
import { isUnanswered } from '../../answering/unanswered.js';
import type { Bot } from '../../conversation/bot.js';
import type { Deliver } from '../../conversation/ports.js';
import type { IncomingMessage } from '../../conversation/responder.js';
import type { QuestionOutcome, QuestionPlace } from '../../storage/number-store.js';
import { errorFields } from './log.js';
import type { GivenParts } from './parts.js';

/**
 * The same bot, of which is counted how often it knew, and how long its answers took until Slack had
 * them, by language, intent and place and without words.
 */
export function countQuestions({ bot, storage, logger, clock }: Counted): Bot {
  async function count(message: IncomingMessage, answer: Answer, tookMs: number): Promise<void> {
    const outcome = outcomeOf(answer);
    if (outcome === undefined) return;
    const { tenant, user } = message;
    const { language, intent } = answer;
    const question = { tenant, user, language, intent, place: placeOf(message), outcome, tookMs };
    try {
      await storage.numbers.count(question);
    } catch (error) {
      logger.error(errorFields(error), 'a question was not counted');
    }
  }
  return {
    ...bot,
    turn(message, deliver, accepts) {
      const begunMs = clock();
      const delivered: Deliver = async (reply) => {
        await deliver(reply);
        await count(message, reply.answer, clock() - begunMs);
      };
      return bot.turn(message, delivered, accepts);
    },
  };
}

/** Conversations whose replies only the asker sees, which their listeners name so. */
const PRIVATE = /:(career|shortcut)$/;

function placeOf({ channel, conversation }: IncomingMessage): QuestionPlace {
  if (PRIVATE.test(conversation)) return 'private';
  return channel.startsWith('D') ? 'direct' : 'channel';
}

/** Whether a question was answered; `undefined` for small talk, dialogs and what is asked back. */
function outcomeOf(answer: Answer): QuestionOutcome | undefined {
  if (isUnanswered(answer)) return 'unanswered';
  return answer.kind === 'answer' ? 'answered' : undefined;
}

type Counted = Pick<GivenParts, 'bot' | 'storage' | 'logger' | 'clock'>;
