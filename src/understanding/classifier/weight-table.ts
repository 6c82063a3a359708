import type { Separation } from './binary-svm.js';
import type { SparseVector } from './tf-idf.js';

const LARGEST_STEP = 32767;

/**
 * What every intent's separation weighs each feature with, as 16-bit steps of a scale per intent.
 *
 * Rows are features, so that a text reads one short run of memory per feature. Rounding happens
 * when a column is set: a model that was saved and read decides exactly as it did before.
 */
export class WeightTable {
  readonly steps: Int16Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  readonly #sums: Float64Array;

  constructor(steps: Int16Array, scales: Float32Array, biases: Float32Array) {
    this.steps = steps;
    this.scales = scales;
    this.biases = biases;
    this.#sums = new Float64Array(biases.length);
  }

  static sized(featureCount: number, intentCount: number): WeightTable {
    return new WeightTable(
      new Int16Array(featureCount * intentCount),
      new Float32Array(intentCount),
      new Float32Array(intentCount),
    );
  }

  /** Keeps the separation of one intent, rounded. */
  setColumn(column: number, { weights, bias }: Separation): void {
    const width = this.biases.length;
    let largest = 0;
    for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
    const scale = Math.fround(largest / LARGEST_STEP) || 1;

    this.scales[column] = scale;
    this.biases[column] = bias;
    for (let feature = 0; feature < weights.length; feature++) {
      const weight = weights[feature]!;
      if (weight !== 0) this.steps[feature * width + column] = Math.round(weight / scale);
    }
  }

  /** The decision value of each intent. The array is used again by the next call. */
  decisions({ ids, values }: SparseVector): Float64Array {
    const { steps, scales, biases } = this;
    const sums = this.#sums;
    const width = sums.length;
    sums.fill(0);
    for (let at = 0; at < ids.length; at++) {
      const value = values[at]!;
      const row = ids[at]! * width;
      if (row >= steps.length) continue;
      for (let column = 0; column < width; column++) sums[column]! += steps[row + column]! * value;
    }
    for (let column = 0; column < width; column++) {
      sums[column] = sums[column]! * scales[column]! + biases[column]!;
    }
    return sums;
  }
}
