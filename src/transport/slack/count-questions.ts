import type { Answer } from '../../answering/answer.js';
import { isUnanswered } from '../../answering/unanswered.js';
import type { Bot } from '../../conversation/bot.js';
import type { QuestionOutcome } from '../../storage/question-store.js';
import { errorFields } from './log.js';
import type { GivenParts } from './parts.js';

/** The same bot, of which is counted how often it knew, by language and without words. */
export function countQuestions({ bot, storage, logger }: Counted): Bot {
  async function count(tenant: string, answer: Answer): Promise<void> {
    const outcome = outcomeOf(answer);
    if (outcome === undefined) return;
    try {
      await storage.questions.count(tenant, answer.language, outcome);
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
          await count(message.tenant, reply.answer);
        },
        accepts,
      ),
  };
}

/** Whether a question was answered; `undefined` for small talk, dialogs and what is asked back. */
function outcomeOf(answer: Answer): QuestionOutcome | undefined {
  if (isUnanswered(answer)) return 'unanswered';
  return answer.kind === 'answer' ? 'answered' : undefined;
}

type Counted = Pick<GivenParts, 'bot' | 'storage' | 'logger'>;
