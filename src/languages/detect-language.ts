import type { LanguageTag } from './language-pack.js';
import type { Language } from './language.js';
import { letterOf } from './script.js';
import { normalize, words } from './text.js';
import { createProfile, logWord, scoresOf, type Profile, type WordCounts } from './word-profile.js';

export type { WordCounts } from './word-profile.js';

/** What is known of a message beside its words. */
export interface LanguageHints {
  /** Language of the conversation so far. */
  readonly conversation?: LanguageTag;
  /** The person's locale, such as `sv-SE`. */
  readonly locale?: string;
}

export type DetectLanguage = (text: string, hints: LanguageHints) => LanguageTag;

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

/**
 * Chooses among the languages that the bot speaks: by script first, then by the words that each
 * language's utterances hold and, for words of none, by their letters. Built for very short texts.
 *
 * @param names - Words of names that are the same in every language, which therefore tell nothing.
 * @param listed - Words that a language knows whether or not its utterances hold them: subjects, places.
 */
export function createLanguageDetector(
  languages: ReadonlyMap<LanguageTag, Language>,
  wordCounts: ReadonlyMap<LanguageTag, WordCounts>,
  names: ReadonlySet<string>,
  listed: ReadonlyMap<LanguageTag, ReadonlySet<string>> = new Map(),
): DetectLanguage {
  const tags = [...languages.keys()];
  const scriptOf = scriptReader(languages);
  const profiles = new Map(
    [...wordCounts]
      .filter(([tag]) => languages.get(tag)?.file.script === COMMON_SCRIPT)
      .map(([tag, counts]) => [tag, createProfile(counts, listed.get(tag))]),
  );
  const silent = silentAmong(names, [...profiles.values()]);
  // "کا" and "in" stand in names too, and yet tell the language around them.
  for (const { file } of languages.values()) file.fillers.forEach((word) => silent.delete(word));
  const shared = new Set([...languages.values()].flatMap(({ file }) => file.shared));

  return (text, hints) => {
    const read = words(normalize(text))
      .filter((word) => !silent.has(word))
      .slice(0, MOST_WORDS);
    const { conversation } = hints;
    const talksOn = conversation !== undefined && languages.has(conversation);
    if (talksOn && read.every((word) => shared.has(word) || isLetter(word))) return conversation;
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

/** "A": the letter of an option is of every language. */
function isLetter(word: string): boolean {
  return word.length === 1;
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
