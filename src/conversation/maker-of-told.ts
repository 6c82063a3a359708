import type { Domain } from '../answering/domain.js';
import type { Question } from '../understanding/understanding.js';
import { meantAlone } from './listed-platforms.js';
import { namedIn } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

const FOUNDER = 'platform_founder';
/** Of the roles' beginnings: with no role named, one asks as briefly of a platform's. */
const LIKE_IT = [FOUNDER, 'role_history'];
/** The concept of having made something. */
const MADE = 'founder';
/** From this share of the model's belief on, it may be the maker of a platform who is asked for. */
const LEAST_SHARE = 0.05;
/** As sure as it has to be for saying that no founder is stated. */
const SURE = 0.8;

/**
 * "Who made it?" after talk of one platform, of which hardly more is said: it asks for the platform's
 * maker, though it may resemble a question for the bot's. `undefined` where something else is asked.
 */
export function makerOfTold(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, form, concepts, unknownWords, ranked, confidence } = question;
  const asksWhoMade = form === 'who' && concepts.includes(MADE) && unknownWords.length === 0;
  if (!asksWhoMade || meantAlone(context) === undefined) return undefined;
  const plan = domain.get(intent ?? '');
  const unplaced =
    plan === undefined || plan.tell === 'smalltalk' || LIKE_IT.includes(intent ?? '');
  const share = ranked.find((one) => one.intent === FOUNDER)?.share ?? 0;
  if (!unplaced || share < LEAST_SHARE || Object.keys(namedIn(question)).length > 0) {
    return undefined;
  }
  return { ...question, intent: FOUNDER, confidence: Math.max(confidence, SURE) };
}
