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

/** "CIO vs IT manager": one of our roles is set beside something that is not the other. */
export function comparesOneRole(question: Question): boolean {
  const [role, other] = entityIds(question, 'role');
  const single = role !== undefined && role !== 'both' && other === undefined;
  return single && question.concepts.includes('difference');
}
