import { type Domain, speaksBy } from '../answering/domain.js';
import { entityIds, names, type Question } from '../understanding/understanding.js';
import { asksNothingElse } from './language-wish.js';
import { platformsOf, speaksOfCourses } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms, isOfRoles } from './spoken-roles.js';

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
  const { intent, concepts, ranked } = question;
  const plan = domain.get(intent ?? '');
  const taughtIn = namesMedium(question);
  if (asksOfLessons(question, context) || (plan?.tell === 'platform' && taughtIn)) return LANGUAGES;
  if (plan?.tell === 'recommendation' || plan?.tell === 'platform-list') {
    return taughtIn ? LANGUAGES : undefined;
  }
  const ofOtherLanguage = taughtIn && names(question, 'subject');
  if (ofOtherLanguage && (speaksOfCourses(question) || isOfPlatforms(context))) return LANGUAGES;
  const ofAnswer = isOfRoles(context) && asksNothingElse(question);
  if (intent === LANGUAGES) {
    return ofAnswer && names(question, 'language') ? ANSWER_IN : undefined;
  }
  if (!speaksBy(plan, 'language') || ofAnswer) return undefined;
  const share = ranked.find((one) => one.intent === LANGUAGES)?.share ?? 0;
  const ofCourses =
    platformsOf(question).length > 0 ||
    (!context && concepts.includes('learn')) ||
    (!names(question, 'language') && isOfPlatforms(context));
  return ofCourses || share >= LEAST_SHARE_OF_LANGUAGES ? LANGUAGES : undefined;
}

/** The subject that any language is which the bot does not speak itself. */
const OTHER_LANGUAGES = 'languages';

/** "Courses in Spanish", but not "Python courses in Spanish", where there is a subject to look for. */
function namesMedium(question: Question): boolean {
  const subjects = entityIds(question, 'subject');
  return question.medium && subjects.every((id) => id === OTHER_LANGUAGES);
}

/** "Urdu videos?", of the platforms spoken of: in what is taught, not how. */
function asksOfLessons(question: Question, context: ConversationContext | undefined): boolean {
  const spokenOf = isOfPlatforms(context) || platformsOf(question).length > 0;
  const urduVideos = names(question, 'language') && names(question, 'format');
  return spokenOf && urduVideos && !names(question, 'subject');
}
