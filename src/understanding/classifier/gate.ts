import {
  chanceOf,
  fitLogistic,
  logitOf,
  type LogisticFit,
  type Observation,
} from './logistic-fit.js';
import type { Trial } from './calibration.js';

/** Decides whether the best intent is good enough to be told. */
export type Gate =
  | {
      readonly kind: 'calibrated';
      readonly fit: LogisticFit;
      /** Chances below it are rejected, 0 to 1. */
      readonly threshold: number;
      /** Share of right answers that a gate fitted without them rejects, 0 to 1. */
      readonly realisedLoss: number;
      /** Share of out-of-scope texts that a gate fitted without them rejects, 0 to 1. */
      readonly realisedRejection: number;
    }
  | { readonly kind: 'off'; readonly reason: 'disabled' | 'too few intents' };

/** What out-of-scope trials count for together, as a share of the in-scope ones: to rank by. */
const RANKING_WEIGHT = 0.5;
/** The same, to tell chances by: between a quiet channel's share and a test corpus's. */
const CONFIDENCE_WEIGHT = 0.2;

/** Share of out-of-scope trials that is enough to reject. */
const ENOUGH_REJECTED = 0.9;

/**
 * Fits the gate to trials: the chance of a right answer, and the threshold that loses about the
 * share `targetLoss` of right answers.
 *
 * The threshold stays lower where that already rejects enough: examples written to one pattern are
 * recognised too easily, and a gate drawn tight around them would reject what people write.
 *
 * With fewer right trials than one could be lost of, the threshold shrinks towards 0: rejecting on
 * so little would lose more than it saves.
 */
export function fitGate(trials: readonly Trial[], targetLoss: number): Gate {
  if (trials.every(({ inScope }) => inScope)) return { kind: 'off', reason: 'too few intents' };
  const fit = fitChance(trials);
  const threshold = thresholdFor(trials, fit, targetLoss);
  return { kind: 'calibrated', fit, threshold, ...crossCheck(trials, targetLoss) };
}

/** Ranks by one weighing of the trials, then stretches the chances to fit another. */
function fitChance(trials: readonly Trial[]): LogisticFit {
  const ranking = fitLogistic(weighed(trials, RANKING_WEIGHT));
  const scored = trials.map((trial) => ({
    ...trial,
    features: [logitOf(ranking, trial.features)],
  }));
  const { bias, weights } = fitLogistic(weighed(scored, CONFIDENCE_WEIGHT));
  const stretch = weights[0]!;
  return {
    bias: bias + stretch * ranking.bias,
    weights: ranking.weights.map((weight) => stretch * weight),
  };
}

function weighed(trials: readonly Trial[], outOfScopeWeight: number): Observation[] {
  const inScope = trials.filter((trial) => trial.inScope).length;
  const outWeight = (outOfScopeWeight * inScope) / Math.max(1, trials.length - inScope);
  return trials.map(({ features, right, inScope: isIn }) => ({
    features,
    outcome: right,
    weight: isIn ? 1 : outWeight,
  }));
}

function thresholdFor(trials: readonly Trial[], fit: LogisticFit, targetLoss: number): number {
  const right = sortedChances(
    trials.filter((trial) => trial.right),
    fit,
  );
  const outOfScope = sortedChances(
    trials.filter(({ inScope }) => !inScope),
    fit,
  );
  const losesTarget = right[Math.floor(targetLoss * right.length)] ?? 0;
  const rejectsEnough = outOfScope[Math.floor(ENOUGH_REJECTED * outOfScope.length)] ?? 0;
  const trust = Math.min(1, right.length * targetLoss);
  return Math.round(Math.min(losesTarget, rejectsEnough) * trust * 1e6) / 1e6;
}

function sortedChances(trials: readonly Trial[], fit: LogisticFit): number[] {
  return trials.map(({ features }) => chanceOf(fit, features)).sort((a, b) => a - b);
}

/** How gates fitted without a fold judge that fold. */
function crossCheck(trials: readonly Trial[], targetLoss: number) {
  const verdicts = [...new Set(trials.map(({ fold }) => fold))].flatMap((fold) => {
    const others = trials.filter((trial) => trial.fold !== fold);
    const fit = fitChance(others);
    const threshold = thresholdFor(others, fit, targetLoss);
    return trials
      .filter((trial) => trial.fold === fold)
      .map((trial) => ({ ...trial, rejected: chanceOf(fit, trial.features) < threshold }));
  });
  return {
    realisedLoss: rejectedShare(verdicts.filter(({ right }) => right)),
    realisedRejection: rejectedShare(verdicts.filter(({ inScope }) => !inScope)),
  };
}

function rejectedShare(verdicts: readonly { rejected: boolean }[]): number {
  return verdicts.filter(({ rejected }) => rejected).length / Math.max(1, verdicts.length);
}
