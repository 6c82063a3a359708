import type { Domain } from '../answering/domain.js';
import type { Question } from '../understanding/understanding.js';
import { meantAlone } from './listed-platforms.js';
import { namedIn } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

const FOUNDER = 'platform_founder';
const OF_BOT = 'bot_maker';
/** What asks for the bot's maker, or may do. */
const LIKE_BOT = [OF_BOT, 'who_are_you'];
/** Of the roles' beginnings: with no role named, one asks as briefly of a platform's. */
const LIKE_IT = [FOUNDER, 'role_history'];
/** The concept of having made something. */
const MADE = 'founder';
/** From this share of the model's belief on, an intent may be meant. */
const LEAST_SHARE = 0.05;
/** As sure as it has to be for saying that no founder is stated. */
const SURE = 0.8;

/**
 * "Who made it?", of which hardly more is said: after talk of one platform it asks for the platform's
 * maker, where nothing was spoken of for the bot's, and the two resemble one another. `undefined` where
 * something else is asked.
 */
export function makerOfTold(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { form, concepts, unknownWords } = question;
  const asksWhoMade = form === 'who' && concepts.includes(MADE) && unknownWords.length === 0;
  if (!asksWhoMade) return undefined;
  const { platforms, ...others } = namedIn(question);
  if (Object.keys(others).length > 0) return undefined;
  // "Who founded these two?" asks it of each, and sets nothing side by side.
  const compared = domain.get(question.intent ?? '')?.tell === 'platform-comparison';
  if (platforms) return compared ? { ...question, intent: FOUNDER } : undefined;
  if (meantAlone(context) !== undefined) return makerOfPlatform(question, domain);
  return spokeOfNothing(context) ? makerOfBot(question) : undefined;
}

function makerOfPlatform(question: Question, domain: Domain): Question | undefined {
  const { intent, ranked, confidence } = question;
  const plan = domain.get(intent ?? '');
  const unplaced =
    plan === undefined || plan.tell === 'smalltalk' || LIKE_IT.includes(intent ?? '');
  const share = ranked.find((one) => one.intent === FOUNDER)?.share ?? 0;
  if (!unplaced || share < LEAST_SHARE) return undefined;
  return { ...question, intent: FOUNDER, confidence: Math.max(confidence, SURE) };
}

function makerOfBot(question: Question): Question | undefined {
  if (![FOUNDER, ...LIKE_BOT].includes(question.intent ?? '')) return undefined;
  const ofBot = question.ranked.find(({ intent }) => LIKE_BOT.includes(intent));
  return ofBot && ofBot.share >= LEAST_SHARE ? { ...question, intent: OF_BOT } : undefined;
}

function spokeOfNothing(context: ConversationContext | undefined): boolean {
  const { roles = [], platforms = [] } = context?.answer ?? {};
  return roles.length + platforms.length === 0;
}
