import { type Domain, speaksBy } from '../answering/domain.js';
import { wordCount } from '../languages/text.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import { areFewTold, looksForOthers } from './asked-of-told.js';
import { namesProof } from './fits-names.js';
import { intentOfFacet } from './intent-about.js';
import { meantAlone } from './listed-platforms.js';
import { namedIn } from './named-in-question.js';
import { readAs, surelyAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms } from './spoken-roles.js';

/** In longer messages more is asked than a price. */
const MOST_WORDS = 8;
/** The same where it might be asked of a role: "who cuts costs in a company?" */
const MOST_WORDS_OF_ROLE = 4;
/** A correction may name what it is not: "no wait, I meant the certificate, not the course". */
const MOST_WORDS_MEANT = 10;
const ELSEWHERE = ['role', 'subject', 'other_role', 'other_platform', 'platform_short'];
const COST = 'cost';
const LEARN = 'learn';
const CREDENTIAL = 'credential';
/** "How much is" asks for a price where a proof follows, and for anything else where not. */
const HOW_MUCH = 'platform_cost';

/**
 * "How much is the certificate?", "which costs less?", after talk of platforms, ask it of these: not
 * of what a role costs, nor of nothing. After talk of a certificate, "what does it cost to get one?"
 * asks it of that. `undefined` where the classifier's intent stands.
 */
export function priceAskedOf(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  if (question.excluded.size > 0 || !isOfPlatforms(context)) return undefined;
  if (ELSEWHERE.some((type) => names(question, type))) return undefined;
  const certificate = intentOfFacet(CREDENTIAL, domain);
  if (certificate && meansCertificate(question, certificate, domain, context)) {
    // Its words ask for a price, of which the entry on certificates tells.
    return { ...readAs(certificate, question), text: '', form: 'open', bare: false };
  }
  if (!question.asks || !asksPrice(question, domain, context)) return undefined;
  const asked = intentOfFacet(namesProof(question) ? CREDENTIAL : COST, domain);
  return asked ? surelyAs(asked, question) : undefined;
}

function asksPrice(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const { concepts, remarks, text, intent, form } = question;
  const plan = domain.get(intent ?? '');
  const compares = plan && (looksForOthers(plan) || speaksBy(plan, 'compare-these'));
  // "Which is the cheapest?", of the two that were compared.
  const ofFew = compares && form !== 'polar' && areFewTold(domain, context);
  if (plan !== undefined && plan.tell !== 'role' && !ofFew) return false;
  const most = plan ? MOST_WORDS_OF_ROLE : MOST_WORDS;
  if (wordCount(text) > most) return false;
  const priced = concepts.includes(COST) || entityIds(question, COST).length > 0;
  return priced || (namesProof(question) && remarks.includes(HOW_MUCH));
}

/** "What does one cost?" after talk of certificates; "no, I meant the certificate" after any talk. */
function meansCertificate(
  question: Question,
  certificate: string,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const { intent, text, asks, negated, concepts } = question;
  const { platforms, facets = {} } = namedIn(question);
  if (platforms || meantAlone(context) === undefined || wordCount(text) > MOST_WORDS_MEANT)
    return false;
  const others = Object.keys(facets).some((facet) => facet !== COST && facet !== CREDENTIAL);
  if (others) return false;
  if (namesProof(question)) {
    const plan = domain.get(intent ?? '');
    const corrects = !asks && (plan === undefined || plan.tell === 'smalltalk');
    // "Doesn't the certificate cost anything, then?"
    const doubts = concepts.includes(COST) && looksForOthers(plan);
    return negated && (corrects || doubts);
  }
  const asked = intent === HOW_MUCH || (intent === null && asks && concepts.includes(COST));
  return context?.question.intent === certificate && asked && !concepts.includes(LEARN);
}
