import { allTexts, type CountedTexts } from './counted-texts.js';
import {
  bundleFeatures,
  bundleRows,
  rowsOfBundles,
  type FeatureOrigins,
  type TableRows,
} from './feature-bundles.js';
import { SvmSolver } from './svm-solver.js';
import type { SparseRows } from './sparse-rows.js';
import { countTextsWith, TfIdf } from './tf-idf.js';

/** The examples of a model, read and weighed once for its own learner and those of all folds. */
export interface Course {
  readonly counted: CountedTexts;
  readonly weights: TfIdf;
  readonly rows: SparseRows;
  /** Where the rows that learners see have each feature. */
  readonly features: TableRows;
  /** An intent or `NO_INTENT` for each text. */
  readonly labels: readonly string[];
  /** What its learners work with, one after another. */
  readonly solver: SvmSolver;
}

/**
 * Prepares counted texts for learners.
 *
 * @param kindWeights - How much the kind of each feature counts, by id.
 */
export function courseOf(
  counted: CountedTexts,
  kindWeights: Float32Array,
  origins: FeatureOrigins,
  labels: readonly string[],
): Course {
  const all = allTexts(counted);
  const textsWith = countTextsWith(counted, all);
  const weights = TfIdf.fit(textsWith, all.length, kindWeights);
  const rows = weights.weighRows(counted, all);
  const features = rowsOfBundles(bundleFeatures(origins, textsWith), weights.rarity);
  const bundled = bundleRows(rows, features);
  const size = { features: features.size, classes: new Set(labels).size };
  const solver = new SvmSolver(bundled, size);
  return { counted, weights, rows, features, labels, solver };
}
