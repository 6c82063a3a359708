import type { StructuredQuestion } from '../answering/answer.js';
import type { AnswerRequest } from '../answering/request.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { Question } from '../understanding/understanding.js';

/** What is to be answered, with how it was put. */
export function requestOf(
  asked: StructuredQuestion,
  { text, form: asPut, declinedWords, negated, likings, turned, exact, confidence }: Question,
  language: LanguageTag,
): AnswerRequest {
  // "Does a CTO get a bonus?" turns on what nobody tells: a yes to something else would mislead.
  const form = asPut === 'polar' && declinedWords.length > 0 ? 'open' : asPut;
  return { question: asked, text, language, form, negated, likings, turned, exact, confidence };
}
