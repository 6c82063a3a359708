import type { Answerer } from '../answering/answerer.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { Question } from '../understanding/understanding.js';
import { requestOf } from './answer-request.js';
import { intentOn } from './intent-about.js';
import { namedIn } from './named-in-question.js';
import type { ConversationContext } from './responder.js';

/** From this fit on, an entry about a role is what is asked for in talk of the role. */
const HELD_FIT = 0.6;
const HELD_COVERAGE = 0.75;

/**
 * The question with the intent of the entry that holds its words, where the talk is of roles and the
 * classifier has none, or one that declines while the entry is on the topic just told of: "how long
 * does it take?" after the way to the post.
 */
export function withHeldIntent(
  question: Question,
  language: LanguageTag,
  context: ConversationContext | undefined,
  { domain, nearest }: Answerer,
): Question {
  const declines = domain.get(question.intent ?? '')?.tell === 'unknown';
  if (!context || (question.intent !== null && !declines)) return question;
  const { roles, platforms } = context.answer;
  if (roles.length === 0 || platforms.length > 0) return question;
  if (Object.keys(namedIn(question)).length > 0) return question;

  const held = nearest(requestOf({ ...context.question, roles }, question, language));
  if (!held || held.score < HELD_FIT || held.coverage < HELD_COVERAGE) return question;
  const { entry } = held;
  // What is stated of the other role alone says nothing of the one that is spoken of.
  if (entry.kind === 'role' && ![...roles, 'both'].includes(entry.role)) return question;
  const intent = intentOn('role', entry.topics[0], domain);
  const meant = declines ? intent === context.question.intent : intent !== undefined;
  return meant ? { ...question, intent: intent ?? question.intent } : question;
}
