import type { QuizRole } from './topics.js';

type LocalTexts = Readonly<Record<string, string>>;

/** One of the two answers to a question, and how many points it gives to a role. */
export interface QuizOption {
  readonly towards: QuizRole;
  /** 1 to 3. */
  readonly weight: number;
  /** By language tag. */
  readonly text: LocalTexts;
}

/** A question that rests on a difference between the roles: a fact of each states it. */
export interface QuizItem {
  readonly id: string;
  readonly facts: Readonly<Record<QuizRole, string>>;
  readonly question: LocalTexts;
  /** Two, one towards each role, in the order in which they are shown. */
  readonly options: readonly QuizOption[];
}

/** "CIO or CTO for me?" as data. Texts are told as the labels `quiz.<item>` and `quiz.<item>.<a|b>`. */
export interface Quiz {
  readonly items: readonly QuizItem[];
  /** Points between the roles up to which the result is too close to call. */
  readonly closeWithin: number;
  /** Fewest answers on which anything is said. */
  readonly fewest: number;
}

/** For knowledge without a quiz file. */
export const NO_QUIZ: Quiz = { items: [], closeWithin: 0, fewest: 1 };

const LETTERS = ['a', 'b'] as const;

/** The letter of an option: `a` for the first that is shown. */
export function optionLetter(at: number): string {
  return LETTERS[at] ?? '';
}
