import { rankingChance } from './benchmark/scores.js';
import { expectedCalibrationError, type Forecast } from './calibration-curve.js';
import type { JudgedQuestion } from './judged-question.js';
import type { SetResult } from './tally.js';

/** What asking every held-out question of one language gave. */
export interface LanguageResult {
  readonly sets: readonly SetResult[];
  /** In-scope questions first, then those out of scope. */
  readonly questions: readonly JudgedQuestion[];
}

/** The questions that mean an intent. */
export function inScopeOf(
  questions: readonly JudgedQuestion[],
): readonly (JudgedQuestion & { readonly label: string })[] {
  return questions.flatMap((question) =>
    question.expected === null ? [] : [{ ...question, label: question.expected }],
  );
}

/** How sure each first guess was, and whether it was right. */
export function forecastsOf(questions: readonly JudgedQuestion[]): readonly Forecast[] {
  return questions.map(({ confidence, guessRight }) => ({ confidence, right: guessRight }));
}

/** Expected calibration error over all questions, 0 to 1; `null` where none were asked. */
export function calibrationErrorOf({ questions }: LanguageResult): number | null {
  return expectedCalibrationError(forecastsOf(questions));
}

/** What speaks for answering, of the questions that should be kept and of those that should not. */
export function answerScores(questions: readonly JudgedQuestion[]) {
  const scores = (which: (question: JudgedQuestion) => boolean) =>
    questions.filter(which).map(({ answerScore }) => answerScore);
  return {
    answerable: scores(({ answerable }) => answerable),
    outOfScope: scores(({ expected }) => expected === null),
  };
}

/** Chance that an answerable question scores above one out of scope; `null` where one is missing. */
export function rejectionAreaOf({ questions }: LanguageResult): number | null {
  const { answerable, outOfScope } = answerScores(questions);
  return rankingChance(answerable, outOfScope);
}
