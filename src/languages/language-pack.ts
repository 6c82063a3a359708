import type { PackFile } from './pack-file.js';
import { stemmers } from './stemmers.js';
import { normalize, words } from './text.js';

/** A BCP 47 tag that names a folder of `languages/` and of `intents/`: `en`, `sv`, `ur`, `ur-Latn`. */
export type LanguageTag = string;

/**
 * What the engine must know of one language. A value, so that a language is added by files alone.
 *
 * Every function is pure and total: any string is valid input, the empty one included.
 */
export interface LanguagePack {
  readonly tag: LanguageTag;
  /** Normalised words of a text in order, contractions opened, punctuation dropped. */
  readonly tokenize: (text: string) => string[];
  /** The stem of one token, as the classifier counts it. */
  readonly stem: (token: string) => string;
  /** Ids of the concepts that a stem stands for (`pay`, `wage` → `salary`); none for most words. */
  readonly concepts: (stem: string) => readonly string[];
  /** Second parts of words that tell a subject by their first: "matte|hjälp". */
  readonly compoundHeads: readonly string[];
}

/** An emoji, or Slack's name for one: `:+1:`. */
const EMOJI = /\p{Extended_Pictographic}|:[a-z0-9_+-]+:/gu;
const WORD_WITH_APOSTROPHE = /[\p{L}\p{M}\p{N}]+'[\p{L}]+/gu;
const SLASHED_SHORT_FORM = /(?<![\p{L}\p{N}])\p{L}[/&]\p{L}?(?=[\s,.?!]|$)/gu;

/** Builds a language's pack from what its file says. */
export function createLanguagePack(tag: LanguageTag, file: PackFile): LanguagePack {
  const expansions = new Map(Object.entries(file.expand));
  const endings = Object.entries(file.endings);
  const stem = stemmerWithSounds(file);
  const conceptsByStem = conceptIndex(file, stem);
  const conceptsOf = (stemmed: string) => conceptsByStem.get(stemmed) ?? [];

  const withPhrases = replacer(file.phrases);
  const openCapitals = replacer(file.capitals);

  function withCapitals(text: string): string {
    return text === text.toUpperCase() ? text : openCapitals(text);
  }

  function openContraction(word: string): string {
    const whole = expansions.get(word);
    if (whole !== undefined) return whole;
    const ending = endings.find(([suffix]) => word.endsWith(suffix));
    return ending ? word.slice(0, -ending[0].length) + ending[1] : word;
  }

  return {
    tag,
    tokenize(text) {
      const opened = withPhrases(normalize(withCapitals(text)))
        .replace(EMOJI, (emoji) => ` ${expansions.get(emoji) ?? ''} `)
        .replace(WORD_WITH_APOSTROPHE, openContraction)
        .replace(SLASHED_SHORT_FORM, (short) => expansions.get(short) ?? short);
      return words(opened).flatMap((word) => expansions.get(word)?.split(' ') ?? word);
    },
    stem,
    concepts: (stemmed) =>
      conceptsByStem.get(stemmed) ??
      (file.compounds ? [...new Set(compoundParts(stemmed).flatMap(conceptsOf))] : []),
    compoundHeads: file.compoundHeads,
  };
}

/** Shorter parts of a word stand in many others by chance; in letters. */
const SHORTEST_PART = 5;
const SHORTEST_REST = 3;
/** Rests that are endings, not words: "utbildning" is no joined word. */
const DERIVED = /^(?:n?ing|ande|ende|else|n?are|bar|i?het)/u;

/** What may be the first and the last part of a joined word: "vinst" and "strategi". */
function compoundParts(stemmed: string): string[] {
  const lengths = Array.from(
    { length: Math.max(0, stemmed.length - SHORTEST_PART - SHORTEST_REST + 1) },
    (_, at) => SHORTEST_PART + at,
  );
  return lengths.flatMap((length) => [
    ...(DERIVED.test(stemmed.slice(length)) ? [] : [stemmed.slice(0, length)]),
    stemmed.slice(-length),
  ]);
}

/** Replaces phrases one after another; most texts hold none, which a plain look tells. */
function replacer(phrases: Readonly<Record<string, string>>): (text: string) => string {
  const each = Object.entries(phrases).map(([from, to]) => ({ from, whole: wholeWords(from), to }));
  return (text) =>
    each.reduce(
      (read, { from, whole, to }) => (read.includes(from) ? read.replace(whole, to) : read),
      text,
    );
}

function wholeWords(phrase: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'gu');
}

/** Words whose stem is remembered; then all are forgotten. */
const MOST_REMEMBERED = 10_000;
/** Longer ones are met once, and would fill the memory. */
const LONGEST_REMEMBERED = 64;

function stemmerWithSounds(file: PackFile): (token: string) => string {
  const stem = stemmers[file.stemmer];
  const sounds = Object.entries(file.sounds);
  const cache = new Map<string, string>();
  return (token) => {
    const known = cache.get(token);
    if (known !== undefined) return known;
    const key = sounds.reduce((read, [from, to]) => read.replaceAll(from, to), stem(token));
    if (cache.size >= MOST_REMEMBERED) cache.clear();
    if (token.length <= LONGEST_REMEMBERED) cache.set(token, key);
    return key;
  };
}

function conceptIndex(file: PackFile, stem: (token: string) => string): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [concept, members] of Object.entries(file.concepts)) {
    for (const member of new Set(members.map((word) => stem(normalize(word))))) {
      index.set(member, [...(index.get(member) ?? []), concept]);
    }
  }
  return index;
}
