import type { StructuredQuestion } from '../answering/answer.js';
import { UNLISTED } from '../answering/recommendation.js';
import type { Answerer } from '../answering/answerer.js';
import type { Question } from '../understanding/understanding.js';
import { FACETS } from './resolve-question.js';

/** From this confidence on, unknown words do not make a question foreign. */
const SURE = 0.7;

/** Concepts without one of which no course is asked for. */
const COURSE_CONCEPTS = ['learn', 'platform', 'certificate'];

/** The more of its words are unknown, the surer a guess has to be. */
const DOUBTFUL = [0, 0.32, 0.53] as const;

/** Our words in a sentence about something else: "which train is the CTO station code?". */
function isFarOff(
  { unknownWords, confidence }: Question,
  { platforms = [], facets = {} }: StructuredQuestion,
): boolean {
  // A subject that no list holds is made of strange words.
  if (facets['subject']?.includes(UNLISTED)) return false;
  // A platform's name says much by itself: one strange word beside it is forgiven.
  const strange = unknownWords.length - (platforms.length > 0 ? 1 : 0);
  return confidence < (DOUBTFUL[Math.max(0, Math.min(strange, 2))] ?? 0);
}

/** Below this confidence talk with the bot is no talk with the bot. */
const LEAST_TALK = 0.4;

/** Talk among people that only sounds like talk with the bot. */
export function isChatter({ unknownWords, confidence }: Question): boolean {
  return confidence < LEAST_TALK || (unknownWords.length > 0 && confidence < SURE);
}

/**
 * What the classifier accepts but the names in it contradict: "what does a plumber do?" asks as one
 * asks of a role, and names none; "recommend me a restaurant" as one asks for a course.
 */
export function isForeign(
  asked: StructuredQuestion,
  question: Question,
  { domain }: Answerer,
): boolean {
  const plan = domain.get(asked.intent);
  if (plan?.tell === 'role') {
    const unsure = question.unknownWords.length > 0 && question.confidence < SURE;
    return !asked.roles && question.form !== 'who' && unsure;
  }
  if (plan?.tell === 'smalltalk') return isChatter(question);
  if (isFarOff(question, asked)) return true;
  if (plan?.tell !== 'recommendation' && plan?.tell !== 'platform') return false;
  const names = asked.platforms ?? FACETS.flatMap((facet) => asked.facets?.[facet] ?? []);
  if (question.confidence >= SURE) return false;
  return names.length === 0 && !question.concepts.some((id) => COURSE_CONCEPTS.includes(id));
}
