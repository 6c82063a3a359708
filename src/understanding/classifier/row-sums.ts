import type { SparseRows } from './sparse-rows.js';

/*
 * The inner loops of the solver, eight or four features a time: sums are read and written that much
 * less often, and the processor need not wait for one addition or writing before the next. Each
 * number has a name of its own: taking them apart from an array makes that array, millions of times.
 */

/** Adds the products of a row with all columns of a table, whose rows are features, to `sums`. */
export function addProducts(
  { starts, ids, values }: SparseRows,
  row: number,
  table: Float32Array,
  sums: Float64Array,
): void {
  const width = sums.length;
  const end = starts[row + 1]!;
  let at = starts[row]!;
  for (; at + 8 <= end; at += 8) {
    const a = values[at]!;
    const b = values[at + 1]!;
    const c = values[at + 2]!;
    const d = values[at + 3]!;
    const e = values[at + 4]!;
    const f = values[at + 5]!;
    const g = values[at + 6]!;
    const h = values[at + 7]!;
    let ofA = ids[at]! * width;
    let ofB = ids[at + 1]! * width;
    let ofC = ids[at + 2]! * width;
    let ofD = ids[at + 3]! * width;
    let ofE = ids[at + 4]! * width;
    let ofF = ids[at + 5]! * width;
    let ofG = ids[at + 6]! * width;
    let ofH = ids[at + 7]! * width;
    for (let column = 0; column < width; column++) {
      const first = table[ofA++]! * a + table[ofB++]! * b + table[ofC++]! * c + table[ofD++]! * d;
      const second = table[ofE++]! * e + table[ofF++]! * f + table[ofG++]! * g + table[ofH++]! * h;
      sums[column]! += first + second;
    }
  }
  for (; at < end; at++) {
    const value = values[at]!;
    const from = ids[at]! * width;
    for (let column = 0; column < width; column++) sums[column]! += table[from + column]! * value;
  }
}

/** `start` and the product of a row with the weights of one column. */
export function sumWith(
  { starts, ids, values }: SparseRows,
  row: number,
  weights: Float32Array,
  start: number,
): number {
  const end = starts[row + 1]!;
  let at = starts[row]!;
  let first = start;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (; at + 4 <= end; at += 4) {
    first += weights[ids[at]!]! * values[at]!;
    second += weights[ids[at + 1]!]! * values[at + 1]!;
    third += weights[ids[at + 2]!]! * values[at + 2]!;
    fourth += weights[ids[at + 3]!]! * values[at + 3]!;
  }
  for (; at < end; at++) first += weights[ids[at]!]! * values[at]!;
  return first + (second + third + fourth);
}

/** Adds a multiple of a row to weights that start at `from` and lie `stride` apart. */
export function addRow(
  { starts, ids, values }: SparseRows,
  row: number,
  factor: number,
  weights: Float32Array,
  from = 0,
  stride = 1,
): void {
  const end = starts[row + 1]!;
  let at = starts[row]!;
  for (; at + 4 <= end; at += 4) {
    const a = from + ids[at]! * stride;
    const b = from + ids[at + 1]! * stride;
    const c = from + ids[at + 2]! * stride;
    const d = from + ids[at + 3]! * stride;
    const ofA = weights[a]! + factor * values[at]!;
    const ofB = weights[b]! + factor * values[at + 1]!;
    const ofC = weights[c]! + factor * values[at + 2]!;
    const ofD = weights[d]! + factor * values[at + 3]!;
    weights[a] = ofA;
    weights[b] = ofB;
    weights[c] = ofC;
    weights[d] = ofD;
  }
  for (; at < end; at++) weights[from + ids[at]! * stride]! += factor * values[at]!;
}
