import type { CountedTexts } from './counted-texts.js';
import type { SparseVector } from './sparse-rows.js';

/** The words of texts: those of text `i` from `starts[i]` to before `wordEnds[i]`. */
export type Words = Pick<CountedTexts, 'starts' | 'wordEnds' | 'ids'>;

/** How many intents there are to be told apart, and by how many features. */
interface Sizes {
  readonly classes: number;
  readonly features: number;
}

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
  static learn(texts: Words, classes: Int32Array, sizes: Sizes): Familiarity {
    const order = orderByClass(classes, sizes.classes);
    const lastColumn = new Int32Array(sizes.features).fill(-1);
    const starts = new Int32Array(sizes.features + 1);
    const found: number[] = [];
    const foundIn: number[] = [];
    for (let next = 0; next < order.length; next++) {
      const text = order[next]!;
      const column = classes[text]!;
      for (let at = texts.starts[text]!; at < texts.wordEnds[text]!; at++) {
        const id = texts.ids[at]!;
        if (lastColumn[id] === column) continue;
        lastColumn[id] = column;
        starts[id + 1]!++;
        found.push(id);
        foundIn.push(column);
      }
    }
    for (let id = 0; id < sizes.features; id++) starts[id + 1]! += starts[id]!;

    const ends = starts.slice();
    const columns = new Int32Array(found.length);
    for (let at = 0; at < found.length; at++) columns[ends[found[at]!]!++] = foundIn[at]!;
    return new Familiarity(starts, columns, sizes.classes);
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

/** The texts of all classes, class by class. */
function orderByClass(classes: Int32Array, count: number): Int32Array {
  const ends = new Int32Array(count + 1);
  for (let text = 0; text < classes.length; text++) {
    if (classes[text]! >= 0) ends[classes[text]! + 1]!++;
  }
  for (let column = 0; column < count; column++) ends[column + 1]! += ends[column]!;
  const order = new Int32Array(ends[count]!);
  for (let text = 0; text < classes.length; text++) {
    if (classes[text]! >= 0) order[ends[classes[text]!]!++] = text;
  }
  return order;
}
