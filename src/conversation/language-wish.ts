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

/** "Do you only speak English?" asks which others there are, and wishes for none. */
export function asksForOthers(
  { turned, form }: Question,
  wished: LanguageTag | undefined,
  spoken: readonly LanguageTag[],
): boolean {
  return turned && form === 'polar' && (wished === undefined || spoken.includes(wished));
}

/** In which languages there are answers. */
export function tellLanguages(languages: ReadonlyMap<LanguageTag, string>): Draft {
  return draft({
    kind: 'dialog',
    parts: [{ kind: 'message', id: 'follow-up.languages', values: namesIn(languages) }],
  });
}

function namesIn(languages: ReadonlyMap<LanguageTag, string>): { languages: string } {
  return { languages: [...languages.values()].join(', ') };
}

/** Entity types that ask nothing by themselves. */
const LIGHT: readonly string[] = ['language', 'reference', 'there'];

/** Which languages there are, where another one is wished for. */
export function noSuchLanguage(languages: ReadonlyMap<LanguageTag, string>): Draft {
  return draft({
    kind: 'fallback',
    parts: [{ kind: 'message', id: 'follow-up.no-such-language', values: namesIn(languages) }],
  });
}
