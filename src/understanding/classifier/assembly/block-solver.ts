/*
 * Linear support-vector machines with squared hinge loss, one a class against all others, by dual
 * coordinate descent, for up to 16 classes side by side. AssemblyScript, compiled to WebAssembly
 * with vectors by `npm run build:solver`.
 *
 * Two joint passes walk the rows with the weights of all classes side by side in memory; then each
 * class settles the few rows near its margin. Where another solver has gone before, it does with one
 * joint pass, and has time to look at all rows once more: what it finds then is all but the optimum.
 * A bias is learnt like any weight, but is drawn towards -1 instead of 0: a text that shares nothing
 * with the class then lies on the margin of the others, where it belongs.
 *
 * Source: C.-J. Hsieh et al., "A dual coordinate descent method for large-scale linear SVM",
 * ICML 2008, algorithm 1.
 */
import { addJointly, addRow, decideJointly, decisionOf } from './row-sums';
import {
  at,
  biases,
  classes,
  curves,
  decisions,
  endOf,
  featureCount,
  jointPulls,
  LANES,
  nearCounts,
  nearOf,
  order,
  pullsOf,
  rowCount,
  standApart,
  standJointly,
  starts,
  values,
  weights,
} from './tables';

export { round } from './rounding';
export {
  LANES,
  biases,
  classes,
  ids,
  order,
  prepare,
  pulls,
  scales,
  starts,
  steps,
  values,
} from './tables';

/** Below this a step changes nothing. */
const SMALLEST_STEP: f32 = 1e-12;
/** A resting row this far beyond its margin is left out of a class's own sweeps. */
const FAR_ENOUGH: f32 = 0.05;
/** A class's own sweeps go on with rows that gained at least this share of the tolerance. */
const WORTH_A_VISIT: f32 = 0.2;
const SEED: u32 = 12345;

let softness: f32 = 0;
let random: u32 = 0;

/**
 * Separates the classes of one block. `pulls` holds 0 throughout, or where another solver stopped.
 *
 * @param width - How many classes there are, up to 16.
 * @param count - How many rows `order` holds.
 * @param softening - How much a row's own pull counts towards its margin.
 * @param tolerance - The solver stops once no row can gain more than this.
 * @param sweeps - Passes over the rows near one class's margin, at most.
 * @param rounds - How often all rows are looked at again, at most.
 */
export function solve(
  width: i32,
  count: i32,
  isResumed: bool,
  softening: f32,
  tolerance: f32,
  sweeps: i32,
  rounds: i32,
): void {
  softness = softening;
  random = SEED;
  memory.fill(weights, 0, at(0, featureCount * LANES));
  for (let column = 0; column < LANES; column++) store<f32>(at(biases, column), -1);
  measureRows();
  if (isResumed) resume(width, count);
  learnOwn(width, count);
  standJointly(width);
  if (!isResumed) sweep(width, count);
  for (let round = 1; ; round++) {
    const worst = sweep(width, count);
    standApart(width);
    if (worst <= tolerance) return;
    for (let column = 0; column < width; column++) settle(column, tolerance, sweeps);
    if (round >= rounds) return;
    standJointly(width);
  }
}

function measureRows(): void {
  for (let row = 0; row < rowCount; row++) {
    let square: f32 = 0;
    const end = endOf(row);
    for (let entry = load<i32>(at(starts, row)); entry < end; entry++) {
      const value = load<f32>(at(values, entry));
      square += value * value;
    }
    store<f32>(at(curves, row), square + 1 + softness);
  }
}

/** Sums up what the pulls stand for. */
function resume(width: i32, count: i32): void {
  for (let column = 0; column < width; column++) {
    for (let next = 0; next < count; next++) {
      const row = load<i32>(at(order, next));
      const pull = load<f32>(at(pullsOf(column), row));
      if (pull != 0) addRow(row, column, load<i32>(at(classes, row)) == column ? pull : -pull);
    }
  }
}

/** Each row teaches its own class first: fewer others lie within a margin then. */
function learnOwn(width: i32, count: i32): void {
  for (let next = 0; next < count; next++) {
    const row = load<i32>(at(order, next));
    const own = load<i32>(at(classes, row));
    if (own < 0 || own >= width) continue;
    if (load<f32>(at(pullsOf(own), row)) == 0) settleRow(row, own);
  }
}

/** One pass over all rows for all classes: notes which lie near each margin, returns the worst gain. */
function sweep(width: i32, count: i32): f32 {
  memory.fill(nearCounts, 0, at(0, LANES));
  shuffle(order, count);
  let worst: f32 = 0;
  for (let next = 0; next < count; next++) {
    worst = max(worst, learn(load<i32>(at(order, next)), width));
  }
  return worst;
}

/** Moves every class by one row; returns how much the worst of them could gain. */
function learn(row: i32, width: i32): f32 {
  decideJointly(row);
  const own = load<i32>(at(classes, row));
  let worst: f32 = 0;
  for (let column = 0; column < width; column++) {
    const sign: f32 = column == own ? 1 : -1;
    const place = at(jointPulls, row * LANES + column);
    const before = load<f32>(place);
    const gradient = load<f32>(at(decisions, column)) * sign - 1 + before * softness;
    const isResting = before == 0 && gradient > 0;
    if (isResting && gradient >= FAR_ENOUGH) continue;
    note(row, column);
    if (isResting) continue;
    worst = max(worst, abs(gradient));
    const change = step(row, place, gradient);
    if (change != 0) addJointly(row, column, change * sign);
  }
  return worst;
}

function note(row: i32, column: i32): void {
  const count = load<i32>(at(nearCounts, column));
  store<i32>(at(nearOf(column), count), row);
  store<i32>(at(nearCounts, column), count + 1);
}

/** Brings a class to rest on the rows near its margin; those that gain little wait for the next round. */
function settle(column: i32, tolerance: f32, sweeps: i32): void {
  const rows = nearOf(column);
  let active = load<i32>(at(nearCounts, column));
  for (let pass = 0; pass < sweeps; pass++) {
    shuffle(rows, active);
    let worst: f32 = 0;
    for (let position = active - 1; position >= 0; position--) {
      const row = load<i32>(at(rows, position));
      const gain = settleRow(row, column);
      worst = max(worst, gain);
      if (gain >= WORTH_A_VISIT * tolerance) continue;
      active--;
      store<i32>(at(rows, position), load<i32>(at(rows, active)));
      store<i32>(at(rows, active), row);
    }
    if (worst <= tolerance) return;
  }
}

/** Moves one class by one row; returns what the row could gain, below 0 where it rests. */
function settleRow(row: i32, column: i32): f32 {
  const sign: f32 = load<i32>(at(classes, row)) == column ? 1 : -1;
  const place = at(pullsOf(column), row);
  const before = load<f32>(place);
  const gradient = decisionOf(row, column) * sign - 1 + before * softness;
  if (before == 0 && gradient > 0) return -gradient;
  const change = step(row, place, gradient);
  if (change != 0) addRow(row, column, change * sign);
  return abs(gradient);
}

/** Moves a pull; returns how far. */
function step(row: i32, place: usize, gradient: f32): f32 {
  if (abs(gradient) < SMALLEST_STEP) return 0;
  const before = load<f32>(place);
  const after = max<f32>(0, before - gradient / load<f32>(at(curves, row)));
  store<f32>(place, after);
  return after - before;
}

/** Puts the first numbers of a table in random order, as `shuffleInPlace` does outside. */
function shuffle(numbers: usize, count: i32): void {
  for (let last = count - 1; last > 0; last--) {
    random = random * 1664525 + 1013904223;
    const pick = at(numbers, <i32>((<u64>random * <u64>(last + 1)) >> 32));
    const place = at(numbers, last);
    const number = load<i32>(place);
    store<i32>(place, load<i32>(pick));
    store<i32>(pick, number);
  }
}
