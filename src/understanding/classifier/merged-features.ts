import type { CountedTexts } from './counted-texts.js';

/** Where the weights of a feature stand among the rows of a table. */
export interface TableRows {
  /** Count of rows. */
  readonly size: number;
  /** The row of each feature. */
  readonly rowOf: Int32Array;
  /** What the row's weights are to be multiplied with for the feature. */
  readonly share: Float32Array;
}

/** Texts in which features that always come together are one. */
export interface MergedTexts {
  readonly counted: CountedTexts;
  /** How much each merged feature counts: the length of what went into it. */
  readonly kindWeights: Float32Array;
  /** What each feature of the texts before has become. */
  readonly rows: TableRows;
}

/**
 * Merges pairs and letter groups that stand in the same texts equally often: the letter groups of a
 * word that has them for itself, the only pairs of a text.
 *
 * A linear learner gives such features the same weight, so that one of their joint length teaches it
 * the same in half the memory. Words stay apart, for what is asked of words alone.
 */
export function mergeTwins(counted: CountedTexts, kindWeights: Float32Array): MergedTexts {
  const { rowOf, size } = renumber(groupTwins(counted), counted.ids.length);
  const squares = new Float64Array(size);
  kindWeights.forEach((weight, id) => (squares[rowOf[id]!]! += weight * weight));
  const lengths = Float32Array.from(squares, Math.sqrt);
  const share = kindWeights.map((weight, id) => weight / lengths[rowOf[id]!]!);
  return {
    counted: mergeTexts(counted, rowOf, size),
    kindWeights: lengths,
    rows: { size, rowOf, share },
  };
}

/** Every feature in a row of its own. */
export function rowsUnmerged(size: number): TableRows {
  const rowOf = new Int32Array(size).map((_, id) => id);
  return { size, rowOf, share: new Float32Array(size).fill(1) };
}

/**
 * A number for each feature, the same for twins.
 *
 * Walks the texts once: of features that were alike until now, those which a text has equally often
 * leave the others.
 */
function groupTwins({ starts, wordEnds, ids, counts, featureCount }: CountedTexts): Int32Array {
  const groups = new Int32Array(featureCount).fill(-1);
  const lastText = new Int32Array(ids.length).fill(-1);
  const leavesFor = new Int32Array(ids.length);
  const countOf = new Int32Array(ids.length);
  const fresh = new Map<number, number>();
  let next = 0;

  for (let text = 0; text < wordEnds.length; text++) {
    for (let at = starts[text]!; at < wordEnds[text]!; at++) {
      if (groups[ids[at]!]! < 0) groups[ids[at]!] = next++;
    }
    fresh.clear();
    for (let at = wordEnds[text]!; at < starts[text + 1]!; at++) {
      const group = groups[ids[at]!]!;
      groups[ids[at]!] = group < 0 ? freshGroup(counts[at]!) : leave(group, text, counts[at]!);
    }
  }
  return groups;

  function freshGroup(count: number): number {
    const known = fresh.get(count);
    if (known !== undefined) return known;
    fresh.set(count, next);
    return next++;
  }

  function leave(group: number, text: number, count: number): number {
    if (lastText[group] !== text) {
      lastText[group] = text;
      leavesFor[group] = next;
      countOf[next] = count;
      next++;
    }
    const target = leavesFor[group]!;
    return countOf[target] === count ? target : next++;
  }
}

/** The groups that are left over, counted from 0 in the order of features. */
function renumber(groups: Int32Array, most: number): { rowOf: Int32Array; size: number } {
  const numbers = new Int32Array(most).fill(-1);
  let size = 0;
  const rowOf = groups.map((group) => {
    if (numbers[group]! < 0) numbers[group] = size++;
    return numbers[group]!;
  });
  return { rowOf, size };
}

function mergeTexts(counted: CountedTexts, rowOf: Int32Array, size: number): CountedTexts {
  const texts = counted.wordEnds.length;
  const starts = new Int32Array(texts + 1);
  const wordEnds = new Int32Array(texts);
  const ids = new Int32Array(counted.ids.length);
  const counts = new Int32Array(counted.ids.length);
  const lastText = new Int32Array(size).fill(-1);
  let end = 0;
  for (let text = 0; text < texts; text++) {
    copy(text, counted.starts[text]!, counted.wordEnds[text]!);
    wordEnds[text] = end;
    copy(text, counted.wordEnds[text]!, counted.starts[text + 1]!);
    starts[text + 1] = end;
  }
  return { starts, wordEnds, ids, counts, featureCount: size };

  function copy(text: number, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const row = rowOf[counted.ids[at]!]!;
      if (lastText[row] === text) continue;
      lastText[row] = text;
      ids[end] = row;
      counts[end] = counted.counts[at]!;
      end++;
    }
  }
}
