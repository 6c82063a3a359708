import type { FeatureIds } from './feature-space.js';

/**
 * The features of many texts in flat arrays: each once a text, words before parts, with how often
 * the text has it. Counted once, however often texts are weighed in other company.
 *
 * Text `i` spans the positions `starts[i]` (inclusive) to `starts[i + 1]` (exclusive).
 */
export interface CountedTexts {
  readonly starts: Int32Array;
  /** Where each text's words end and its parts begin. */
  readonly wordEnds: Int32Array;
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  /** Ids lie below it. */
  readonly featureCount: number;
}

const FIRST_ROOM = 1024;

/** Counts the features of texts one by one. */
export class TextCounter {
  readonly #starts = [0];
  readonly #wordEnds: number[] = [];
  #ids = new Int32Array(FIRST_ROOM);
  #counts = new Int32Array(FIRST_ROOM);
  /** Where each feature was counted last. */
  readonly #places: number[] = [];
  #end = 0;

  /** Adds a text whose features were all met before or now: none of its tokens is unknown. */
  add({ words, parts }: FeatureIds): void {
    const start = this.#end;
    this.#makeRoom(words.length + parts.length);
    this.#count(words, start);
    this.#wordEnds.push(this.#end);
    this.#count(parts, start);
    this.#starts.push(this.#end);
  }

  /** What has been counted so far. */
  counted(): CountedTexts {
    return {
      starts: Int32Array.from(this.#starts),
      wordEnds: Int32Array.from(this.#wordEnds),
      ids: this.#ids.subarray(0, this.#end),
      counts: this.#counts.subarray(0, this.#end),
      featureCount: this.#places.length,
    };
  }

  #count(features: readonly number[], start: number): void {
    for (let at = 0; at < features.length; at++) {
      const id = features[at]!;
      while (this.#places.length <= id) this.#places.push(-1);
      if (this.#places[id]! < start) {
        this.#places[id] = this.#end;
        this.#ids[this.#end++] = id;
      }
      this.#counts[this.#places[id]!]!++;
    }
  }

  #makeRoom(count: number): void {
    if (this.#end + count <= this.#ids.length) return;
    const room = 2 * (this.#end + count);
    this.#ids = grown(this.#ids, room);
    this.#counts = grown(this.#counts, room);
  }
}

/** Every text's place in the list. */
export function allTexts({ wordEnds }: CountedTexts): Int32Array {
  return wordEnds.map((_, text) => text);
}

function grown(numbers: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(numbers);
  return larger;
}
