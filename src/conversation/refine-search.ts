import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain, Plan } from '../answering/domain.js';
import { COURSE } from './course-wish.js';
import type { Named } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

const ABOUT_COURSES: readonly Plan['tell'][] = ['recommendation', 'platform-list', 'role-study'];

/** The last search for courses, narrowed by what is named now. */
export function refined(
  own: Named,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const search = [context?.question, context?.search].find((asked) =>
    looksForCourses(asked, domain),
  );
  if (!search) return undefined;
  const plan = domain.get(search.intent);
  const certified = plan?.tell === 'platform' && plan.topics.includes('certificate');
  const facets = {
    ...(certified && { credential: ['certificate'] }),
    ...search.facets,
    ...own.facets,
  };
  const ofRole = plan?.tell === 'role-study';
  return ofRole && !own.facets?.['subject'] ? { ...search, facets } : { intent: COURSE, facets };
}

/** Whether a question looked for courses, or compared what was found. */
export function looksForCourses(asked: StructuredQuestion | undefined, domain: Domain): boolean {
  const plan = asked && domain.get(asked.intent);
  if (!plan) return false;
  const compared = plan.tell === 'platform-comparison' && asked.facets !== undefined;
  // "Which have videos?" asks of no platform, and was answered by a search.
  const searched = plan.tell === 'platform' && !asked.platforms;
  return compared || searched || ABOUT_COURSES.includes(plan.tell);
}
