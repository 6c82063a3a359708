import type { Answer } from './answer.js';

/** Fallbacks to what is no question about the world: an error, an end of a list, an insult. */
const NO_QUESTION = /^(error|follow-up|smalltalk)\./;

/** Whether an answer says of a question that the answer is not known. */
export function isUnanswered({ kind, parts: [first] }: Answer): boolean {
  if (kind !== 'fallback' || first === undefined) return false;
  return first.kind !== 'message' || !NO_QUESTION.test(first.id);
}
