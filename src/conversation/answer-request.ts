import type { StructuredQuestion } from '../answering/answer.js';
import type { Plan } from '../answering/domain.js';
import type { AnswerRequest } from '../answering/request.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { Question } from '../understanding/understanding.js';

/** What is to be answered, with how it was put. */
export function requestOf(
  asked: StructuredQuestion,
  question: Question,
  language: LanguageTag,
): AnswerRequest {
  const { text, form: asPut, declinedWords, negated, turned, exact, bare } = question;
  const { likings, background, hires } = question;
  // "Does a CTO get a bonus?", "am I too old to become one?" turn on what nobody tells: a yes to
  // something else would mislead.
  const untold = declinedWords.length > 0 || question.remarks.includes(asked.intent);
  const form = asPut === 'polar' && untold ? 'open' : asPut;
  // A name alone asks what was asked before, whatever it resembles.
  const confidence = bare && asked.intent !== question.intent ? 1 : question.confidence;
  const put = { text, language, form, negated, turned, exact, confidence };
  return { question: asked, ...put, likings, background, hires };
}

/** "Does the CTO have that too?": its own words name no fact, and stand for those asked before. */
export function askedBy(
  question: Question,
  { act }: Extract<Plan, { tell: 'follow-up' }>,
): Question {
  return act === 'other' ? { ...question, text: '' } : question;
}
