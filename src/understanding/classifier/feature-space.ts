import type { LanguagePack } from '../../languages/language-pack.js';
import type { FeatureOrigins } from './feature-bundles.js';
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
  /** The stem first, where it is known. */
  readonly words: readonly number[];
  readonly letterGroups: readonly number[];
  /** How often it was read. */
  uses: number;
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
const KIND_WEIGHTS: Readonly<Record<number, number>> = {
  [STEM]: 1,
  [CONCEPT]: 1,
  [PAIR]: 1,
  [LETTERS]: LETTERS_WEIGHT,
};
/** A slot such as `⟨role⟩` is one thing, and has no letters. */
const WORD_START = /^[\p{L}\p{M}\p{N}]/u;

/**
 * The vocabulary of a model: turns tokens into feature ids.
 *
 * What grows with it are lists of whole numbers: a list whose contents change their kind under way
 * makes V8 compile everything around it again, for each language.
 */
export class FeatureSpace {
  /** Every feature; a space made from them gives the same ids. */
  readonly keys: KeyTable;
  readonly #pack: LanguagePack;
  readonly #cache = new Map<string, TokenFeatures>();
  readonly #kinds: number[] = [];
  #pairs = noPairs();
  #texts = 0;
  #frozen = false;

  constructor(pack: LanguagePack, keys = new KeyTable()) {
    this.#pack = pack;
    this.keys = keys;
  }

  /** How much the kind of each feature counts, by id; those that came with the space left out. */
  kindWeights(): Float32Array {
    return Float32Array.from(this.#kinds, (kind) => KIND_WEIGHTS[kind]!);
  }

  /** What brought the features with it while the vocabulary grew. */
  origins(): FeatureOrigins {
    const tokens = Array.from(this.#cache.values(), ({ words, letterGroups, uses }) => ({
      features: [...words, ...letterGroups],
      uses,
    }));
    return { tokens, pairs: this.#pairs };
  }

  /** Ends the growth of the vocabulary. */
  freeze(): this {
    this.#frozen = true;
    this.#cache.clear();
    this.#pairs = noPairs();
    return this;
  }

  /** The features of a text; those not met before get an id, unless the space is frozen. */
  read(tokens: readonly string[]): FeatureIds {
    const words: number[] = [];
    const parts: number[] = [];
    let unknownTokens = 0;
    let unknownMass = 0;
    let previous: TokenFeatures | undefined;

    for (const token of tokens) {
      const features = this.#tokenFeatures(token);
      features.uses++;
      if (features.words.length === 0) unknownTokens++;
      unknownMass += features.unknownMass;
      append(words, features.words);
      append(parts, features.letterGroups);
      if (!this.#collectPair(previous, features, parts)) unknownMass++;
      previous = features;
    }
    if (previous && !this.#collectPair(previous, undefined, parts)) unknownMass++;
    this.#texts++;

    return { words, parts, unknownTokens, unknownMass };
  }

  #tokenFeatures(token: string): TokenFeatures {
    const known = this.#cache.get(token);
    if (known !== undefined) return known;

    const features = this.#analyse(token);
    if (token.length > LONGEST_WORD) return features;
    if (this.#frozen && this.#cache.size >= CACHED_TOKENS) this.#cache.clear();
    this.#cache.set(token, features);
    return features;
  }

  #analyse(token: string): TokenFeatures {
    const word = token.slice(0, LONGEST_WORD);
    const stemmed = this.#pack.stem(word);
    const stem = fingerprintOf(STEM, stemmed);
    const words: number[] = [];
    let unknownMass = this.#collect(stem, STEM, words) ? 0 : 1;
    for (const concept of this.#pack.concepts(stemmed)) {
      this.#collect(fingerprintOf(CONCEPT, concept), CONCEPT, words);
    }
    const letterGroups: number[] = [];
    const unknownGroups = WORD_START.test(word)
      ? this.#collectLetters(`_${word}_`, letterGroups)
      : 0;
    unknownMass += unknownGroups * LETTERS_WEIGHT ** 2;
    return { stem, unknownMass, words, letterGroups, uses: 0 };
  }

  /** Adds the runs of 2 to 4 letters of `_word_`; returns how many are not known. */
  #collectLetters(word: string, into: number[]): number {
    let unknown = 0;
    for (let length = SHORTEST_GROUP; length <= LONGEST_GROUP; length++) {
      for (let end = length; end <= word.length; end++) {
        const group = fingerprintOf(LETTERS, word, end - length, end);
        if (!this.#collect(group, LETTERS, into)) unknown++;
      }
    }
    return unknown;
  }

  /** Adds the id of two neighbours, of which one may be the text's start or end. */
  #collectPair(
    first: TokenFeatures | undefined,
    second: TokenFeatures | undefined,
    into: number[],
  ): boolean {
    const pair = pairedFingerprint(PAIR, first?.stem ?? TEXT_START, second?.stem ?? TEXT_END);
    const id = this.keys.size;
    const known = this.#collect(pair, PAIR, into);
    if (this.keys.size > id) {
      this.#pairs.ids.push(id);
      this.#pairs.firsts.push(first?.words[0] ?? -1);
      this.#pairs.seconds.push(second?.words[0] ?? -1);
      this.#pairs.texts.push(this.#texts);
    }
    return known;
  }

  /** Adds the id of a feature; whether there is one. */
  #collect(key: Fingerprint, kind: number, into: number[]): boolean {
    const known = this.keys.find(key);
    if (known >= 0) into.push(known);
    if (known >= 0 || this.#frozen) return known >= 0;

    into.push(this.keys.add(key));
    this.#kinds.push(kind);
    return true;
  }
}

function noPairs() {
  return {
    ids: [] as number[],
    firsts: [] as number[],
    seconds: [] as number[],
    texts: [] as number[],
  };
}

function append(to: number[], from: readonly number[]): void {
  for (let at = 0; at < from.length; at++) to.push(from[at]!);
}
