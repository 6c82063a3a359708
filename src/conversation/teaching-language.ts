import type { Domain } from '../answering/domain.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { asksNothingElse } from './language-wish.js';
import { platformsOf } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

const LANGUAGES = 'platform_logistics';
const ANSWER_IN = 'switch_language';
/** From this share of the model's belief on, a language is one to be taught in. */
const LEAST_SHARE_OF_LANGUAGES = 0.1;

/**
 * The intent of a question about a language: "is it in Urdu?" asks in what a platform teaches where
 * one is named or none of the roles was spoken of, and else wishes for the answer in it. `undefined`
 * where the classifier's stands.
 */
export function teachingLanguage(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): string | undefined {
  const { intent, concepts, ranked, medium } = question;
  const plan = domain.get(intent ?? '');
  if (plan?.tell === 'recommendation' || plan?.tell === 'platform-list') {
    return medium && entityIds(question, 'subject').length === 0 ? LANGUAGES : undefined;
  }
  const ofAnswer = isOfRoles(context) && asksNothingElse(question);
  if (intent === LANGUAGES) {
    return ofAnswer && entityIds(question, 'language').length > 0 ? ANSWER_IN : undefined;
  }
  if (plan?.tell !== 'follow-up' || plan.act !== 'language' || ofAnswer) return undefined;
  const share = ranked.find((one) => one.intent === LANGUAGES)?.share ?? 0;
  const ofCourses = platformsOf(question).length > 0 || (!context && concepts.includes('learn'));
  return ofCourses || share >= LEAST_SHARE_OF_LANGUAGES ? LANGUAGES : undefined;
}

function isOfRoles(context: ConversationContext | undefined): boolean {
  const { roles = [], platforms = [] } = context?.answer ?? {};
  return roles.length > 0 && platforms.length === 0;
}
