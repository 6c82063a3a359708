import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain } from '../answering/domain.js';
import type { Question } from '../understanding/understanding.js';
import { meantAlone } from './listed-platforms.js';
import { pointsAtOne, type Named } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

const COMPARE = 'platform_compare';
const OTHER_SITE = 'other_platform';
/** Below this confidence two sites are compared in all that is told of both. */
const SURE_OF_ASPECT = 0.6;

/**
 * What a platform told of is set beside is a site ("how does it differ from MIT?"), and so is what is
 * asked after it as platforms are: "then let's see Yale".
 */
export function withSites(
  named: Named,
  { entities, concepts, compares, intent }: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Named {
  const platforms = entities.get('platform_short') ?? [];
  const beside = compares || concepts.includes('difference');
  const asked = domain.get(intent ?? '')?.tell === 'platform';
  if (named.platforms || named.roles || platforms.length === 0 || !(beside || asked)) return named;
  return meantAlone(context) === undefined ? named : { ...named, platforms };
}

/** Sites that a question names and no document describes. */
export function otherSites({ facets = {} }: Named): readonly string[] {
  return facets[OTHER_SITE] ?? [];
}

/**
 * A question that sets a site beside another one, of which either may have been spoken of just
 * before: "Udemy vs edX", "how does it compare to Coursera?". `undefined` where it sets none.
 */
export function besideAnother(
  question: Question,
  named: Named,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const { platforms = [], facets, roles } = named;
  const [only] = platforms;
  if (only === undefined || roles) return undefined;
  const compares = comparesSites(question, domain);
  if (otherSites(named).length > 0) {
    const asked = compares || question.bare || question.intent === OTHER_SITE;
    return asked ? { ...named, intent: COMPARE } : undefined;
  }
  if (platforms.length > 1 || !compares || !context) return undefined;
  const { others = [], answer } = context;
  if (others.length > 0) {
    return { intent: COMPARE, platforms, facets: { ...facets, [OTHER_SITE]: others } };
  }
  const [before, second] = answer.platforms;
  if (before === undefined || second !== undefined || before === only) return undefined;
  return { ...named, intent: comparedIn(question, domain), platforms: [before, only] };
}

/** "Is it better than edX for certificates?" sets the two side by side in that alone. */
function comparedIn({ intent, compares, confidence }: Question, domain: Domain): string {
  const plan = domain.get(intent ?? '');
  const inOne = compares && plan?.tell === 'platform' && !plan.topics.includes('about');
  return inOne && intent !== null && confidence >= SURE_OF_ASPECT ? intent : COMPARE;
}

/** "Does it give certificates?" after a site that no document describes asks of that site. */
export function ofOtherSite(
  question: Question,
  named: Named,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  const others = context?.others ?? [];
  if (others.length === 0 || named.platforms || named.roles) return undefined;
  const plan = domain.get(question.intent ?? '');
  const pointed = pointsAtOne(question) || question.form === 'polar';
  if (plan?.tell !== 'platform' || !pointed || question.concepts.includes('platform')) {
    return undefined;
  }
  return { intent: OTHER_SITE, facets: { [OTHER_SITE]: others } };
}

function comparesSites({ concepts, intent, compares }: Question, domain: Domain): boolean {
  const tells = domain.get(intent ?? '')?.tell;
  return compares || concepts.includes('difference') || tells === 'platform-comparison';
}
