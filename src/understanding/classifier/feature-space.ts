import type { LanguagePack } from '../../languages/language-pack.js';
import { fingerprintOf, pairedFingerprint, type Fingerprint } from './fingerprint.js';
import { KeyTable } from './key-table.js';

/** The features of one text by id; an id stands as often as its feature occurs. */
export interface FeatureIds {
  /** Stems and concepts: the gate looks at these apart from the others. */
  readonly words: readonly number[];
  /** Pairs of neighbouring stems, and letter groups inside words. */
  readonly parts: readonly number[];
  /** Count of tokens of which neither stem nor concept is in the vocabulary. */
  readonly unknownTokens: number;
  /** What the features outside the vocabulary come to, each squared by how much its kind counts. */
  readonly unknownMass: number;
}

interface TokenFeatures {
  readonly stem: Fingerprint;
  readonly unknownMass: number;
  readonly words: readonly number[];
  readonly letterGroups: readonly number[];
}

const SHORTEST_GROUP = 2;
const LONGEST_GROUP = 4;
/**
 * In UTF-16 units. What is longer is no word, and must not cost more than one: natural's stemmers
 * take half a minute for a token of 100 kB.
 */
export const LONGEST_WORD = 64;
const CACHED_TOKENS = 4096;
/* Kinds of features. */
const STEM = 1;
const CONCEPT = 2;
const PAIR = 3;
const LETTERS = 4;
/* Kinds of what pairs are made of. */
const TEXT_START = fingerprintOf(5, '');
const TEXT_END = fingerprintOf(6, '');
/** A word has one stem but a dozen letter groups; found on the validation part of CLINC150. */
const LETTERS_WEIGHT = 0.5;
const WORD_START = /^[\p{L}\p{M}\p{N}]/u;

/** The vocabulary of a model: turns tokens into feature ids. */
export class FeatureSpace {
  /** Every feature; a space made from them gives the same ids. */
  readonly keys: KeyTable;
  readonly #pack: LanguagePack;
  readonly #cache = new Map<string, TokenFeatures>();
  readonly #kindWeights: number[] = [];
  #frozen = false;

  constructor(pack: LanguagePack, keys = new KeyTable()) {
    this.#pack = pack;
    this.keys = keys;
  }

  /** How much the kind of each feature counts, by id; those that came with the space left out. */
  kindWeights(): Float32Array {
    return Float32Array.from(this.#kindWeights);
  }

  /** Ends the growth of the vocabulary. */
  freeze(): this {
    this.#frozen = true;
    this.#cache.clear();
    return this;
  }

  /** The features of a text; those not met before get an id, unless the space is frozen. */
  read(tokens: readonly string[]): FeatureIds {
    const words: number[] = [];
    const parts: number[] = [];
    let unknownTokens = 0;
    let unknownMass = 0;
    let previous: Fingerprint = TEXT_START;

    for (const token of tokens) {
      const features = this.#tokenFeatures(token);
      if (features.words.length === 0) unknownTokens++;
      unknownMass += features.unknownMass;
      for (const id of features.words) words.push(id);
      for (const id of features.letterGroups) parts.push(id);
      const pair = pairedFingerprint(PAIR, previous, features.stem);
      if (!this.#collect(pair, 1, parts)) unknownMass++;
      previous = features.stem;
    }
    const last = pairedFingerprint(PAIR, previous, TEXT_END);
    if (tokens.length > 0 && !this.#collect(last, 1, parts)) unknownMass++;

    return { words, parts, unknownTokens, unknownMass };
  }

  #tokenFeatures(token: string): TokenFeatures {
    const known = this.#cache.get(token);
    if (known !== undefined) return known;

    const features = this.#analyse(token);
    if (token.length > LONGEST_WORD) return features;
    if (this.#cache.size >= CACHED_TOKENS) this.#cache.clear();
    this.#cache.set(token, features);
    return features;
  }

  #analyse(token: string): TokenFeatures {
    const word = token.slice(0, LONGEST_WORD);
    const stemmed = this.#pack.stem(word);
    const stem = fingerprintOf(STEM, stemmed);
    const words: number[] = [];
    let unknownMass = this.#collect(stem, 1, words) ? 0 : 1;
    for (const concept of this.#pack.concepts(stemmed)) {
      this.#collect(fingerprintOf(CONCEPT, concept), 1, words);
    }

    const letterGroups: number[] = [];
    for (const group of letterGroupsOf(word)) {
      if (!this.#collect(group, LETTERS_WEIGHT, letterGroups)) unknownMass += LETTERS_WEIGHT ** 2;
    }
    return { stem, unknownMass, words, letterGroups };
  }

  /** Adds the id of a feature; whether there is one. */
  #collect(key: Fingerprint, kindWeight: number, into: number[]): boolean {
    const known = this.keys.find(key);
    if (known >= 0) into.push(known);
    if (known >= 0 || this.#frozen) return known >= 0;

    into.push(this.keys.add(key));
    this.#kindWeights.push(kindWeight);
    return true;
  }
}

/** Runs of 2 to 4 letters in `_word_`. A slot such as `⟨role⟩` is one thing, and has no letters. */
function letterGroupsOf(token: string): Fingerprint[] {
  if (!WORD_START.test(token)) return [];
  const word = `_${token}_`;
  const groups: Fingerprint[] = [];
  for (let length = SHORTEST_GROUP; length <= Math.min(LONGEST_GROUP, word.length); length++) {
    for (let start = 0; start + length <= word.length; start++) {
      groups.push(fingerprintOf(LETTERS, word, start, start + length));
    }
  }
  return groups;
}
