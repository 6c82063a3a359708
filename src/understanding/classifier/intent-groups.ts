import { shuffled, type Random } from './seeded-random.js';
import type { SparseVector } from './sparse-rows.js';

/** The words of an intent's examples, summed and scaled to length 1. */
type Profile = ReadonlyMap<number, number>;

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
  const profiles = new Map([...examples].map(([intent, vectors]) => [intent, profileOf(vectors)]));
  const left = new Set(shuffled([...profiles.keys()], random));
  const groups = new Map<string, number>();
  for (let group = 0; group < groupCount; group++) {
    const size = Math.ceil(left.size / (groupCount - group));
    for (const intent of takeAlike(left, size, profiles)) groups.set(intent, group);
  }
  return groups;
}

/** Takes the first intent, and then again and again the one most like those taken. */
function takeAlike(
  left: Set<string>,
  size: number,
  profiles: ReadonlyMap<string, Profile>,
): string[] {
  const likeness = new Map([...left].map((intent) => [intent, 0]));
  const taken: string[] = [];
  while (taken.length < size) {
    const [next] = [...likeness].reduce((best, each) => (each[1] > best[1] ? each : best));
    taken.push(next);
    left.delete(next);
    likeness.delete(next);
    for (const [intent, sum] of likeness) {
      likeness.set(intent, sum + overlap(profiles.get(intent)!, profiles.get(next)!));
    }
  }
  return taken;
}

function profileOf(vectors: readonly SparseVector[]): Profile {
  const sums = new Map<number, number>();
  for (const { ids, values, wordCount } of vectors) {
    for (let at = 0; at < wordCount; at++) {
      sums.set(ids[at]!, (sums.get(ids[at]!) ?? 0) + values[at]!);
    }
  }
  const length = Math.sqrt([...sums.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map([...sums].map(([id, value]) => [id, value / length]));
}

function overlap(a: Profile, b: Profile): number {
  let sum = 0;
  for (const [id, value] of a) sum += value * (b.get(id) ?? 0);
  return sum;
}
