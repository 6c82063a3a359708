import type { StructuredQuestion } from '../answering/answer.js';
import type { Answerer } from '../answering/answerer.js';
import type { Domain } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';
import { wordCount } from '../languages/text.js';
import { ABOUT_A_PLATFORM } from './asked-of-other.js';
import { looksForOthers } from './asked-of-told.js';
import { READ_SURELY, surelyAs } from './read-as.js';
import { isOfPlatforms } from './spoken-roles.js';

const ABOUT = 'platform_about';
/** From this confidence on, a question of accounts and the like is one. */
const SURE = 0.8;
/** What may stand beside the site's name. */
const SITE = ['platform', 'platform_short', 'reference', 'there'];
const OF_SITES = ['platform', 'learn'];
/** In more words than these, something is asked of what is named. */
const FEW_WORDS = 6;

/**
 * The question of a message that names a site after talk of sites, and nothing that is asked of it:
 * "not that one, is there anything of Harvard's?", "something from Yale". `undefined` where the
 * classifier's stands.
 */
export function asksOfNamed(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, confidence, concepts, entities, unknownWords } = question;
  const named = [...entityIds(question, 'platform'), ...entityIds(question, 'platform_short')];
  if (!isOfPlatforms(context) || named.length !== 1 || !wishesForOne(question)) return undefined;
  if (asksAgain(question, domain, context)) return undefined;
  const alone = [...entities.keys()].every((type) => SITE.includes(type));
  const asksElse = concepts.some((id) => !OF_SITES.includes(id)) || unknownWords.length > 0;
  if (!alone || asksElse) return undefined;
  const plan = domain.get(intent ?? '');
  const unplaced = looksForOthers(plan) || plan?.tell === 'unknown' || confidence < READ_SURELY;
  if (!unplaced) return undefined;
  return surelyAs(ABOUT, question);
}

/** "Codecademy then?", after a question about one site, asks the same of another. */
function asksAgain(
  { bare, indefinite, negated }: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): boolean {
  const before = domain.get(context?.question.intent ?? '')?.tell ?? 'unknown';
  return bare && !indefinite && !negated && ABOUT_A_PLATFORM.includes(before);
}

/** Words for what a site has stand in it, or it is a bare name, or puts aside what was told of. */
function wishesForOne({ bare, indefinite, negated, remarks, confidence, text }: Question): boolean {
  if (wordCount(text) <= FEW_WORDS && remarks.includes(ABOUT)) return true;
  return (bare || indefinite || negated) && confidence < SURE;
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
