import type { Plan } from '../answering/domain.js';
import { draft, type Draft } from '../answering/request.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { isSearch } from './study-wishes.js';

/** A language in it is one of courses: to learn, or to be taught in. */
export function isOfCourses({ concepts }: Question, plan: Plan | undefined): boolean {
  if (plan?.tell === 'unknown') return plan.topics.includes('platform-logistics');
  return concepts.includes('learn') && isSearch(plan);
}

/** A bare name among fillers asks something itself, whatever the classifier takes it for. */
export function asksItself(question: Question): boolean {
  return question.bare && entityIds(question, 'language').length === 0;
}

/** "In Swedish" alone; not "are there courses in Swedish?". */
export function asksNothingElse(question: Question): boolean {
  const { entities, concepts } = question;
  return !concepts.includes('learn') && [...entities.keys()].every((type) => LIGHT.includes(type));
}

/** Entity types that ask nothing by themselves. */
const LIGHT: readonly string[] = ['language', 'reference', 'there'];

/** Which languages there are, where another one is wished for. */
export function noSuchLanguage(languages: ReadonlyMap<LanguageTag, string>): Draft {
  const names = [...languages.values()].join(', ');
  return draft({
    kind: 'fallback',
    parts: [{ kind: 'message', id: 'follow-up.no-such-language', values: { languages: names } }],
  });
}
