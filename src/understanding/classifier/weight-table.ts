import type { Separations } from './joint-svm.js';
import type { MergedFeatures } from './merged-features.js';
import type { SparseVector } from './sparse-rows.js';

const LARGEST_STEP = 32767;

type MergedInto = Pick<MergedFeatures, 'mergedInto' | 'share'>;

/**
 * What every intent's separation weighs each feature with, as 16-bit steps of a scale per intent.
 *
 * Rows are features, so that a text reads one short run of memory per feature. Rounding happens
 * when the table is made: a model that was saved and read decides exactly as it did before.
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

  /** Keeps separations of merged features, a row for each feature that went into them, rounded. */
  static of({ weights, biases }: Separations, { mergedInto, share }: MergedInto): WeightTable {
    const width = biases.length;
    const table = WeightTable.sized(mergedInto.length, width);
    table.biases.set(biases);
    table.scales.set(scalesOf(weights, width));
    const perStep = table.scales.map((scale) => 1 / scale);
    mergedInto.forEach((merged, id) => {
      if (merged < 0) return;
      const part = share[id]!;
      for (let column = 0; column < width; column++) {
        const weight = weights[merged * width + column]! * part;
        table.steps[id * width + column] = Math.round(weight * perStep[column]!);
      }
    });
    return table;
  }

  /** The decision value of each intent. The array is used again by the next call. */
  decisions({ ids, values }: SparseVector): Float64Array {
    const { steps, scales, biases } = this;
    const sums = this.#sums;
    const width = sums.length;
    sums.fill(0);
    const end = ids.length;
    let at = 0;
    // Four features a time: the sums are read and written a quarter as often.
    for (; at + 4 <= end; at += 4) {
      const [a, b, c, d] = [values[at]!, values[at + 1]!, values[at + 2]!, values[at + 3]!];
      let [ofA, ofB] = [ids[at]! * width, ids[at + 1]! * width];
      let [ofC, ofD] = [ids[at + 2]! * width, ids[at + 3]! * width];
      for (let column = 0; column < width; column++) {
        sums[column]! +=
          steps[ofA++]! * a + steps[ofB++]! * b + steps[ofC++]! * c + steps[ofD++]! * d;
      }
    }
    for (; at < end; at++) {
      const value = values[at]!;
      const row = ids[at]! * width;
      for (let column = 0; column < width; column++) sums[column]! += steps[row + column]! * value;
    }
    for (let column = 0; column < width; column++) {
      sums[column] = sums[column]! * scales[column]! + biases[column]!;
    }
    return sums;
  }
}

/** What one step weighs in each column, so that the largest weight takes the largest step. */
function scalesOf(weights: Float32Array, width: number): Float32Array {
  const largest = new Float32Array(width);
  for (let row = 0; row < weights.length; row += width) {
    for (let column = 0; column < width; column++) {
      const size = Math.abs(weights[row + column]!);
      if (size > largest[column]!) largest[column] = size;
    }
  }
  return largest.map((size) => Math.fround(size / LARGEST_STEP) || 1);
}
