import type { ProblemSize } from './joint-svm.js';
import type { CountedTexts } from './counted-texts.js';
import type { SparseVector } from './sparse-rows.js';

/** The words of texts: those of text `i` from `starts[i]` to before `wordEnds[i]`. */
export type Words = Pick<CountedTexts, 'starts' | 'wordEnds' | 'ids'>;

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
  static learn(texts: Words, classes: Int32Array, sizes: ProblemSize): Familiarity {
    const seen = new Uint8Array(sizes.features * sizes.classes);
    const starts = new Int32Array(sizes.features + 1);
    for (let text = 0; text < classes.length; text++) {
      const column = classes[text]!;
      if (column < 0) continue;
      for (let at = texts.starts[text]!; at < texts.wordEnds[text]!; at++) {
        const place = texts.ids[at]! * sizes.classes + column;
        if (seen[place] === 0) starts[texts.ids[at]! + 1]!++;
        seen[place] = 1;
      }
    }
    for (let id = 0; id < sizes.features; id++) starts[id + 1]! += starts[id]!;
    return new Familiarity(starts, columnsOf(seen, starts, sizes.classes), sizes.classes);
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
    if (total === 0) return shares;
    for (let column = 0; column < shares.length; column++) shares[column]! /= total;
    return shares;
  }
}

/** The columns that are marked, feature by feature. */
function columnsOf(seen: Uint8Array, starts: Int32Array, width: number): Int32Array {
  const columns = new Int32Array(starts.at(-1)!);
  for (let id = 0, end = 0; id + 1 < starts.length; id++) {
    if (starts[id] === starts[id + 1]) continue;
    for (let column = 0; column < width; column++) {
      if (seen[id * width + column] === 1) columns[end++] = column;
    }
  }
  return columns;
}
