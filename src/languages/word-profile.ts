import type { LanguageTag } from './language-pack.js';

/** How often the utterances of a language hold each word. */
export type WordCounts = readonly (readonly [word: string, count: number])[];

const GRAM_LENGTHS = [1, 2, 3] as const;
/** What one word of no language's vocabulary may weigh at most, in nats. */
const UNKNOWN_WORD_CAP = 3;
/** What a word may weigh at most against a language that lists it: its utterances lack it by chance. */
const LISTED_WORD_CAP = 1;

/** The words of a language, as far as they tell it from others. */
export interface Profile {
  readonly words: ReadonlyMap<string, number>;
  readonly wordCount: number;
  readonly listed: ReadonlySet<string>;
  /** Counted when a word is met that no language knows. */
  letters(): Letters;
}

interface Letters {
  readonly grams: ReadonlyMap<string, number>;
  readonly count: number;
}

/** @param listed - Words that the language knows whether or not its utterances hold them. */
export function createProfile(
  counts: WordCounts,
  listed: ReadonlySet<string> = new Set(),
): Profile {
  const counted = new Map(counts);
  let letters: Letters | undefined;
  return {
    words: counted,
    wordCount: sum(counted),
    listed,
    letters: () => (letters ??= lettersOf(counted)),
  };
}

function lettersOf(counted: ReadonlyMap<string, number>): Letters {
  const grams = new Map<string, number>();
  for (const [word, count] of counted) {
    // Word types count nearly alike, so that frequent words do not drown the shape of the others.
    for (const gram of gramsOf(word)) add(grams, gram, 1 + Math.log(count));
  }
  return { grams, count: sum(grams) };
}

/** How well words fit each language. */
export function scoresOf(
  read: readonly string[],
  profiles: ReadonlyMap<LanguageTag, Profile>,
): ReadonlyMap<LanguageTag, number> {
  const all = [...profiles.values()];
  const scores = new Map([...profiles.keys()].map((tag) => [tag, 0]));
  for (const word of read) {
    const known = all.some((profile) => profile.words.has(word));
    const fits = known ? fitsOf(word, all) : leadsOf(word, all);
    [...profiles.keys()].forEach((tag, at) => add(scores, tag, fits[at]!));
  }
  return scores;
}

/** How well a known word fits each language. */
function fitsOf(word: string, all: readonly Profile[]): number[] {
  const logs = all.map((profile) => logWord(word, profile));
  const least = Math.max(...logs) - LISTED_WORD_CAP;
  return logs.map((log, at) => (all[at]?.listed.has(word) ? Math.max(log, least) : log));
}

/** How common a word is among those of a language, as a logarithm. */
export function logWord(word: string, { words: counts, wordCount }: Profile): number {
  return Math.log(((counts.get(word) ?? 0) + 0.3) / (wordCount + 1));
}

/** How much better a word's letters fit each language than the average one, capped. */
function leadsOf(word: string, all: readonly Profile[]): number[] {
  const grams = gramsOf(word);
  const logs = all.map((profile) => logGrams(grams, profile));
  const mean = logs.reduce((total, log) => total + log, 0) / all.length;
  return logs.map((log) => Math.max(-UNKNOWN_WORD_CAP, Math.min(UNKNOWN_WORD_CAP, log - mean)));
}

function logGrams(found: readonly string[], profile: Profile): number {
  const { grams, count } = profile.letters();
  const total = found.reduce(
    (logs, gram) => logs + Math.log(((grams.get(gram) ?? 0) + 0.5) / (count + 1)),
    0,
  );
  return total / Math.sqrt(found.length || 1);
}

function gramsOf(word: string): string[] {
  const bounded = `_${word}_`;
  return GRAM_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, bounded.length - length + 1) }, (_, at) =>
      bounded.slice(at, at + length),
    ),
  );
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
