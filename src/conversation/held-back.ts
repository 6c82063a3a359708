import type { Answer, AnswerPart, StructuredQuestion } from '../answering/answer.js';
import type { ConversationContext } from './responder.js';

/** What an answer held back, as an answer of its own. */
export function restOf(answer: Answer): Answer {
  return { ...answer, parts: answer.more, more: [] };
}

/**
 * What a person speaks of once they have seen the rest of an answer. Platforms in it are the list
 * shown last; anything else has only become longer. `undefined` where nothing says what was asked.
 */
export function afterRest(
  answer: Answer,
  before: ConversationContext | undefined,
): ConversationContext | undefined {
  const same = before !== undefined && tellsTheSame(before.answer, answer);
  const question = same ? before.question : questionOf(answer);
  if (!question) return undefined;
  const lists = answer.more.some(({ kind }) => kind === 'platform');
  const whole = { ...answer, parts: [...answer.parts, ...answer.more], more: [] };
  const search = same ? before.search : undefined;
  return {
    language: answer.language,
    question,
    answer: lists ? restOf(answer) : whole,
    ...(lists && { whole: platformsIn([...answer.parts, ...answer.more]) }),
    ...(search && { search }),
  };
}

function platformsIn(parts: readonly AnswerPart[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'platform' ? [part.platform] : [])))];
}

function tellsTheSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one.parts) === JSON.stringify(other.parts);
}

/** What an older answer was asked, as far as it tells: the wishes of a search are not in it. */
function questionOf({ intent, roles, platforms }: Answer): StructuredQuestion | undefined {
  if (intent === null) return undefined;
  return {
    intent,
    ...(roles.length > 0 && { roles }),
    ...(platforms.length === 1 && { platforms }),
  };
}
