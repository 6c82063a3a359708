import type { StructuredQuestion } from '../answering/answer.js';
import { type Domain, type Plan, speaksBy } from '../answering/domain.js';
import type { Facets } from '../answering/finder.js';
import { AMONG, NOT } from '../answering/recommendation.js';
import type { Question } from '../understanding/understanding.js';
import { COURSE } from './course-wish.js';
import { FACETS, namedIn, pointsTogether, type Named } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

const ABOUT_COURSES: readonly Plan['tell'][] = ['recommendation', 'platform-list', 'role-study'];

/**
 * The last search for courses, narrowed by what is named now.
 *
 * @param needless - Facets whose wish is taken back.
 */
export function refined(
  own: Named,
  domain: Domain,
  context: ConversationContext | undefined,
  needless: readonly string[] = [],
): StructuredQuestion | undefined {
  const search = lastSearch(domain, context);
  if (!search) return undefined;
  const facets = narrowed(search.facets, own.facets, needless);
  const ofRole = domain.get(search.intent)?.tell === 'role-study';
  return ofRole && !own.facets?.['subject'] ? { ...search, facets } : { intent: COURSE, facets };
}

/** What was looked for last, with the wish that its topic stands for. */
export function lastSearch(
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const search = [context?.question, context?.search].find((asked) =>
    looksForCourses(asked, domain),
  );
  const plan = search && domain.get(search.intent);
  const certified = plan?.tell === 'platform' && plan.topics.includes('certificate');
  if (!search || !certified) return search;
  return { ...search, facets: { credential: ['certificate'], ...search.facets } };
}

/** What is held against a list again: "which of them are free?" may mean the certificate. */
const JUDGED = ['subject', 'credential'];

/**
 * The wishes of before with those of now, which stand where the two contradict each other. What was
 * listed is not judged again by how it was found: of free courses, "which of them give certificates?"
 * asks for no free certificate.
 */
function narrowed(before: Facets = {}, own: Facets = {}, needless: readonly string[]): Facets {
  const stays = (facet: string) => !own[AMONG] || JUDGED.includes(facet) || facet.startsWith(NOT);
  const kept = Object.entries(before)
    .filter(([facet]) => facet !== AMONG && !needless.includes(facet) && stays(facet))
    .map(([facet, ids]) => {
      const turned = own[oppositeOf(facet)] ?? [];
      return [facet, ids.filter((id) => !turned.includes(id))] as const;
    })
    .filter(([, ids]) => ids.length > 0);
  return { ...Object.fromEntries(kept), ...own };
}

function oppositeOf(facet: string): string {
  return facet.startsWith(NOT) ? facet.slice(NOT.length) : `${NOT}${facet}`;
}

/**
 * Whether a message widens the search before it ("never mind the certificate"), leaves something out
 * of it ("no universities please") or sorts what it found, whatever its words resemble.
 */
export function changesSearch(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const search = lastSearch(domain, context);
  const named = namedIn(question);
  if (!search || named.roles || named.platforms) return false;
  if ([...question.needless.keys()].some((facet) => search.facets?.[facet])) return true;
  const plan = question.intent === null ? undefined : domain.get(question.intent);
  if (plan?.tell === 'recommendation' && pointsTogether(question)) return true;
  const leavesOut = question.excluded.size > 0 && !FACETS.some((facet) => named.facets?.[facet]);
  return leavesOut && (speaksBy(plan, 'stop') || plan?.tell === 'recommendation');
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
