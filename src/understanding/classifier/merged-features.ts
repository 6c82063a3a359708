import type { SparseRows } from './sparse-rows.js';

/** Rows in which features that always come together are one. */
export interface MergedFeatures {
  readonly rows: SparseRows;
  /** Count of features after merging. */
  readonly size: number;
  /** What each feature has become; -1 where no row has it. */
  readonly mergedInto: Int32Array;
  /** What a weight learnt for the merged feature is to be multiplied with for this one. */
  readonly share: Float32Array;
}

/**
 * Merges features that stand in the same rows with the same values: the letter groups of a word that
 * has them for itself, the only words of a text.
 *
 * A linear learner gives such features the same weight, so that one of their joint length teaches it
 * the same in half the memory. Rows keep no words apart afterwards.
 */
export function mergeFeatures(rows: SparseRows, featureCount: number): MergedFeatures {
  const groups = groupTwins(rows, featureCount);
  const { mergedInto, sizes } = renumber(groups, rows.ids.length);
  const share = new Float32Array(featureCount);
  mergedInto.forEach((merged, id) => {
    if (merged >= 0) share[id] = 1 / Math.sqrt(sizes[merged]!);
  });
  return { rows: mergeRows(rows, mergedInto, sizes), size: sizes.length, mergedInto, share };
}

/**
 * A number for each feature, the same for twins; -1 where no row has it.
 *
 * Walks the rows once: of features that were alike until now, those which a row has with one value
 * leave the others.
 */
function groupTwins({ starts, ids, values }: SparseRows, featureCount: number): Int32Array {
  const groups = new Int32Array(featureCount).fill(-1);
  const lastRow = new Int32Array(ids.length).fill(-1);
  const leavesFor = new Int32Array(ids.length);
  const valueOf = new Float32Array(ids.length);
  const fresh = new Map<number, number>();
  let next = 0;

  for (let row = 0; row + 1 < starts.length; row++) {
    fresh.clear();
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const group = groups[ids[at]!]!;
      groups[ids[at]!] = group < 0 ? freshGroup(values[at]!) : leave(group, row, values[at]!);
    }
  }
  return groups;

  function freshGroup(value: number): number {
    const known = fresh.get(value);
    if (known !== undefined) return known;
    fresh.set(value, next);
    return next++;
  }

  function leave(group: number, row: number, value: number): number {
    if (lastRow[group] !== row) {
      lastRow[group] = row;
      leavesFor[group] = next;
      valueOf[next] = value;
      next++;
    }
    const target = leavesFor[group]!;
    return valueOf[target] === value ? target : next++;
  }
}

/** The groups that are left over, counted from 0 in the order of features. */
function renumber(groups: Int32Array, most: number): { mergedInto: Int32Array; sizes: number[] } {
  const numbers = new Int32Array(most).fill(-1);
  const sizes: number[] = [];
  const mergedInto = groups.map((group) => {
    if (group < 0) return -1;
    if (numbers[group]! < 0) numbers[group] = sizes.push(0) - 1;
    sizes[numbers[group]!]!++;
    return numbers[group]!;
  });
  return { mergedInto, sizes };
}

function mergeRows(rows: SparseRows, mergedInto: Int32Array, sizes: readonly number[]): SparseRows {
  const starts = new Int32Array(rows.starts.length);
  const ids = new Int32Array(rows.ids.length);
  const values = new Float32Array(rows.ids.length);
  const lastRow = new Int32Array(sizes.length).fill(-1);
  let end = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = rows.starts[row]!; at < rows.starts[row + 1]!; at++) {
      const merged = mergedInto[rows.ids[at]!]!;
      if (lastRow[merged] === row) continue;
      lastRow[merged] = row;
      ids[end] = merged;
      values[end] = rows.values[at]! * Math.sqrt(sizes[merged]!);
      end++;
    }
    starts[row + 1] = end;
  }
  return { ...rows, starts, ids, values };
}
