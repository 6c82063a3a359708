/*
 * The solver's memory. Tables hold numbers of four bytes, `steps` of two; places are counted in numbers.
 */

/** Classes side by side: four vectors of four numbers. */
export const LANES: i32 = 16;
const PAGE: usize = 65536;

/** Row `i` spans `starts[i]` to `starts[i + 1]` of `ids` and `values`. */
export let starts: usize = 0;
export let ids: usize = 0;
export let values: usize = 0;
/** The class of each row, counted from the block's first; another number counts against all. */
export let classes: usize = 0;
/** The rows to learn from. */
export let order: usize = 0;
/** How strongly each row pulls at each class, class by class. */
export let pulls: usize = 0;
/** The weight of a constant 1 per class. */
export let biases: usize = 0;
/** What a step weighs, per class. */
export let scales: usize = 0;
/** The weights of all blocks in 16-bit steps, by feature, then class. */
export let steps: usize = 0;

/** Class by class. */
export let weights: usize = 0;
/** What a pull's change is divided by, of each row: its squared length, and what softens the margin. */
export let curves: usize = 0;
/** The weights by feature, then class, and the pulls by row, then class, while all classes are learnt. */
export let jointWeights: usize = 0;
export let jointPulls: usize = 0;
/** What each class decides on the row that is looked at. */
export let decisions: usize = 0;
/** The rows near each class's margin, class by class, and how many there are. */
let near: usize = 0;
export let nearCounts: usize = 0;

export let rowCount: i32 = 0;
export let featureCount: i32 = 0;
let end: usize = 0;

/** Lays out tables for a problem of that size; returns how many pages of memory they take. */
export function prepare(rows: i32, entries: i32, features: i32, mostClasses: i32): i32 {
  rowCount = rows;
  featureCount = features;
  end = __heap_base;
  starts = room(rows + 1);
  ids = room(entries);
  values = room(entries);
  classes = room(rows);
  order = room(rows);
  curves = room(rows);
  pulls = room(rows * LANES);
  jointPulls = room(rows * LANES);
  near = room(rows * LANES);
  nearCounts = room(LANES);
  weights = room(features * LANES);
  jointWeights = room(features * LANES);
  biases = room(LANES);
  scales = room(LANES);
  decisions = room(LANES);
  steps = room((features * mostClasses + 1) / 2);
  return <i32>((end + PAGE - 1) / PAGE);
}

function room(numbers: i32): usize {
  const start = (end + 15) & ~15;
  end = at(start, numbers);
  return start;
}

/** The address of a place in a table. */
export function at(table: usize, place: i32): usize {
  return table + ((<usize>place) << 2);
}

/** Where a row ends among `ids` and `values`. */
export function endOf(row: i32): i32 {
  return load<i32>(at(starts, row + 1));
}

export function weightsOf(column: i32): usize {
  return at(weights, column * featureCount);
}

export function pullsOf(column: i32): usize {
  return at(pulls, column * rowCount);
}

export function nearOf(column: i32): usize {
  return at(near, column * rowCount);
}

/** Puts the classes of a block side by side, so that a row can be looked at for all of them at once. */
export function standJointly(width: i32): void {
  sideBySide(weights, jointWeights, featureCount, width);
  sideBySide(pulls, jointPulls, rowCount, width);
}

/** Takes them apart again, so that each can be looked at by itself. */
export function standApart(width: i32): void {
  apart(jointWeights, weights, featureCount, width);
  apart(jointPulls, pulls, rowCount, width);
}

function sideBySide(from: usize, to: usize, count: i32, width: i32): void {
  for (let next = 0; next < count; next++) {
    for (let column = 0; column < width; column++) {
      store<f32>(at(to, next * LANES + column), load<f32>(at(from, column * count + next)));
    }
  }
}

function apart(from: usize, to: usize, count: i32, width: i32): void {
  for (let next = 0; next < count; next++) {
    for (let column = 0; column < width; column++) {
      store<f32>(at(to, column * count + next), load<f32>(at(from, next * LANES + column)));
    }
  }
}
