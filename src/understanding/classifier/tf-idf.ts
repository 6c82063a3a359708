import type { CountedTexts } from './counted-texts.js';
import type { FeatureIds } from './feature-space.js';
import type { SparseRows, SparseVector } from './sparse-rows.js';

/** Steps of a rounded logarithm: hides last-bit differences of `Math.log` between machines. */
const LOG_STEPS = 2 ** 16;

/**
 * Weighs features by how often a text has them and how few texts do (tf-idf).
 *
 * Weight = kind weight × (1 + ln count) × √(1 + ln((1 + texts) / (1 + texts with the feature))), then
 * the whole vector is scaled to length 1. The root keeps a rare word from drowning the others.
 *
 * A feature that no fitted text has weighs nothing, but shortens the text's reach by what the same
 * formula gives it: a few known words in a foreign text say little.
 */
export class TfIdf {
  readonly rarity: Float32Array;
  /** What an unknown token counts against `coverage`: more than any known one. */
  readonly unknownRarity: number;
  readonly #counts: Int32Array;
  /** Only texts that are weighed beside those of the fit can have features without rarity. */
  readonly #kindWeights: Float32Array;

  constructor(rarity: Float32Array, unknownRarity: number, kindWeights = rarity) {
    this.rarity = rarity;
    this.#kindWeights = kindWeights;
    this.unknownRarity = unknownRarity;
    this.#counts = new Int32Array(rarity.length);
  }

  /** The weights that texts teach, by how many of them have each feature. */
  static fit(textsWith: Int32Array, texts: number, kindWeights: Float32Array): TfIdf {
    const rootRarities = new Float64Array(texts + 1).fill(-1);
    const rarity = new Float32Array(kindWeights.length);
    for (let id = 0; id < rarity.length; id++) {
      const count = textsWith[id]!;
      if (rootRarities[count]! < 0) rootRarities[count] = rootRarity(count, texts);
      rarity[id] = kindWeights[id]! * rootRarities[count]!;
    }
    return new TfIdf(rarity, Math.fround(1 + stableLog(1 + texts)), kindWeights);
  }

  /** The same weights for who has met these features only. */
  knowing(textsWith: Int32Array): TfIdf {
    const rarity = this.rarity.map((weight, id) => (textsWith[id]! > 0 ? weight : 0));
    return new TfIdf(rarity, this.unknownRarity, this.#kindWeights);
  }

  /** The vector of a text. */
  weigh({ words, parts, unknownTokens, unknownMass }: FeatureIds): SparseVector {
    const ids: number[] = [];
    const unknown = unknownTokens + this.#count(words, ids);
    const wordCount = ids.length;
    this.#count(parts, ids);

    let known = 0;
    for (let at = 0; at < wordCount; at++) known += this.rarity[ids[at]!]!;

    return {
      ids: Int32Array.from(ids),
      wordCount,
      coverage: this.#coverage(known, unknown),
      ...this.#unitValues(ids, unknownMass * this.unknownRarity),
    };
  }

  /** The vectors of some of the counted texts, in that order. */
  weighRows(counted: CountedTexts, texts: Int32Array): SparseRows {
    let most = 0;
    for (let row = 0; row < texts.length; row++) {
      most += counted.starts[texts[row]! + 1]! - counted.starts[texts[row]!]!;
    }
    const rows: SparseRows = {
      starts: new Int32Array(texts.length + 1),
      wordEnds: new Int32Array(texts.length),
      ids: new Int32Array(most),
      values: new Float32Array(most),
      coverage: new Float32Array(texts.length),
      reach: new Float32Array(texts.length),
    };
    texts.forEach((text, row) => {
      this.#weighRow(counted, text, rows, row);
    });
    return rows;
  }

  #weighRow(counted: CountedTexts, text: number, rows: SparseRows, row: number): void {
    const { ids, counts } = counted;
    const wordEnd = counted.wordEnds[text]!;
    const start = rows.starts[row]!;
    let end = start;
    let known = 0;
    let unknown = 0;
    let squares = 0;
    let unknownSquares = 0;
    for (let at = counted.starts[text]!; at < counted.starts[text + 1]!; at++) {
      const rarity = this.rarity[ids[at]!]!;
      if (at < wordEnd) known += rarity;
      if (at < wordEnd && rarity === 0) unknown += counts[at]!;
      if (rarity === 0) unknownSquares += this.#kindWeights[ids[at]!]! ** 2 * this.unknownRarity;
      if (rarity === 0) continue;
      const value = repeatWeight(counts[at]!) * rarity;
      squares += value * value;
      rows.ids[end] = ids[at]!;
      rows.values[end] = value;
      end++;
      if (at < wordEnd) rows.wordEnds[row] = end;
    }
    rows.wordEnds[row] ||= start;
    rows.starts[row + 1] = end;
    rows.coverage[row] = this.#coverage(known, unknown);
    rows.reach[row] = reachOf(squares, unknownSquares);
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let at = start; at < end; at++) rows.values[at]! *= scale;
  }

  #coverage(known: number, unknown: number): number {
    return known === 0 ? 0 : known / (known + unknown * this.unknownRarity);
  }

  /** Adds each weighty id once, counting its repeats; returns how many weigh nothing. */
  #count(from: readonly number[], into: number[]): number {
    let weightless = 0;
    for (const id of from) {
      if (this.rarity[id] === 0) weightless++;
      else if (this.#counts[id]!++ === 0) into.push(id);
    }
    return weightless;
  }

  #unitValues(ids: readonly number[], unknownSquares: number) {
    const values = new Float32Array(ids.length);
    let squares = 0;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      const value = repeatWeight(this.#counts[id]!) * this.rarity[id]!;
      this.#counts[id] = 0;
      values[at] = value;
      squares += value * value;
    }
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let at = 0; at < values.length; at++) values[at]! *= scale;
    return { values, reach: reachOf(squares, unknownSquares) };
  }
}

const repeatWeights = Float64Array.from(
  { length: 64 },
  (_, count) => 1 + stableLog(Math.max(1, count)),
);

/** How many of some texts have each feature. */
export function countTextsWith(
  { starts, ids, featureCount }: CountedTexts,
  texts: Int32Array,
): Int32Array {
  const textsWith = new Int32Array(featureCount);
  for (let next = 0; next < texts.length; next++) {
    const text = texts[next]!;
    for (let at = starts[text]!; at < starts[text + 1]!; at++) textsWith[ids[at]!]!++;
  }
  return textsWith;
}

function reachOf(knownSquares: number, unknownSquares: number): number {
  return knownSquares === 0 ? 0 : Math.sqrt(knownSquares / (knownSquares + unknownSquares));
}

function rootRarity(textsWith: number, texts: number): number {
  return textsWith === 0 ? 0 : Math.sqrt(1 + stableLog((1 + texts) / (1 + textsWith)));
}

function repeatWeight(count: number): number {
  return repeatWeights[count] ?? 1 + stableLog(count);
}

function stableLog(value: number): number {
  return Math.round(Math.log(value) * LOG_STEPS) / LOG_STEPS;
}
