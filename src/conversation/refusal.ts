import type { Answerer } from '../answering/answerer.js';
import { QUESTION_MARK, wordCount } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { intentOn } from './intent-about.js';
import { listedPlatforms, meantAlone } from './listed-platforms.js';
import { namedIn, pointsAtOne } from './named-in-question.js';
import { readAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms } from './spoken-roles.js';

const REFINE = 'refine';
const STOP = 'stop';
const COST = 'cost';
/** In longer messages the price is spoken of by the way. */
const MOST_WORDS = 12;

/**
 * What somebody means who puts aside a platform that was told of. "No, leave it, too expensive" looks
 * for free ones beside it, or hears that it costs nothing; "no, leave it" is let be. `undefined` where
 * nothing is put aside.
 */
export function refusalOf(
  question: Question,
  { domain, isFree }: Pick<Answerer, 'domain' | 'isFree'>,
  context: ConversationContext | undefined,
): Question | undefined {
  const { dear, refuses, entities, excluded, needless } = question;
  if (!(dear || refuses) || !isOfPlatforms(context) || asksElse(question)) return undefined;
  const cheap = [entities, excluded, needless].some((named) => named.has(COST));
  if (!dear && !cheap) return question.intent === null ? readAs(STOP, question) : undefined;
  const only = meantAlone(context);
  const told = only === undefined ? listedPlatforms(context) : [only];
  const price = intentOn('platform', COST, domain);
  if (only !== undefined && isFree(only) && !cheap && price) return readAs(price, question);
  return {
    ...readAs(REFINE, question),
    entities: new Map([...entities, [COST, ['free']]]),
    excluded: new Map([['platform', told.filter((id) => !isFree(id))]]),
    needless: new Map(),
  };
}

/**
 * It asks something, or names more than a price: "never mind the price" lets go of that alone, and
 * "leave it, something cheap" of what was told of.
 */
function asksElse(question: Question): boolean {
  const { form, asks, text, needless } = question;
  // "مہنگا ہوگا" ends like a yes/no question, and only tells.
  const asksYesOrNo = form !== 'open' && asks;
  if (asksYesOrNo || QUESTION_MARK.test(text) || wordCount(text) > MOST_WORDS) return true;
  const { roles, platforms, facets = {} } = namedIn(question);
  const others = Object.keys(facets).filter((facet) => !facet.endsWith(COST));
  const letGo = [...needless.keys()].filter((type) => type !== COST || !pointsAtOne(question));
  return Boolean(roles ?? platforms) || others.length > 0 || letGo.length > 0;
}
