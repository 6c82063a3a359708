import type { Domain } from '../answering/domain.js';
import { wordCount } from '../languages/text.js';
import { names, type Question } from '../understanding/understanding.js';
import { namesProof } from './fits-names.js';
import { intentOfFacet } from './intent-about.js';
import { surelyAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms } from './spoken-roles.js';

/** In longer messages more is asked than a price. */
const MOST_WORDS = 8;
/** The same where it might be asked of a role: "who cuts costs in a company?" */
const MOST_WORDS_OF_ROLE = 4;
const ELSEWHERE = ['role', 'subject', 'other_role', 'other_platform', 'platform_short'];
const COST = 'cost';
/** "How much is" asks for a price where a proof follows, and for anything else where not. */
const HOW_MUCH = 'platform_cost';

/**
 * "How much is the certificate?", "which costs less?", after talk of platforms, ask it of these: not
 * of what a role costs, nor of nothing. `undefined` where the classifier's intent stands.
 */
export function priceAskedOf(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, asks, concepts, remarks, text, excluded } = question;
  if (!asks || excluded.size > 0 || !isOfPlatforms(context)) return undefined;
  const plan = domain.get(intent ?? '');
  if (plan !== undefined && plan.tell !== 'role') return undefined;
  const most = plan ? MOST_WORDS_OF_ROLE : MOST_WORDS;
  if (wordCount(text) > most || ELSEWHERE.some((type) => names(question, type))) return undefined;
  const proof = namesProof(question);
  const priced = concepts.includes(COST) || (proof && remarks.includes(HOW_MUCH));
  const asked = intentOfFacet(proof ? 'credential' : COST, domain);
  return priced && asked ? surelyAs(asked, question) : undefined;
}
