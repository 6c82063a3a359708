import type { Plan } from '../answering/domain.js';
import type { Facets } from '../answering/finder.js';
import { NOT } from '../answering/recommendation.js';
import type { Question } from '../understanding/understanding.js';
import { FACETS, type Named } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { isOfRoles } from './spoken-roles.js';

/** The intent of a wish for courses. */
export const COURSE = 'course_recommend';

/** All platforms are listed as free: to ask for the free ones is to ask for the list. */
const OF_SOME = FACETS.filter((facet) => facet !== 'cost');

/**
 * Whoever names a subject does not ask for all sites; whoever names no role, and none was spoken of,
 * asks for a course where they say which.
 */
export function wishesForCourse(
  { roles, facets = {} }: Named,
  { unlistedSubject: named }: Question,
  { tell }: Plan,
  context: ConversationContext | undefined,
): boolean {
  // "University-only platforms": of all that are listed, some are wished for.
  if (tell === 'platform-list') {
    return named || OF_SOME.some((facet) => facets[facet] && !isHeading(facet, facets[facet]));
  }
  if (tell !== 'role-study' || roles) return false;
  const spokenOf = context?.answer.roles ?? [];
  return named || (spokenOf.length === 0 && FACETS.some((facet) => facets[facet]));
}

/** From this confidence on, small talk is no wish, whatever it names. */
const SURE_OF_TALK = 0.75;
/** From this confidence on, what asks of a role describes no course. */
const SURE_OF_ROLE = 0.94;

/** "Which are listed under degrees?": the list has a heading of that name, and no platform gives one. */
function isHeading(facet: string, ids: readonly string[]): boolean {
  return facet === 'credential' && ids.every((id) => id === 'degree');
}

/** "A free degree": where no role was spoken of, what it costs is asked of the platforms. */
function wishesForDegree(
  { cost }: Facets,
  { tell }: Plan,
  context: ConversationContext | undefined,
): boolean {
  return cost !== undefined && (tell === 'role' || tell === 'unknown') && !isOfRoles(context);
}

/** Two of these, or one and a subject, are asked of a course and hardly of a role. */
const OF_COURSES: readonly string[] = ['cost', 'credential', 'provider', 'format', 'level'];

/**
 * What is named describes a course, whatever its words resemble: "coding projects, free if
 * possible" sounds like a follow-up, "write code myself, no films" like a question about a role.
 */
export function describesCourse(
  { roles, platforms, facets = {} }: Named,
  { form, confidence, concepts }: Question,
  plan: Plan,
  context: ConversationContext | undefined,
): boolean {
  if (roles || platforms) return false;
  if (facets['credential']?.includes('degree')) return wishesForDegree(facets, plan, context);
  const named = FACETS.filter((facet) => facets[facet]);
  if (plan.tell === 'follow-up') return named.length > 0;
  // "No mate, free please, anything in tech" is no mere "no".
  if (plan.tell === 'smalltalk') return named.length > 1 && confidence < SURE_OF_TALK;
  if (plan.tell === 'platform') return facets[`${NOT}platform`] !== undefined;
  // "Who is paid for the certificate?" has nothing to do with pay.
  if (plan.tell === 'unknown') return Boolean(facets['credential'] && facets['cost']);
  if (plan.tell !== 'role' || form === 'who' || (context?.answer.roles ?? []).length > 0) {
    return false;
  }
  // "What do communication systems do for the company?" names a subject and a provider by chance.
  if (confidence >= SURE_OF_ROLE && !concepts.includes('learn')) return false;
  const excluded = Object.keys(facets).filter((facet) => facet.startsWith(NOT));
  const ofCourses = [...named.filter((facet) => OF_COURSES.includes(facet)), ...excluded];
  return ofCourses.length > 0 && named.length + excluded.length > 1;
}
