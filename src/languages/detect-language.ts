import type { LanguageTag } from './language-pack.js';
import type { Language } from './language.js';
import { letterOf } from './script.js';
import { normalize, words } from './text.js';

/** What is known of a message beside its words. */
export interface LanguageHints {
  /** Language of the conversation so far. */
  readonly conversation?: LanguageTag;
  /** The person's locale, such as `sv-SE`. */
  readonly locale?: string;
}

export type DetectLanguage = (text: string, hints: LanguageHints) => LanguageTag;

/** How often the utterances of a language hold each word. */
export type WordCounts = readonly (readonly [word: string, count: number])[];

/** The script whose letters stand in texts of every other one: names, mostly. */
const COMMON_SCRIPT = 'latin';
/** Share of another script's letters or words from which on a text counts as written in it. */
const OTHER_SHARE = 0.3;
/** Words of names that one language uses this many times as much as any other are its own: "eller". */
const OWN_WORD_RATIO = 20;
/** A word seen less often in the utterances says nothing about how common it is. */
const SEEN_OFTEN = 5;
/** What the conversation's language, and failing that the locale, has ahead: "CTO?" decides nothing. */
const CONVERSATION_LEAD = 2.5;
const LOCALE_LEAD = 2;
const BASE_LEAD = 1.5;
const BASE_LANGUAGE = 'en';
/** Longest text of which every word is read: more cannot change the outcome. */
const MOST_WORDS = 60;
const GRAM_LENGTHS = [1, 2, 3] as const;
/** What one word of no language's vocabulary may weigh at most, in nats. */
const UNKNOWN_WORD_CAP = 3;

/**
 * Chooses among the languages that the bot speaks: by script first, then by the words that each
 * language's utterances hold and, for words of none, by their letters. Built for very short texts.
 *
 * @param names - Words of names that are the same in every language, which therefore tell nothing.
 */
export function createLanguageDetector(
  languages: ReadonlyMap<LanguageTag, Language>,
  wordCounts: ReadonlyMap<LanguageTag, WordCounts>,
  names: ReadonlySet<string>,
): DetectLanguage {
  const tags = [...languages.keys()];
  const scriptOf = scriptReader(languages);
  const profiles = new Map(
    [...wordCounts]
      .filter(([tag]) => languages.get(tag)?.file.script === COMMON_SCRIPT)
      .map(([tag, counts]) => [tag, createProfile(counts)]),
  );
  const silent = silentAmong(names, [...profiles.values()]);
  // "کا" stands in names too, and yet tells its script.
  for (const { file } of languages.values()) {
    if (file.script !== COMMON_SCRIPT) file.fillers.forEach((word) => silent.delete(word));
  }

  return (text, hints) => {
    const read = words(normalize(text))
      .filter((word) => !silent.has(word))
      .slice(0, MOST_WORDS);
    // "Google Digital Garage کیا ہے؟" is Urdu: its Latin letters are a name's.
    const script = scriptOf(read.length > 0 ? read.join(' ') : text);
    const written = tags.filter(
      (tag) => languages.get(tag)?.file.script === script && wordCounts.has(tag),
    );
    const [only, ...others] = written;
    if (read.length === 0) return hinted(hints, languages) ?? only ?? BASE_LANGUAGE;
    if (only !== undefined && others.length === 0) return only;
    // Letters guess at what no language knows: then what the person uses says more.
    const known = read.some((word) => [...profiles.values()].some((one) => one.words.has(word)));
    const used = known ? undefined : usedIn(hints, written);
    if (used !== undefined) return used;
    const spelled = scoresOf(read, profiles);
    const scores = written.map((tag) => ({
      tag,
      score: (spelled.get(tag) ?? 0) + leadOf(tag, hints, written),
    }));
    return scores.reduce((best, one) => (one.score > best.score ? one : best), {
      tag: BASE_LANGUAGE,
      score: -Infinity,
    }).tag;
  };
}

/** Which of the languages' scripts a text is written in. */
function scriptReader(languages: ReadonlyMap<LanguageTag, Language>): (text: string) => string {
  const others = new Set([...languages.values()].map(({ file }) => file.script));
  others.delete(COMMON_SCRIPT);
  const letters = [...others].map((name) => ({ name, letter: letterOf(name) }));
  return (text) => {
    const all = text.match(/\p{L}/gu)?.length ?? 0;
    const written = text.match(/[\p{L}\p{M}]+/gu) ?? [];
    const found = letters.find(({ letter }) => {
      const inScript = written.filter((word) => word.search(letter) >= 0).length;
      const own = text.match(letter)?.length ?? 0;
      return own > OTHER_SHARE * all || inScript > OTHER_SHARE * written.length;
    });
    return found?.name ?? COMMON_SCRIPT;
  };
}

/** The words of names that tell nothing, because every language uses them alike. */
function silentAmong(names: ReadonlySet<string>, profiles: readonly Profile[]): Set<string> {
  const share = (word: string) => (profile: Profile) => Math.exp(logWord(word, profile));
  return new Set(
    [...names].filter((word) => {
      const most = Math.max(0, ...profiles.map((profile) => profile.words.get(word) ?? 0));
      const [first = 0, second = 0] = profiles.map(share(word)).sort((a, b) => b - a);
      return most < SEEN_OFTEN || first < OWN_WORD_RATIO * second;
    }),
  );
}

/** What a text of names alone is answered in: nothing in it is of any language. */
function hinted(
  { conversation, locale = '' }: LanguageHints,
  languages: ReadonlyMap<LanguageTag, Language>,
): LanguageTag | undefined {
  const tags = [conversation, locale, locale.split(/[-_]/)[0]?.toLowerCase()];
  return tags.find((tag) => tag !== undefined && languages.has(tag));
}

function leadOf(
  tag: LanguageTag,
  { conversation, locale }: LanguageHints,
  written: readonly LanguageTag[],
): number {
  const talked = inScript(conversation, written);
  if (talked !== undefined) return tag === talked ? CONVERSATION_LEAD : 0;
  const spoken = inScript(locale, written);
  if (spoken !== undefined) return tag === spoken ? LOCALE_LEAD : 0;
  return tag === BASE_LANGUAGE ? BASE_LEAD : 0;
}

/** The language of the talk or else of the person, as it is written here. */
function usedIn(
  { conversation, locale }: LanguageHints,
  written: readonly LanguageTag[],
): LanguageTag | undefined {
  return [conversation, locale]
    .map((tag) => inScript(tag, written))
    .map((tag) => written.find((one) => one === tag || one === primaryOf(tag ?? '')))
    .find((tag) => tag !== undefined);
}

/** The same language among those that are written so: who speaks `ur` may write `ur-Latn`. */
function inScript(
  tag: string | undefined,
  written: readonly LanguageTag[],
): LanguageTag | undefined {
  if (tag === undefined || written.includes(tag)) return tag;
  return written.find((one) => primaryOf(one) === primaryOf(tag));
}

function primaryOf(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

interface Profile {
  readonly words: ReadonlyMap<string, number>;
  readonly wordCount: number;
  /** Counted when a word is met that no language knows. */
  letters(): Letters;
}

interface Letters {
  readonly grams: ReadonlyMap<string, number>;
  readonly count: number;
}

function createProfile(counts: WordCounts): Profile {
  const counted = new Map(counts);
  let letters: Letters | undefined;
  return {
    words: counted,
    wordCount: sum(counted),
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
function scoresOf(
  read: readonly string[],
  profiles: ReadonlyMap<LanguageTag, Profile>,
): ReadonlyMap<LanguageTag, number> {
  const all = [...profiles.values()];
  const scores = new Map([...profiles.keys()].map((tag) => [tag, 0]));
  for (const word of read) {
    const known = all.some((profile) => profile.words.has(word));
    const fits = known ? all.map((profile) => logWord(word, profile)) : leadsOf(word, all);
    [...profiles.keys()].forEach((tag, at) => add(scores, tag, fits[at]!));
  }
  return scores;
}

function logWord(word: string, { words: counts, wordCount }: Profile): number {
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
