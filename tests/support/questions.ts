import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, StructuredQuestion } from '../../src/answering/answer.js';
import { parseDomain, type Domain } from '../../src/answering/domain.js';
import type { ConversationContext } from '../../src/conversation/responder.js';
import type { Question } from '../../src/understanding/understanding.js';
import { ROOT } from './mind.js';

/** The real `intents/domain.yml`. */
export function realDomain(): Domain {
  const file = join(ROOT, 'intents', 'domain.yml');
  return parseDomain(file, readFileSync(file, 'utf8'));
}

/** A question of an intent, understood with certainty; what is not said is empty. */
export function questionOf(
  intent: string | null,
  entities: Readonly<Record<string, readonly string[]>> = {},
  rest: Partial<Question> = {},
): Question {
  return {
    text: '',
    intent,
    bestGuess: intent ?? 'out_of_scope',
    confidence: 0.9,
    runnerUp: null,
    ranked: intent === null ? [] : [{ intent, share: 0.9 }],
    asks: true,
    form: 'open',
    negated: false,
    undone: false,
    indefinite: false,
    likings: { denied: '', rest: '', liked: false, ownDenial: false },
    background: {
      degrees: [],
      ownDegree: false,
      ownExperience: false,
      ownJob: false,
      ownStudies: false,
      becoming: false,
    },
    turned: false,
    dear: false,
    refuses: false,
    adds: false,
    exact: false,
    bare: false,
    unknownWords: [],
    declinedWords: [],
    concepts: [],
    unlistedSubject: false,
    narrowedSubject: false,
    strangePlan: false,
    brief: false,
    former: false,
    timing: false,
    lasting: false,
    hires: false,
    medium: false,
    aide: false,
    remarks: [],
    entities: new Map(Object.entries(entities)),
    compares: false,
    excluded: new Map(),
    needless: new Map(),
    ...rest,
  };
}

/** A talk in which this question was answered last. */
export function contextOf(
  question: StructuredQuestion,
  answer: Partial<Answer> = {},
  rest: Partial<ConversationContext> = {},
): ConversationContext {
  return { language: 'en', question, answer: { ...EMPTY, ...answer }, ...rest };
}

const EMPTY: Answer = {
  kind: 'answer',
  language: 'en',
  intent: null,
  confidence: 1,
  runnerUp: null,
  parts: [],
  more: [],
  roles: [],
  platforms: [],
  nextSteps: [],
};
