import type { Answerer } from '../answering/answerer.js';
import type { Question } from '../understanding/understanding.js';
import type { Told } from './join-answers.js';

/** "The difference in two lines": the facts that lead the answer are enough; a list stays whole. */
export function asBriefAs({ brief }: Question, told: Told, { leading }: Answerer): Told {
  const { kind, parts } = told.draft;
  const first = parts.find((part) => part.kind !== 'message');
  const ofFacts = kind === 'answer' && first?.kind === 'fact';
  return brief && ofFacts ? { ...told, draft: leading(told.draft) } : told;
}
