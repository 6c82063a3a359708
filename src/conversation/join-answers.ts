import type { StructuredQuestion } from '../answering/answer.js';
import { tellFallback } from '../answering/handlers/smalltalk.js';
import { draft, type Draft } from '../answering/request.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { Question } from '../understanding/understanding.js';

/** A question with what is told on it. */
export interface Told {
  readonly draft: Draft;
  readonly question: StructuredQuestion | undefined;
  readonly understood: Question | undefined;
  readonly language: LanguageTag;
}

/** Parts that each of two questions gets at once: together they must stay readable. */
const PARTS_OF_TWO = 2;

/** Two questions in one message are answered one after the other; small talk beside one is dropped. */
export function joined(told: readonly Told[]): Told {
  const weighty = told.filter(({ draft: said }) => said.kind !== 'smalltalk');
  const [first, second] = weighty.length > 0 ? weighty : told.slice(-1);
  if (!first) {
    return { draft: tellFallback(), question: undefined, understood: undefined, language: 'en' };
  }
  if (!second || second.draft.kind === 'clarify') return first;
  if (first.draft.kind === 'clarify' || tellTheSame(first, second)) return second;
  const drafts = [first.draft, second.draft];
  const answered = drafts.some(({ kind }) => kind === 'answer');
  return {
    ...first,
    question: second.question ?? first.question,
    draft: draft({
      kind: answered ? 'answer' : 'fallback',
      parts: drafts.flatMap(({ parts }) => shortOf(parts)),
      more: drafts.flatMap(({ parts, more }) => [...parts.slice(shortOf(parts).length), ...more]),
      roles: [...new Set(drafts.flatMap(({ roles }) => roles))],
      platforms: [...new Set(drafts.flatMap(({ platforms }) => platforms))],
      nextSteps: first.draft.nextSteps,
    }),
  };
}

/** The first parts of an answer; a list of platforms stays whole. */
function shortOf(parts: Draft['parts']): Draft['parts'] {
  return parts.some(({ kind }) => kind === 'platform') ? parts : parts.slice(0, PARTS_OF_TWO);
}

function tellTheSame(one: Told, other: Told): boolean {
  return JSON.stringify(one.draft.parts) === JSON.stringify(other.draft.parts);
}
