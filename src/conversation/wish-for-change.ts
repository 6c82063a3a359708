import type { Domain, Plan } from '../answering/domain.js';
import { QUESTION_MARK } from '../languages/text.js';
import type { Question } from '../understanding/understanding.js';
import { FACETS, namedIn } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { READ_SURELY } from './situation.js';

/** The intent of who wants something new and does not know what; its remarks are in the packs. */
const CAREER_CHANGE = 'career_change';
const CAREERS = 'career-general';
/** Needs more than an offer of courses. */
const IN_NEED: readonly string[] = ['distress', 'discouraged'];

/**
 * The wish that lies in what somebody tells of their work: "I stand at a till all day and want out"
 * asks nothing that a document could answer, and yet is a reason to ask back what they would like to
 * learn. `undefined` where a role, a platform or a course is named, or something else is told.
 */
export function wishForChange(
  question: Question,
  domain: Domain,
  context: ConversationContext | undefined,
): Question | undefined {
  const { intent, remarks, asks, form, text } = question;
  if (IN_NEED.includes(intent ?? '') || QUESTION_MARK.test(text) || namesOurs(question)) {
    return undefined;
  }
  const ofCareers = isOfCareers(domain.get(intent ?? ''));
  const says = remarks.includes(CAREER_CHANGE) && form !== 'polar' && form !== 'who';
  const opens = context === undefined || intent === null;
  if (!(says && (opens || ofCareers)) && !(ofCareers && !asks)) return undefined;
  const confidence = Math.max(question.confidence, READ_SURELY);
  return { ...question, intent: CAREER_CHANGE, confidence, unknownWords: [], declinedWords: [] };
}

function isOfCareers(plan: Plan | undefined): boolean {
  return plan?.tell === 'unknown' && plan.topics.includes(CAREERS);
}

function namesOurs(question: Question): boolean {
  const { roles, platforms, facets = {} } = namedIn(question);
  return Boolean(roles ?? platforms ?? FACETS.some((facet) => facets[facet]));
}
