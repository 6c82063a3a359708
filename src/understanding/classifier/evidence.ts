import { beliefShares, type IntentSvm } from './intent-svm.js';
import type { SparseVector } from './tf-idf.js';

/** What speaks for and against the intent that the learner puts first. */
export interface Evidence {
  /** Column of that intent. */
  readonly best: number;
  /** Share of belief per column; they add up to 1. */
  readonly shares: Float64Array;
  /** What the gate judges the best by: its share, its decision value, its familiarity. */
  readonly features: readonly number[];
}

/** Weighs a text for every intent, and gathers what the gate judges the best one by. */
export function evidenceFor(svm: IntentSvm, vector: SparseVector): Evidence {
  const { distances, familiarity, decisions } = svm.judge(vector);
  const shares = beliefShares(decisions);
  let best = 0;
  for (let column = 1; column < shares.length; column++) {
    if (shares[column]! > shares[best]!) best = column;
  }
  return {
    best,
    shares,
    features: [shares[best]!, distances[best]!, familiarity[best]! * vector.coverage],
  };
}
