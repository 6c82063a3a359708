import { wordCount } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { namedIn } from './named-in-question.js';
import { readAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms, isOfRoles } from './spoken-roles.js';

/** What is asked of courses that no document says, and the way to a role. */
const OF_COURSES = 'platform_logistics';
const OF_ROLES = 'role_path';
/** In more words than these, something else may be asked of. */
const FEW_WORDS = 6;

/**
 * "How long does it take?" asks that of the courses spoken of, or of the way to the role. `undefined`
 * where it names something, or something else was spoken of.
 */
export function howLongOfTold(
  question: Question,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, lasting, unknownWords, declinedWords, text } = question;
  const strange = unknownWords.length + declinedWords.length > 0;
  if (!lasting || intent !== null || strange || wordCount(text) > FEW_WORDS) return undefined;
  if (Object.keys(namedIn(question)).length > 0) return undefined;
  if (isOfPlatforms(context)) return readAs(OF_COURSES, question);
  const ofWay = isOfRoles(context) && context?.question?.intent === OF_ROLES;
  return ofWay ? readAs(OF_ROLES, question) : undefined;
}
