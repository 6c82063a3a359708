import type { Domain } from '../answering/domain.js';
import type { Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';
import { wordCount } from '../languages/text.js';

/** In more words than these a question says of itself what it asks. */
const FEW_WORDS = 6;

/**
 * "And when we grow?": a few words that add to what was asked of both roles, and resemble that more
 * than anything else that we know of.
 */
export function askedOn(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question {
  const before = context?.question.intent ?? '';
  const { text, ranked, unknownWords } = question;
  const few = wordCount(text) <= FEW_WORDS && unknownWords.length === 0;
  if (!few || domain.get(before)?.tell !== 'both') return question;
  const [best] = ranked.filter(({ intent }) => {
    const plan = domain.get(intent);
    return plan !== undefined && plan.tell !== 'follow-up' && plan.tell !== 'smalltalk';
  });
  return best?.intent === before ? { ...question, intent: before } : question;
}
