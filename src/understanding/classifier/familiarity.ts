import type { SparseVector } from './tf-idf.js';

/**
 * Which words the examples of each intent use.
 *
 * A text can be close to an intent by letters and common words while its telling words never occur
 * there; that is the best single sign of a question outside all intents.
 */
export class Familiarity {
  /** The columns of feature `id` stand in `columns` from `starts[id]` to before `starts[id + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly intentCount: number;

  constructor(starts: Int32Array, columns: Int32Array, intentCount: number) {
    this.starts = starts;
    this.columns = columns;
    this.intentCount = intentCount;
  }

  /** Gathers the words of examples; a class below 0 belongs to no intent and is left out. */
  static learn(
    vectors: readonly SparseVector[],
    classes: readonly number[],
    featureCount: number,
  ): Familiarity {
    const seen = Array.from({ length: featureCount }, () => new Set<number>());
    vectors.forEach(({ ids, wordCount }, at) => {
      const column = classes[at]!;
      if (column < 0) return;
      for (let word = 0; word < wordCount; word++) seen[ids[word]!]!.add(column);
    });

    const starts = new Int32Array(featureCount + 1);
    seen.forEach((columns, id) => (starts[id + 1] = starts[id]! + columns.size));
    const columns = Int32Array.from(seen.flatMap((set) => [...set].sort((a, b) => a - b)));
    return new Familiarity(starts, columns, Math.max(-1, ...classes) + 1);
  }

  /** Share of a text's known words that each intent's examples use, weighed, 0 to 1. */
  shares({ ids, values, wordCount }: SparseVector): Float64Array {
    const shares = new Float64Array(this.intentCount);
    let total = 0;
    for (let word = 0; word < wordCount; word++) {
      const value = values[word]!;
      const end = this.starts[ids[word]! + 1]!;
      total += value;
      for (let at = this.starts[ids[word]!]!; at < end; at++) shares[this.columns[at]!]! += value;
    }
    return total === 0 ? shares : shares.map((share) => share / total);
  }
}
