import type { LanguagePack } from '../../languages/language-pack.js';

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
  readonly stem: string;
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
/* The first character of a key tells the kind of its feature. */
const STEM = 'w';
const CONCEPT = 'k';
const PAIR = 'b';
const LETTERS = 'c';
/** A word has one stem but a dozen letter groups; found on the validation part of CLINC150. */
const LETTERS_WEIGHT = 0.5;
const TEXT_START = '\u0002';
const TEXT_END = '\u0003';
const WORD_START = /^[\p{L}\p{M}\p{N}]/u;

/**
 * The vocabulary of a model: turns tokens into feature ids.
 *
 * Keys live in a `Map`, so that a token such as `constructor` or `__proto__` is a word like any
 * other. Once training is over, `freeze`: from then on what is new is left out.
 */
export class FeatureSpace {
  readonly #pack: LanguagePack;
  readonly #ids: Map<string, number>;
  readonly #cache = new Map<string, TokenFeatures>();
  #frozen = false;

  constructor(pack: LanguagePack, keys: readonly string[] = []) {
    this.#pack = pack;
    this.#ids = new Map(keys.map((key, id) => [key, id]));
  }

  /** Count of features; ids run from 0 to one below it. */
  get size(): number {
    return this.#ids.size;
  }

  /** Every feature's key in the order of ids; a space made from them gives the same ids. */
  keys(): string[] {
    return [...this.#ids.keys()];
  }

  /** How much the kind of each feature counts, by id. */
  kindWeights(): Float32Array {
    return Float32Array.from(this.#ids.keys(), (key) =>
      key.startsWith(LETTERS) ? LETTERS_WEIGHT : 1,
    );
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
    let previous = TEXT_START;

    for (const token of tokens) {
      const features = this.#tokenFeatures(token);
      if (features.words.length === 0) unknownTokens++;
      unknownMass += features.unknownMass;
      for (const id of features.words) words.push(id);
      for (const id of features.letterGroups) parts.push(id);
      if (!this.#collect(pairKey(previous, features.stem), parts)) unknownMass++;
      previous = features.stem;
    }
    if (tokens.length > 0 && !this.#collect(pairKey(previous, TEXT_END), parts)) unknownMass++;

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
    const stem = this.#pack.stem(word);
    const words: number[] = [];
    let unknownMass = this.#collect(`${STEM}${stem}`, words) ? 0 : 1;
    for (const concept of this.#pack.concepts(stem)) this.#collect(`${CONCEPT}${concept}`, words);

    const letterGroups: number[] = [];
    for (const group of letterGroupsOf(word)) {
      if (!this.#collect(`${LETTERS}${group}`, letterGroups)) unknownMass += LETTERS_WEIGHT ** 2;
    }
    return { stem, unknownMass, words, letterGroups };
  }

  /** Adds the id of a feature; whether there is one. */
  #collect(key: string, into: number[]): boolean {
    const known = this.#ids.get(key);
    if (known !== undefined) into.push(known);
    if (known !== undefined || this.#frozen) return known !== undefined;

    into.push(this.#ids.size);
    this.#ids.set(key, this.#ids.size);
    return true;
  }
}

function pairKey(first: string, second: string): string {
  return `${PAIR}${first}\u0001${second}`;
}

/** Runs of 2 to 4 letters in `_word_`. A slot such as `⟨role⟩` is one thing, and has no letters. */
function letterGroupsOf(token: string): string[] {
  if (!WORD_START.test(token)) return [];
  const word = `_${token}_`;
  const groups: string[] = [];
  for (let length = SHORTEST_GROUP; length <= Math.min(LONGEST_GROUP, word.length); length++) {
    for (let start = 0; start + length <= word.length; start++) {
      groups.push(word.slice(start, start + length));
    }
  }
  return groups;
}
