import { shuffled, type Random } from './seeded-random.js';
import type { SparseRows } from './sparse-rows.js';

/** The words of an intent's examples, summed and scaled to length 1. */
interface Profile {
  readonly ids: Int32Array;
  readonly values: Float64Array;
}

/**
 * Deals intents into groups of like size whose members resemble one another in their words.
 *
 * Left out together, they leave no twin behind that would make their texts look answerable, so
 * that these texts are as foreign as real questions out of scope.
 *
 * @param features - Ids lie below it.
 * @param textsOf - The rows of each intent's examples.
 */
export function groupIntents(
  rows: SparseRows,
  features: number,
  textsOf: ReadonlyMap<string, readonly number[]>,
  groupCount: number,
  random: Random,
): Map<string, number> {
  const intents = shuffled([...textsOf.keys()], random);
  const sums = new Float64Array(features);
  const profiles = intents.map((intent) => profileOf(rows, textsOf.get(intent)!, sums));
  const left = [...intents.keys()];
  const groups = new Map<string, number>();
  for (let group = 0; group < groupCount; group++) {
    const size = Math.ceil(left.length / (groupCount - group));
    for (const at of takeAlike(left, size, profiles, sums)) groups.set(intents[at]!, group);
  }
  return groups;
}

/** Takes the first that is left, and then again and again the one most like those taken. */
function takeAlike(
  left: number[],
  size: number,
  profiles: readonly Profile[],
  sums: Float64Array,
): number[] {
  const likeness = new Float64Array(profiles.length);
  const taken: number[] = [];
  while (taken.length < size) {
    const next = left.reduce((best, each) => (likeness[each]! > likeness[best]! ? each : best));
    taken.push(next);
    left.splice(left.indexOf(next), 1);
    const { ids, values } = profiles[next]!;
    for (let at = 0; at < ids.length; at++) sums[ids[at]!] = values[at]!;
    for (const each of left) likeness[each]! += overlap(profiles[each]!, sums);
    for (let at = 0; at < ids.length; at++) sums[ids[at]!] = 0;
  }
  return taken;
}

/** `sums` holds a 0 for each feature, before and afterwards. */
function profileOf(rows: SparseRows, texts: readonly number[], sums: Float64Array): Profile {
  const found: number[] = [];
  for (const text of texts) {
    for (let at = rows.starts[text]!; at < rows.wordEnds[text]!; at++) {
      if (sums[rows.ids[at]!] === 0) found.push(rows.ids[at]!);
      sums[rows.ids[at]!]! += rows.values[at]!;
    }
  }
  const ids = Int32Array.from(found);
  const values = new Float64Array(ids.length);
  let squares = 0;
  for (let at = 0; at < ids.length; at++) {
    values[at] = sums[ids[at]!]!;
    squares += values[at]! * values[at]!;
    sums[ids[at]!] = 0;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let at = 0; at < values.length; at++) values[at]! *= scale;
  return { ids, values };
}

/** The product of a profile with one that is spread out over all features. */
function overlap({ ids, values }: Profile, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at++) sum += values[at]! * other[ids[at]!]!;
  return sum;
}
