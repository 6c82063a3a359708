import type { SparseVector } from './tf-idf.js';

/**
 * Many sparse vectors in three flat arrays, which a solver walks far faster than objects.
 *
 * Row `i` spans the positions `starts[i]` (inclusive) to `starts[i + 1]` (exclusive).
 */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  readonly values: Float32Array;
  /** The squared length of each row. */
  readonly squares: Float64Array;
}

/** The vectors packed in their order. */
export function packRows(vectors: readonly SparseVector[]): SparseRows {
  const total = vectors.reduce((sum, { ids }) => sum + ids.length, 0);
  const starts = new Int32Array(vectors.length + 1);
  const ids = new Int32Array(total);
  const values = new Float32Array(total);
  const squares = new Float64Array(vectors.length);

  vectors.forEach((vector, row) => {
    const start = starts[row]!;
    ids.set(vector.ids, start);
    values.set(vector.values, start);
    starts[row + 1] = start + vector.ids.length;
    squares[row] = vector.values.reduce((sum, value) => sum + value * value, 0);
  });
  return { starts, ids, values, squares };
}
