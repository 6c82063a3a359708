import { allTexts, type CountedTexts } from './counted-texts.js';
import {
  bundleFeatures,
  bundleRows,
  rowsOfBundles,
  type FeatureBundles,
  type FeatureOrigins,
  type TableRows,
} from './feature-bundles.js';
import { SolverTables } from './solver-tables.js';
import type { SparseRows } from './sparse-rows.js';
import { countTextsWith, TfIdf } from './tf-idf.js';

/** Texts weighed by what they themselves teach of rarity. */
export interface WeighedTexts {
  readonly weights: TfIdf;
  readonly rows: SparseRows;
  /** The same rows as learners see them, and where these have each feature. */
  readonly bundled: SparseRows;
  readonly features: TableRows;
}

/** The examples of a model, read once for its own learner and those of all folds. */
export interface Course extends WeighedTexts {
  readonly counted: CountedTexts;
  /** How much the kind of each feature counts, by id. */
  readonly kindWeights: Float32Array;
  readonly bundles: FeatureBundles;
  /** An intent or `NO_INTENT` for each text. */
  readonly labels: readonly string[];
  /** Where its learners work, one after another. */
  readonly tables: SolverTables;
}

/** Prepares counted texts for learners. */
export function courseOf(
  counted: CountedTexts,
  kindWeights: Float32Array,
  origins: FeatureOrigins,
  labels: readonly string[],
): Course {
  const all = allTexts(counted);
  const read = {
    counted,
    kindWeights,
    bundles: bundleFeatures(origins, countTextsWith(counted, all)),
    labels,
    tables: new SolverTables(),
  };
  return { ...read, ...weighTexts(read, all) };
}

/** Some texts of a course, by their places in it, as if there were no others. */
export function weighTexts(
  { counted, kindWeights, bundles }: Pick<Course, 'counted' | 'kindWeights' | 'bundles'>,
  texts: Int32Array,
): WeighedTexts {
  const weights = TfIdf.fit(counted, texts, kindWeights);
  const rows = weights.weighRows(counted, texts);
  const features = rowsOfBundles(bundles, weights.rarity);
  return { weights, rows, bundled: bundleRows(rows, features), features };
}
