import type { StructuredQuestion } from '../answering/answer.js';
import { NOT } from '../answering/recommendation.js';
import { RENAMED } from '../understanding/renamed-subjects.js';
import { entityIds, type Question } from '../understanding/understanding.js';

/** What a question names, before it is known what it asks. */
export type Named = Omit<StructuredQuestion, 'intent'>;

/** Entity types that describe a course that is looked for. */
export const FACETS = ['subject', 'credential', 'cost', 'provider', 'format', 'level'] as const;
/** A short name that is left out is a site: "not Harvard". */
const NOT_SHORT = `${NOT}platform_short`;
/** Concepts of which one stands in nearly every question about courses. */
const COURSE_CONCEPTS = new Set([
  'learn',
  'platform',
  'certificate',
  'free',
  'trial',
  'video',
  'exercise',
  'beginner',
]);
/** From this confidence on, a question of the kind that is asked of platforms is about one. */
const SURELY_A_PLATFORM = 0.66;
const OTHERS = ['audience', 'other_role', 'other_platform', 'platform_short', RENAMED] as const;

/** Facets that a question names, and other roles and sites, by entity type. */
export function facetsOf(question: Question): Record<string, readonly string[]> {
  const named = [...FACETS, ...OTHERS].map((type) => [type, entityIds(question, type)] as const);
  const excluded = [...question.excluded].map(([type, ids]) => [`${NOT}${type}`, ids] as const);
  const {
    [`${NOT}platform`]: sites = [],
    [NOT_SHORT]: short = [],
    ...rest
  } = Object.fromEntries(excluded);
  const left = { ...rest, [`${NOT}platform`]: [...sites, ...short] };
  return Object.fromEntries(
    [...named, ...Object.entries(left)].filter(([, ids]) => ids.length > 0),
  );
}

/**
 * The platforms that a question names. A short name ("Harvard", "Google") may mean the university or
 * the company: it counts only where no full name stands and courses are spoken of, or where it is set
 * beside one ("Stanford Online vs UC Berkeley").
 */
export function platformsOf(question: Question): readonly string[] {
  const named = entityIds(question, 'platform');
  const { bare, intent, confidence, concepts } = question;
  if (named.length > 0) {
    const compared = concepts.includes('difference') || intent === 'platform_compare';
    const beside = compared ? entityIds(question, 'platform_short') : [];
    return [...new Set([...named, ...beside])];
  }
  const surely = confidence >= SURELY_A_PLATFORM && intent?.startsWith('platform_');
  const aboutCourses = bare || surely || speaksOfCourses(question);
  return aboutCourses ? entityIds(question, 'platform_short') : [];
}

/** Whether a question holds a word that stands in nearly every question about courses. */
export function speaksOfCourses({ concepts }: Question): boolean {
  return concepts.some((id) => COURSE_CONCEPTS.has(id));
}

/** Whether words point at several things: "them", "those two". */
export function pointsTogether(question: Question): boolean {
  const references = entityIds(question, 'reference');
  return references.includes('them') || references.includes('two');
}

/** Whether words point at one thing or person: "it", "that one", "he", "there". */
export function pointsAtOne(question: Question): boolean {
  const references = entityIds(question, 'reference');
  return references.includes('it') || references.includes('person') || pointsThere(question);
}

/** Whether a word points at where something is offered: at one place, or at all that were listed. */
export function pointsThere(question: Question): boolean {
  return entityIds(question, 'there').length > 0;
}

/** The names in a question, as far as they are its own. */
export function namedIn(question: Question): Named {
  const roles = entityIds(question, 'role');
  const platforms = platformsOf(question);
  const facets = facetsOf(question);
  return {
    ...(roles.length > 0 && { roles }),
    ...(platforms.length > 0 && { platforms }),
    ...(Object.keys(facets).length > 0 && { facets }),
  };
}
