import { chanceOf, fitLogistic, type LogisticFit } from './logistic-fit.js';
import type { Trial } from './calibration.js';

/** Decides whether the best intent is good enough to be told. */
export type Gate =
  | {
      readonly kind: 'calibrated';
      readonly fit: LogisticFit;
      /** Chances below it are rejected, 0 to 1. */
      readonly threshold: number;
      /** Share of right answers that a gate fitted to other trials rejects, 0 to 1. */
      readonly realisedLoss: number;
      /** Share of out-of-scope texts that a gate fitted to other trials rejects, 0 to 1. */
      readonly realisedRejection: number;
    }
  | { readonly kind: 'off'; readonly reason: 'disabled' | 'too few intents' };

/**
 * What out-of-scope trials count for together, as a share of the in-scope ones: between a quiet
 * channel's share of such questions and a test corpus's. Texts of intents by which the bot declines
 * count first; those of left-out intents, which are harder than most foreign questions, fill up.
 */
const OUT_OF_SCOPE_WEIGHT = 0.2;
/** No threshold lies above it: an answer that is more likely right than wrong is told. */
const HIGHEST_THRESHOLD = 0.5;

/**
 * Fits the gate to trials: the chance of a right answer, and the threshold that loses about the
 * share `targetLoss` of right answers.
 *
 * Examples written to one pattern are recognised too easily, and a gate drawn tight around them
 * would reject what people write: hence a highest threshold.
 *
 * With fewer right trials than one could be lost of, the threshold shrinks towards 0: rejecting on
 * so little would lose more than it saves.
 */
export function fitGate(trials: readonly Trial[], targetLoss: number): Gate {
  if (!trials.some(({ asked }) => asked === 'nothing known'))
    return { kind: 'off', reason: 'too few intents' };
  const fit = fitChance(trials);
  const threshold = thresholdFor(trials, fit, targetLoss);
  return { kind: 'calibrated', fit, threshold, ...crossCheck(trials, targetLoss) };
}

function fitChance(trials: readonly Trial[]): LogisticFit {
  const count = (wanted: Trial['asked']) => trials.filter(({ asked }) => asked === wanted).length;
  const missing = Math.max(0, OUT_OF_SCOPE_WEIGHT * count('intent') - count('declining'));
  const standInWeight = missing / Math.max(1, count('nothing known'));
  return fitLogistic(
    trials.map(({ score, right, asked }) => ({
      score,
      outcome: right,
      weight: asked === 'nothing known' ? standInWeight : 1,
    })),
  );
}

function thresholdFor(trials: readonly Trial[], fit: LogisticFit, targetLoss: number): number {
  const chances = trials
    .filter(isRightIntent)
    .map(({ score }) => chanceOf(fit, score))
    .sort((a, b) => a - b);
  const losesTarget = chances[Math.floor(targetLoss * chances.length)] ?? 0;
  const trust = Math.min(1, chances.length * targetLoss);
  return Math.round(Math.min(losesTarget, HIGHEST_THRESHOLD) * trust * 1e6) / 1e6;
}

/** How a gate fitted to one half of the trials, every other one, judges the other half. */
function crossCheck(trials: readonly Trial[], targetLoss: number) {
  const halves = [0, 1].map((half) => trials.filter((_, at) => at % 2 === half));
  const verdicts = halves.flatMap((judged, half) => {
    const others = halves[1 - half]!;
    const fit = fitChance(others);
    const threshold = thresholdFor(others, fit, targetLoss);
    return judged.map((trial) => ({
      ...trial,
      rejected: chanceOf(fit, trial.score) < threshold,
    }));
  });
  return {
    realisedLoss: rejectedShare(verdicts.filter(isRightIntent)),
    realisedRejection: rejectedShare(verdicts.filter(({ asked }) => asked === 'nothing known')),
  };
}

/** A right answer that rejecting would lose; to reject what would be declined loses nothing. */
function isRightIntent({ right, asked }: Trial): boolean {
  return right && asked !== 'nothing known';
}

function rejectedShare(verdicts: readonly { rejected: boolean }[]): number {
  return verdicts.filter(({ rejected }) => rejected).length / Math.max(1, verdicts.length);
}
