/** A text as the learner sees it: features with their weights, of length 1 together. */
export interface SparseVector {
  /** Each id once; words stand before parts. */
  readonly ids: Int32Array;
  readonly values: Float32Array;
  /** How many of the ids, from the first on, are words. */
  readonly wordCount: number;
  /** Share of the text's words that the model knows, weighed by rarity, 0 to 1. */
  readonly coverage: number;
  /** How long the known features are beside all features, unknown ones included, 0 to 1. */
  readonly reach: number;
}

/**
 * Many sparse vectors in flat arrays, which a solver walks far faster than objects.
 *
 * Row `i` spans the positions `starts[i]` (inclusive) to `starts[i + 1]` (exclusive); its words end
 * before `wordEnds[i]`.
 */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly wordEnds: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
  /** Share of each row's words that are known, weighed by rarity, 0 to 1. */
  readonly coverage: Float32Array;
  /** How long the known features are beside all features, 0 to 1. */
  readonly reach: Float32Array;
}

/** The vectors packed in their order. */
export function packRows(vectors: readonly SparseVector[]): SparseRows {
  const total = vectors.reduce((sum, { ids }) => sum + ids.length, 0);
  const rows: SparseRows = {
    starts: new Int32Array(vectors.length + 1),
    wordEnds: new Int32Array(vectors.length),
    ids: new Int32Array(total),
    values: new Float32Array(total),
    coverage: Float32Array.from(vectors, ({ coverage }) => coverage),
    reach: Float32Array.from(vectors, ({ reach }) => reach),
  };
  vectors.forEach(({ ids, values, wordCount }, row) => {
    const start = rows.starts[row]!;
    rows.ids.set(ids, start);
    rows.values.set(values, start);
    rows.wordEnds[row] = start + wordCount;
    rows.starts[row + 1] = start + ids.length;
  });
  return rows;
}

/** One row, looking into the same memory. */
export function rowOf(rows: SparseRows, row: number): SparseVector {
  const start = rows.starts[row]!;
  const end = rows.starts[row + 1]!;
  return {
    ids: rows.ids.subarray(start, end),
    values: rows.values.subarray(start, end),
    wordCount: rows.wordEnds[row]! - start,
    coverage: rows.coverage[row]!,
    reach: rows.reach[row]!,
  };
}
