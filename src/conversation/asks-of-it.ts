import type { Domain } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { intentOfFacet } from './intent-about.js';
import { isList } from './listed-platforms.js';
import { platformsOf } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

/** What is asked of a platform by what is named of it, the narrower first. */
const ASKED_BY = ['credential', 'cost', 'format'];
/** Names that look for something else than the platform spoken of. */
const ELSEWHERE = ['role', 'subject', 'other_role', 'other_platform', 'level'];
/** In longer questions more is asked than of one thing. */
const MOST_WORDS = 8;

/**
 * The intent of a short question that points at the one platform just told of: "that's not free, is
 * it?" resembles a wish for free ones. `undefined` where the classifier's stands.
 */
export function asksOfIt(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): string | undefined {
  const { asks, form, intent, text, entities, excluded } = question;
  if (!context || context.answer.platforms.length !== 1 || isList(context.answer)) return undefined;
  if (!asks || form === 'who' || text.split(/\s+/).length > MOST_WORDS) return undefined;
  if (!entityIds(question, 'reference').includes('it') || platformsOf(question).length > 0) {
    return undefined;
  }
  const plan = domain.get(intent ?? '');
  if (plan?.tell === 'platform' || ELSEWHERE.some((type) => entities.has(type))) return undefined;
  const facet = ASKED_BY.find((one) => entities.has(one) || excluded.has(one));
  return facet && intentOfFacet(facet, domain);
}
