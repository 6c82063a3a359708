import type { NextStep, StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import { draft, type Draft } from '../answering/request.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { fitsNames } from './fits-names.js';
import { platformsOf } from './named-in-question.js';

/** Most candidates offered. */
const MOST_CANDIDATES = 2;
/** Below this share of the model's belief an intent is no candidate. */
const LEAST_SHARE = 0.04;
/** From this many unknown words on, a question is about something else. */
const MOST_UNKNOWN = 1;

/**
 * Asks which of two readings is meant, where a question names one of our roles or platforms and
 * comes close to what we can answer, but not close enough. `undefined` where it does not.
 */
export function didYouMean(question: Question, answerer: Answerer): Draft | undefined {
  const roles = entityIds(question, 'role');
  const platforms = platformsOf(question);
  const named = roles.length + platforms.length === 1;
  if (question.intent !== null || !named || question.unknownWords.length > MOST_UNKNOWN) {
    return undefined;
  }
  const steps = question.ranked
    .filter(({ share }) => share >= LEAST_SHARE)
    .flatMap(({ intent }) => candidate(intent, question, answerer) ?? [])
    .slice(0, MOST_CANDIDATES);
  if (steps.length < MOST_CANDIDATES) return undefined;
  return draft({
    kind: 'clarify',
    parts: [{ kind: 'message', id: 'clarify.did-you-mean' }],
    roles,
    platforms,
    nextSteps: steps,
  });
}

/** The intent as a button, labelled with how people ask for what it tells. */
function candidate(
  intent: string,
  question: Question,
  { domain, opening }: Answerer,
): NextStep | undefined {
  const plan = domain.get(intent);
  if (!plan || !fitsNames(plan, question)) return undefined;
  const roles = entityIds(question, 'role');
  const platforms = platformsOf(question);
  const ask: StructuredQuestion = {
    intent,
    ...(roles.length > 0 && { roles }),
    ...(platforms.length > 0 && { platforms }),
  };
  const entry = opening(ask);
  return entry && { label: `@ask.${entry.id}`, ask };
}
