import type { Question } from '../understanding/understanding.js';

/** Below this confidence what somebody tells of themselves is hardly what the classifier takes it for. */
export const READ_SURELY = 0.75;

/** The question with the intent that it surely has, however little the classifier thinks so. */
export function surelyAs(intent: string, question: Question): Question {
  return { ...question, intent, confidence: Math.max(question.confidence, READ_SURELY) };
}

/** The same of what is read by its own words: strange ones beside them make it no less clear. */
export function readAs(intent: string, question: Question): Question {
  return { ...surelyAs(intent, question), unknownWords: [], declinedWords: [] };
}
