import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain } from '../answering/domain.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';

/** "How do these two raise profit?", "how do they differ?": of both roles, though it names none. */
export function meansBoth(question: Question, context: ConversationContext | undefined): boolean {
  if (question.concepts.includes('difference')) return true;
  if (question.form === 'who') return false;
  const references = entityIds(question, 'reference');
  const spokenOf = context?.answer.roles ?? [];
  return references.includes('two') || (references.includes('them') && spokenOf.length === 0);
}

/** Concepts of what is asked of two things at once: "differ", "the same". */
const SET_BESIDE = ['difference', 'same'];

/** "Is an IT manager the same as a CIO?" */
export function equatesWithJob(question: Question): boolean {
  return question.compares && JOBS.some((type) => names(question, type));
}

const JOBS = ['background_role', 'other_role'];

/** "CIO vs IT manager": one of our roles is set beside something that is not the other. */
export function comparesOneRole(question: Question): boolean {
  const [role, other] = entityIds(question, 'role');
  const single = role !== undefined && role !== 'both' && other === undefined;
  const setBeside = SET_BESIDE.some((concept) => question.concepts.includes(concept));
  return single && (setBeside || equatesWithJob(question));
}

/**
 * "The CIO, I said, not the CTO" names both, and asks again of the one that it does not deny; where
 * word order hides which that is, of both rather than of the wrong one.
 */
export function aboutMeantRoles(
  question: Question,
  before: StructuredQuestion,
  domain: Domain,
): StructuredQuestion | undefined {
  const named = entityIds(question, 'role');
  if (named.length < 2) return undefined;
  const said = question.likings.rest.split(' ');
  const meant = question.negated ? named.filter((role) => said.includes(role)) : named;
  const roles = meant.length === 1 ? meant : ['both'];
  const tell = domain.get(before.intent)?.tell ?? '';
  const again = OF_A_ROLE.includes(tell) ? before : { intent: DIFFERENCE };
  return { ...again, roles };
}

const OF_A_ROLE = ['role', 'unknown', 'role-study'];
const DIFFERENCE = 'role_difference';
