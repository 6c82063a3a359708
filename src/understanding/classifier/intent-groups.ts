import { shuffled, type Random } from './seeded-random.js';
import type { SparseVector } from './sparse-rows.js';

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
 */
export function groupIntents(
  examples: ReadonlyMap<string, readonly SparseVector[]>,
  groupCount: number,
  random: Random,
): Map<string, number> {
  const sums = new Float64Array(featureCountOf(examples));
  const profiles = new Map(
    [...examples].map(([intent, vectors]) => [intent, profileOf(vectors, sums)]),
  );
  const left = new Set(shuffled([...profiles.keys()], random));
  const groups = new Map<string, number>();
  for (let group = 0; group < groupCount; group++) {
    const size = Math.ceil(left.size / (groupCount - group));
    for (const intent of takeAlike(left, size, profiles, sums)) groups.set(intent, group);
  }
  return groups;
}

/** Takes the first intent, and then again and again the one most like those taken. */
function takeAlike(
  left: Set<string>,
  size: number,
  profiles: ReadonlyMap<string, Profile>,
  sums: Float64Array,
): string[] {
  const likeness = new Map([...left].map((intent) => [intent, 0]));
  const taken: string[] = [];
  while (taken.length < size) {
    const [next] = [...likeness].reduce((best, each) => (each[1] > best[1] ? each : best));
    taken.push(next);
    left.delete(next);
    likeness.delete(next);
    const { ids, values } = profiles.get(next)!;
    ids.forEach((id, at) => (sums[id] = values[at]!));
    for (const [intent, sum] of likeness) {
      likeness.set(intent, sum + overlap(profiles.get(intent)!, sums));
    }
    for (const id of ids) sums[id] = 0;
  }
  return taken;
}

function featureCountOf(examples: ReadonlyMap<string, readonly SparseVector[]>): number {
  let count = 0;
  for (const vectors of examples.values()) {
    for (const { ids, wordCount } of vectors) {
      for (let at = 0; at < wordCount; at++) count = Math.max(count, ids[at]! + 1);
    }
  }
  return count;
}

/** `sums` holds a 0 for each feature, before and afterwards. */
function profileOf(vectors: readonly SparseVector[], sums: Float64Array): Profile {
  const found: number[] = [];
  for (const { ids, values, wordCount } of vectors) {
    for (let at = 0; at < wordCount; at++) {
      if (sums[ids[at]!] === 0) found.push(ids[at]!);
      sums[ids[at]!]! += values[at]!;
    }
  }
  const ids = Int32Array.from(found);
  const values = Float64Array.from(ids, (id) => sums[id]!);
  for (const id of ids) sums[id] = 0;
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { ids, values: values.map((value) => value / length) };
}

/** The product of a profile with one that is spread out over all features. */
function overlap({ ids, values }: Profile, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at++) sum += values[at]! * other[ids[at]!]!;
  return sum;
}
