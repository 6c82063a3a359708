import type { Quiz, QuizItem } from '../knowledge/quiz.js';
import { QUIZ_ROLES, type QuizRole } from '../knowledge/topics.js';

/** The place of the chosen option by item id; `null` for a question that was skipped. */
export type QuizAnswers = ReadonlyMap<string, number | null>;

/** `too-few`: too little was answered to say anything. */
export type QuizOutcome = QuizRole | 'too-close' | 'too-few';

export type QuizPoints = Readonly<Record<QuizRole, number>>;

/** An item with the place of one of its options. */
export interface QuizChoice {
  readonly item: QuizItem;
  readonly option: number;
}

/** A single other answer, and what the result would have been with it. */
export interface QuizFlip extends QuizChoice {
  readonly outcome: QuizOutcome;
}

export interface QuizResult {
  readonly outcome: QuizOutcome;
  readonly points: QuizPoints;
  readonly answered: number;
  /** The answers that weighed most, the heaviest first. */
  readonly movers: readonly QuizChoice[];
  /** `undefined` where no single other answer changes the outcome. */
  readonly flip: QuizFlip | undefined;
}

const MOST_MOVERS = 3;

/**
 * Weighs the answers. A sum of points and nothing else: the order of the questions never matters,
 * and equal points are never broken by chance.
 */
export function quizResult(quiz: Quiz, answers: QuizAnswers): QuizResult {
  const outcome = outcomeOf(quiz, answers);
  const chosen = choicesOf(quiz, answers);
  return {
    outcome,
    points: pointsOf(chosen),
    answered: chosen.length,
    movers: moversOf(chosen, outcome),
    flip: outcome === 'too-few' ? undefined : flipOf(quiz, answers, outcome),
  };
}

function outcomeOf(quiz: Quiz, answers: QuizAnswers): QuizOutcome {
  const chosen = choicesOf(quiz, answers);
  if (chosen.length < quiz.fewest) return 'too-few';
  const { cio, cto } = pointsOf(chosen);
  if (Math.abs(cio - cto) <= quiz.closeWithin) return 'too-close';
  return cio > cto ? 'cio' : 'cto';
}

function choicesOf({ items }: Quiz, answers: QuizAnswers): readonly QuizChoice[] {
  return items.flatMap((item) => {
    const option = answers.get(item.id) ?? null;
    return option === null || !item.options[option] ? [] : [{ item, option }];
  });
}

function pointsOf(chosen: readonly QuizChoice[]): QuizPoints {
  const points = { cio: 0, cto: 0 };
  for (const { item, option } of chosen) {
    const { towards, weight } = item.options[option] ?? { towards: 'cio', weight: 0 };
    points[towards] += weight;
  }
  return points;
}

/** Towards the outcome where it is a role, else whichever weighed most. */
function moversOf(chosen: readonly QuizChoice[], outcome: QuizOutcome): readonly QuizChoice[] {
  const weightOf = ({ item, option }: QuizChoice) => item.options[option]?.weight ?? 0;
  const isRole = QUIZ_ROLES.some((role) => role === outcome);
  return chosen
    .filter(({ item, option }) => !isRole || item.options[option]?.towards === outcome)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST_MOVERS);
}

/**
 * Another answer to one question that was answered, with which the outcome is another: the other
 * role where one answer suffices for that. Found by weighing anew, so that it is exactly true.
 */
function flipOf(quiz: Quiz, answers: QuizAnswers, outcome: QuizOutcome): QuizFlip | undefined {
  const flips = choicesOf(quiz, answers).flatMap(({ item, option }) =>
    item.options.flatMap((_, other): QuizFlip[] => {
      if (other === option) return [];
      const changed = outcomeOf(quiz, new Map(answers).set(item.id, other));
      return changed === outcome ? [] : [{ item, option: other, outcome: changed }];
    }),
  );
  return flips.find((flip) => flip.outcome !== 'too-close') ?? flips[0];
}
