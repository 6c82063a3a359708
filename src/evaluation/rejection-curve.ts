/** What a gate at this threshold would do. Shares from 0 to 1. */
export interface RejectionPoint {
  readonly threshold: number;
  /** Share of answerable questions that are kept. */
  readonly kept: number;
  /** Share of out-of-scope questions that are rejected. */
  readonly rejected: number;
}

const STEPS = 20;

/** Kept against rejected over thresholds from 0 to 1, each 0.05 above the last. */
export function rejectionCurve(
  answerable: readonly number[],
  outOfScope: readonly number[],
): readonly RejectionPoint[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const threshold = step / STEPS;
    return {
      threshold,
      kept: shareOf(answerable, (score) => score >= threshold),
      rejected: shareOf(outOfScope, (score) => score < threshold),
    };
  });
}

function shareOf(scores: readonly number[], holds: (score: number) => boolean): number {
  return scores.length === 0 ? 0 : scores.filter(holds).length / scores.length;
}
