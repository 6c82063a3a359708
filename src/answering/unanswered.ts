import type { Answer, AnswerPart } from './answer.js';

/** Fallbacks to what is no question about the world: an error, an end of a list, an insult. */
const NO_QUESTION = /^(error|follow-up|smalltalk)\./;

/** Whether an answer says of a question that the answer is not known. */
export function isUnanswered(answer: Answer): boolean {
  return unansweredPart(answer) !== undefined;
}

/** The part that says of a question that the answer is not known; `undefined` where it is told. */
export function unansweredPart({ kind, parts: [first] }: Answer): AnswerPart | undefined {
  if (kind !== 'fallback' || first === undefined) return undefined;
  return first.kind !== 'message' || !NO_QUESTION.test(first.id) ? first : undefined;
}
