/*
 * The inner loops of the solver.
 */
import {
  at,
  biases,
  decisions,
  endOf,
  ids,
  jointWeights,
  LANES,
  starts,
  values,
  weightsOf,
} from './tables';

/** What every class of the block decides on a row, while classes stand side by side. */
export function decideJointly(row: i32): void {
  let a = v128.load(biases);
  let b = v128.load(biases, 16);
  let c = v128.load(biases, 32);
  let d = v128.load(biases, 48);
  const end = endOf(row);
  for (let entry = load<i32>(at(starts, row)); entry < end; entry++) {
    const value = v128.load_splat<f32>(at(values, entry));
    const from = at(jointWeights, load<i32>(at(ids, entry)) * LANES);
    a = f32x4.add(a, f32x4.mul(v128.load(from), value));
    b = f32x4.add(b, f32x4.mul(v128.load(from, 16), value));
    c = f32x4.add(c, f32x4.mul(v128.load(from, 32), value));
    d = f32x4.add(d, f32x4.mul(v128.load(from, 48), value));
  }
  v128.store(decisions, a);
  v128.store(decisions, b, 16);
  v128.store(decisions, c, 32);
  v128.store(decisions, d, 48);
}

/** Adds a multiple of a row to what a class weighs, while classes stand side by side. */
export function addJointly(row: i32, column: i32, factor: f32): void {
  const lane = at(jointWeights, column);
  const end = endOf(row);
  for (let entry = load<i32>(at(starts, row)); entry < end; entry++) {
    add(at(lane, load<i32>(at(ids, entry)) * LANES), factor * load<f32>(at(values, entry)));
  }
  add(at(biases, column), factor);
}

/** What one class decides on a row; four sums, so that none waits for the one before. */
export function decisionOf(row: i32, column: i32): f32 {
  const own = weightsOf(column);
  const end = endOf(row);
  let entry = load<i32>(at(starts, row));
  let a = load<f32>(at(biases, column));
  let b: f32 = 0;
  let c: f32 = 0;
  let d: f32 = 0;
  for (; entry + 4 <= end; entry += 4) {
    a += product(own, entry);
    b += product(own, entry + 1);
    c += product(own, entry + 2);
    d += product(own, entry + 3);
  }
  for (; entry < end; entry++) a += product(own, entry);
  return a + b + (c + d);
}

function product(own: usize, entry: i32): f32 {
  return load<f32>(at(own, load<i32>(at(ids, entry)))) * load<f32>(at(values, entry));
}

/** Adds a multiple of a row to what a class weighs. */
export function addRow(row: i32, column: i32, factor: f32): void {
  const own = weightsOf(column);
  const end = endOf(row);
  for (let entry = load<i32>(at(starts, row)); entry < end; entry++) {
    add(at(own, load<i32>(at(ids, entry))), factor * load<f32>(at(values, entry)));
  }
  add(at(biases, column), factor);
}

function add(place: usize, change: f32): void {
  store<f32>(place, load<f32>(place) + change);
}
