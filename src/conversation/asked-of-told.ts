import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain, Plan } from '../answering/domain.js';
import { AMONG, NOT } from '../answering/recommendation.js';
import type { Question } from '../understanding/understanding.js';
import { COURSE } from './course-wish.js';
import { intentOfFacet } from './intent-about.js';
import { listedPlatforms, longerLists, meantAlone } from './listed-platforms.js';
import { FACETS, namedIn, pointsThere, type Named } from './named-in-question.js';
import { lastSearch } from './refine-search.js';
import type { ConversationContext } from './responder.js';

/** From this share of the model's belief on, what is added is asked of the platform told of. */
const LEAST_SHARE_OF_ADDED = 0.05;

/**
 * "Is it free there?" asks of the platform told of or found, and so does "and certificates?" where no
 * search is open that it could narrow. The intent that asks it, where the classifier sees a wish.
 */
export function askedOfTold(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): string | undefined {
  if (!looksForOthers(domain.get(question.intent ?? '')) || !meantAlone(context)) return undefined;
  const { roles, platforms, facets = {} } = namedIn(question);
  const [facet, another] = FACETS.filter((one) => facets[one]);
  const excludes = Object.keys(facets).some((one) => one.startsWith(NOT));
  if (roles || platforms || facet === undefined || another || excludes) return undefined;
  const intent = intentOfFacet(facet, domain);
  // "And one with certificates" begins in the same words, and looks for another.
  const share = question.ranked.find((one) => one.intent === intent)?.share ?? 0;
  const added = question.adds && question.bare && share >= LEAST_SHARE_OF_ADDED;
  return pointsThere(question) || (added && !lastSearch(domain, context)) ? intent : undefined;
}

/**
 * "Which of the first three teach maths?" sorts what was listed, and "are those two free?" asks it of
 * each: neither compares them.
 */
export function askedOfListed(
  { platforms = [], facets = {} }: Named,
  { form, concepts }: Question,
  plan: Plan,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const known = [...listedPlatforms(context), ...longerLists(context).flat()];
  const listed = platforms.length > 1 && platforms.every((id) => known.includes(id));
  const [facet] = FACETS.filter((one) => facets[one]);
  const compares = concepts.includes('difference');
  if (plan.tell !== 'platform-comparison' || !listed || facet === undefined || compares) {
    return undefined;
  }
  const intent = form === 'polar' ? intentOfFacet(facet, domain) : undefined;
  if (intent !== undefined) return { intent, platforms, facets };
  return { intent: COURSE, facets: { ...facets, [AMONG]: platforms } };
}

function looksForOthers(plan: Plan | undefined): boolean {
  return plan?.tell === 'recommendation' || (plan?.tell === 'follow-up' && plan.act === 'refine');
}
