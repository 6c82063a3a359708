import { wordCount } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { readAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfRoles } from './spoken-roles.js';

const SALARY = 'salary';
/** Money is what something costs and what is spent: of neither alone is it said. */
const MONEY = ['cost', 'budget'];
/** In longer messages more is asked: "who holds the money for IT?" */
const MOST_WORDS = 5;

/**
 * "And the money?" and "and the pay?", in talk of roles, ask what they earn. `undefined` where more is
 * asked.
 */
export function moneyAskedOf(
  question: Question,
  context: ConversationContext | undefined,
): Question | undefined {
  const { concepts, form, text, entities, intent, bare } = question;
  if (form !== 'open' || !isOfRoles(context) || wordCount(text) > MOST_WORDS) return undefined;
  const isMoney = concepts.length === MONEY.length && MONEY.every((one) => concepts.includes(one));
  const named = [...entities].filter(([type]) => type !== 'cost');
  if (named.length > 0 || !(isMoney || (intent === SALARY && bare))) return undefined;
  return { ...readAs(SALARY, question), bare: false, entities: new Map() };
}
