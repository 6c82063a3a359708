import { entityIds, type Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';

/** "How do these two raise profit?", "how do they differ?": of both roles, though it names none. */
export function meansBoth(
  { concepts, form, ...question }: Question,
  context: ConversationContext | undefined,
): boolean {
  if (concepts.includes('difference')) return true;
  if (form === 'who') return false;
  const references = entityIds(question, 'reference');
  const spokenOf = context?.answer.roles ?? [];
  return references.includes('two') || (references.includes('them') && spokenOf.length === 0);
}
