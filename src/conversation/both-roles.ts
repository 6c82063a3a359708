import { entityIds, type Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';

/** "How do these two raise profit?", "how do they differ?": of both roles, though it names none. */
export function meansBoth(question: Question, context: ConversationContext | undefined): boolean {
  if (question.concepts.includes('difference')) return true;
  if (question.form === 'who') return false;
  const references = entityIds(question, 'reference');
  const spokenOf = context?.answer.roles ?? [];
  return references.includes('two') || (references.includes('them') && spokenOf.length === 0);
}
