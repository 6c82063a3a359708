import type { Separations } from './svm-solver.js';
import type { TableRows } from './feature-bundles.js';
import type { SparseVector } from './sparse-rows.js';
import { BLOCK } from './transpose.js';

const LARGEST_STEP = 32767;

/**
 * What every intent's separation weighs each feature with, as 16-bit steps of a scale per intent.
 *
 * Rows are features, merged ones sharing theirs, so that a text reads one short run of memory per
 * feature. Rounding happens when the table is made: a model that was saved and read decides exactly
 * as it did before.
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

  /** Keeps separations, rounded; `rows` tells which of their rows is for which feature. */
  static of({ weights, biases }: Separations, rows: TableRows): WeightTable {
    const { size } = rows;
    const width = biases.length;
    const scales = new Float32Array(width);
    for (let column = 0; column < width; column++) {
      scales[column] = scaleOf(weights.subarray(column * size, (column + 1) * size));
    }
    const steps = rounded(weights, scales);
    return new WeightTable(steps, scales, Float32Array.from(biases), rows);
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
    // The loop of `addProducts` once more: shared by two kinds of tables, it takes a fifth longer here.
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

/** What a step weighs where the largest of the weights is to take the largest step. */
function scaleOf(weights: Float32Array): number {
  let largest = 0;
  for (let at = 0; at < weights.length; at++) {
    const size = Math.abs(weights[at]!);
    if (size > largest) largest = size;
  }
  return Math.fround(largest / LARGEST_STEP) || 1;
}

/** Weights, column by column, as steps, row by row. Works block by block, as `transpose` does. */
function rounded(weights: Float32Array, scales: Float32Array): Int16Array {
  const width = scales.length;
  const size = weights.length / width;
  const steps = new Int16Array(weights.length);
  for (let top = 0; top < size; top += BLOCK) {
    for (let column = 0; column < width; column++) {
      roundRun(column, top, Math.min(size, top + BLOCK), Math.fround(1 / scales[column]!));
    }
  }
  return steps;

  function roundRun(column: number, top: number, bottom: number, perStep: number): void {
    for (let row = top; row < bottom; row++) {
      steps[row * width + column] = Math.round(weights[column * size + row]! * perStep);
    }
  }
}
