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

  const phrases = Object.entries(file.phrases).map(([from, to]) => [wholeWords(from), to] as const);
  const capitals = Object.entries(file.capitals).map(
    ([from, to]) => [wholeWords(from), to] as const,
  );

  function withPhrases(text: string): string {
    return phrases.reduce((read, [from, to]) => read.replace(from, to), text);
  }

  function withCapitals(text: string): string {
    if (text === text.toUpperCase()) return text;
    return capitals.reduce((read, [from, to]) => read.replace(from, to), text);
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
    concepts: (stemmed) => conceptsByStem.get(stemmed) ?? [],
  };
}

function wholeWords(phrase: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'gu');
}

function stemmerWithSounds(file: PackFile): (token: string) => string {
  const stem = stemmers[file.stemmer];
  const sounds = Object.entries(file.sounds);
  if (sounds.length === 0) return stem;
  return (token) => sounds.reduce((key, [from, to]) => key.replaceAll(from, to), stem(token));
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
