import type { TableRows } from './feature-bundles.js';
import type { SparseVector } from './sparse-rows.js';

/**
 * What every intent's separation weighs each feature with, as 16-bit steps of a scale per intent.
 *
 * Rows are features, merged ones sharing theirs, so that a text reads one short run of memory per
 * feature. A model that was saved and read decides exactly as it did before.
 */
export class WeightTable {
  readonly steps: Int16Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
  readonly rows: TableRows;
  readonly #sums: Float64Array;

  constructor(steps: Int16Array, scales: Float32Array, biases: Float32Array, rows: TableRows) {
    this.steps = steps;
    this.scales = scales;
    this.biases = biases;
    this.rows = rows;
    this.#sums = new Float64Array(biases.length);
  }

  /** The decision value of each intent. The array is used again by the next call. */
  decisions({ ids, values }: SparseVector): Float64Array {
    const { steps, scales, biases } = this;
    const { rowOf, share } = this.rows;
    const sums = this.#sums;
    const width = sums.length;
    sums.fill(0);
    const end = ids.length;
    let at = 0;
    // Four features a time: sums are read and written that much less often.
    for (; at + 4 <= end; at += 4) {
      const a = values[at]! * share[ids[at]!]!;
      const b = values[at + 1]! * share[ids[at + 1]!]!;
      const c = values[at + 2]! * share[ids[at + 2]!]!;
      const d = values[at + 3]! * share[ids[at + 3]!]!;
      let ofA = rowOf[ids[at]!]! * width;
      let ofB = rowOf[ids[at + 1]!]! * width;
      let ofC = rowOf[ids[at + 2]!]! * width;
      let ofD = rowOf[ids[at + 3]!]! * width;
      for (let column = 0; column < width; column++) {
        sums[column]! +=
          steps[ofA++]! * a + steps[ofB++]! * b + steps[ofC++]! * c + steps[ofD++]! * d;
      }
    }
    for (; at < end; at++) {
      const value = values[at]! * share[ids[at]!]!;
      const row = rowOf[ids[at]!]! * width;
      for (let column = 0; column < width; column++) sums[column]! += steps[row + column]! * value;
    }
    for (let column = 0; column < width; column++) {
      sums[column] = sums[column]! * scales[column]! + biases[column]!;
    }
    return sums;
  }
}
