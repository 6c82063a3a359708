import type { Answerer } from '../answering/answerer.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import { requestOf } from './answer-request.js';
import { intentOn } from './intent-about.js';
import { namedIn } from './named-in-question.js';
import type { ConversationContext } from './responder.js';
import { READ_SURELY, readAs } from './read-as.js';

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

/** The same of a question that offers both roles: their names alone say much. */
const OFFERED_FIT = 0.59;

/**
 * "The wifi is broken: is that for the CIO or the CTO?" asks whose the fact is that holds its words,
 * where it is hardly understood. `undefined` where it is, or no fact does.
 */
export function offeredFact(
  question: Question,
  language: LanguageTag,
  { domain, nearest }: Answerer,
): Question | undefined {
  const { form, confidence } = question;
  const roles = entityIds(question, 'role');
  if (form !== 'who' || roles.length < 2 || confidence >= READ_SURELY) return undefined;
  const held = nearest(requestOf({ intent: '', roles }, question, language));
  if (held?.entry.kind !== 'role' || held.score < OFFERED_FIT) return undefined;
  const intent = held.entry.topics
    .map((topic) => intentOn('role', topic, domain))
    .find((one) => one !== undefined);
  if (intent === undefined || held.entry.role === 'both') return undefined;
  return readAs(intent, question);
}
