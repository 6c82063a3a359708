/*
 * Rounds what a block has found to the 16-bit steps that a model keeps.
 */
import { at, featureCount, scales, steps, weightsOf } from './tables';

const LARGEST_STEP: f32 = 32767;

/**
 * Writes the steps of a block's classes between those of the others.
 *
 * @param first - The block's first class.
 * @param width - How many classes the block has, and
 * @param count - how many there are in all blocks.
 */
export function round(first: i32, width: i32, count: i32): void {
  for (let column = 0; column < width; column++) {
    const scale = largestOf(column) / LARGEST_STEP;
    store<f32>(at(scales, column), scale == 0 ? 1 : scale);
  }
  for (let feature = 0; feature < featureCount; feature++) {
    const row = steps + ((<usize>(feature * count + first)) << 1);
    for (let column = 0; column < width; column++) {
      const weight = load<f32>(at(weightsOf(column), feature));
      const step = nearest(weight / load<f32>(at(scales, column)));
      store<i16>(row + ((<usize>column) << 1), <i16>step);
    }
  }
}

/** What the weightiest feature of a class weighs, for or against it. */
function largestOf(column: i32): f32 {
  const own = weightsOf(column);
  let largest: f32 = 0;
  for (let feature = 0; feature < featureCount; feature++) {
    largest = max(largest, abs(load<f32>(at(own, feature))));
  }
  return largest;
}
