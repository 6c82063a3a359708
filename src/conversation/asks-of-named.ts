import type { StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import type { Domain } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';
import { looksForOthers } from './asked-of-told.js';

const ABOUT = 'platform_about';
/** From this confidence on, a question of accounts and the like is one. */
const SURE = 0.8;
/** What may stand beside the site's name. */
const SITE = ['platform', 'platform_short', 'reference', 'there'];

/**
 * The intent of a message that puts aside what was listed and names a site, and nothing that is asked
 * of it: "not that one, is there anything of Harvard's?". `undefined` where the classifier's stands.
 */
export function asksOfNamed(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): string | undefined {
  const { intent, confidence, negated, concepts, entities, unknownWords } = question;
  const named = [...entityIds(question, 'platform'), ...entityIds(question, 'platform_short')];
  const ofSites = context !== undefined && context.answer.platforms.length > 0;
  if (!ofSites || !negated || named.length !== 1 || confidence >= SURE) return undefined;
  const alone = [...entities.keys()].every((type) => SITE.includes(type));
  if (!alone || concepts.length + unknownWords.length > 0) return undefined;
  const plan = domain.get(intent ?? '');
  return looksForOthers(plan) || plan?.tell === 'unknown' ? ABOUT : undefined;
}

/**
 * "What was the Google one called?" asks for its name of now where nothing speaks of an earlier one
 * and none is stated.
 */
export function withPresentName(
  asked: StructuredQuestion,
  { former }: Question,
  { domain, opening }: Answerer,
): StructuredQuestion {
  const plan = domain.get(asked.intent);
  const ofName = plan?.tell === 'platform' && plan.topics.includes('former-name');
  if (!ofName || former || asked.platforms?.length !== 1 || opening(asked)) return asked;
  return { ...asked, intent: ABOUT };
}
