import { wordCount } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { namedIn } from './named-in-question.js';
import { READ_SURELY, readAs } from './read-as.js';
import type { ConversationContext } from './responder.js';
import { isOfPlatforms, isOfRoles } from './spoken-roles.js';

/** What is asked of courses that no document says, and the way to a role. */
const OF_COURSES = 'platform_logistics';
const OF_ROLES = 'role_path';
const COUNTS = 'role_statistics';
/** In more words than these, something else may be asked of. */
const FEW_WORDS = 6;
/** The same where courses are named. */
const MOST_WORDS = 12;
/** The concept of words for courses. */
const COURSES = 'learn';

/**
 * "How long does it take?" asks that of the courses spoken of, or of the way to the role. `undefined`
 * where it names something, or something else was spoken of.
 */
export function howLongOfTold(
  question: Question,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, confidence, concepts, lasting, unknownWords, declinedWords, text } = question;
  const strange = unknownWords.length + declinedWords.length > 0;
  const ofCourses = concepts.includes(COURSES) && isOfPlatforms(context);
  // "In how many days?" resembles "how many are there?".
  const counts = intent === COUNTS && isOfPlatforms(context);
  const unplaced = intent === null || counts || (ofCourses && confidence < READ_SURELY);
  const most = ofCourses ? MOST_WORDS : FEW_WORDS;
  if (!lasting || !unplaced || strange || wordCount(text) > most) return undefined;
  if (Object.keys(namedIn(question)).length > 0) return undefined;
  if (isOfPlatforms(context)) return readAs(OF_COURSES, question);
  const ofWay = isOfRoles(context) && context?.question?.intent === OF_ROLES;
  return ofWay ? readAs(OF_ROLES, question) : undefined;
}
