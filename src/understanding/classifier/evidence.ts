import type { IntentSvm } from './intent-svm.js';
import type { SparseVector } from './sparse-rows.js';

/** What a learner makes of a text, and how strongly. */
export interface Evidence {
  /** Column of the intent that comes first. */
  readonly best: number;
  /** What speaks for each intent, by column. */
  readonly decisions: Float64Array;
  /** What speaks for the first, on no fixed scale: the gate turns it into a chance. */
  readonly score: number;
}

/**
 * Weighs a text for every intent.
 *
 * The score adds the share of the text's words that the intent's examples use, unknown ones
 * included, to its distance, as far as the text's known features reach. On the validation part of CLINC150 the sum parts in-scope questions
 * from others better than either, and than any fitted mixture of these, the belief share, the
 * margin to the second and the nearest example.
 */
export function evidenceFor(svm: IntentSvm, vector: SparseVector): Evidence {
  const { distances, familiarity, decisions } = svm.judge(vector);
  let best = 0;
  for (let column = 1; column < decisions.length; column++) {
    if (decisions[column]! > decisions[best]!) best = column;
  }
  const bias = svm.table.biases[best]!;
  const distance = bias + (distances[best]! - bias) * vector.reach;
  return { best, decisions, score: distance + familiarity[best]! * vector.coverage };
}
