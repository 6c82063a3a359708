import type { StructuredQuestion } from '../answering/answer.js';
import type { Domain } from '../answering/domain.js';
import { LEARNING_PLAN } from '../answering/handlers/learning-plan.js';
import { QUESTION_MARK } from '../languages/text.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import { meantAlone } from './listed-platforms.js';
import type { Named } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms } from './spoken-roles.js';

const ABOUT = 'platform_about';
const CHOOSE = 'choose';
/** Beside one of these a plan is for something else than the platform. */
const OF_OTHERS = ['subject', 'other_role', 'other_platform'];

/**
 * "I'll start with Alison. Make me a plan": the plan with the platform that is named, or that was told
 * of alone. `undefined` where the plan is for something else, or is the platform's own ("does edX
 * have a study plan?").
 */
export function planOfChosen(
  question: Question,
  { roles, platforms }: Named,
  domain: Domain,
  context: ConversationContext | undefined,
): StructuredQuestion | undefined {
  if (roles || question.strangePlan || OF_OTHERS.some((type) => names(question, type))) {
    return undefined;
  }
  const chosen = platforms ?? shortlyNamed(question, context);
  if (chosen) return isTheirs(question, domain) ? undefined : planWith(chosen);
  const only = meantAlone(context);
  return only === undefined ? undefined : planWith([only]);
}

/** "I'll take the Google one", after talk of platforms. */
function shortlyNamed(
  question: Question,
  context: ConversationContext | undefined,
): readonly string[] | undefined {
  const named = entityIds(question, 'platform_short');
  return isOfPlatforms(context) && named.length === 1 ? named : undefined;
}

function planWith(platforms: readonly string[]): StructuredQuestion {
  return { intent: LEARNING_PLAN, platforms };
}

function isTheirs({ remarks, form, text, intent }: Question, domain: Domain): boolean {
  if (remarks.includes(CHOOSE)) return false;
  const tell = domain.get(intent ?? '')?.tell;
  if (tell === 'platform') return intent !== ABOUT;
  return tell === 'unknown' && (form !== 'open' || QUESTION_MARK.test(text));
}
