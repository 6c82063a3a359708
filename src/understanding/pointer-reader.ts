import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import { normalize } from '../languages/text.js';
import { pointerPhrases, type Meaning } from './pointer-phrases.js';

/** Reads "the second one" and "the first two" as the names of what was listed in those places. */
export interface PointerReader {
  /** @param listed - Names of what was listed last, in order. */
  read(text: string, listed: readonly string[]): Pointed;
}

/** What a text points at. */
export interface Pointed {
  /** The text with names in place of the words that point; as it was where nothing points. */
  readonly text: string;
  /** It points at a place that the list does not have: "the ninth" of five. */
  readonly pastEnd: boolean;
  /** A longer list may be meant, whether or not nothing but places is asked for. */
  readonly beyond: boolean;
  /** The text without what recalls a place, where something does: "which was the first you named". */
  readonly unrecalled?: string;
}

/** A phrase found in a text, the end excluded. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** One word or figure, which means something else in most sentences. */
  readonly weak: boolean;
  /** Its words tell that it was said before, so that nothing else is asked of it. */
  readonly recalled: boolean;
}

/** Concepts of what is asked of a thing that was pointed at: "is the second free?". */
const ASKED_OF_IT: ReadonlySet<string> = new Set([
  'learn',
  'certificate',
  'free',
  'cost',
  'trial',
  'video',
  'exercise',
  'beginner',
  'difference',
]);
/** "All of them" and "both" mean no fewer. */
const FEWEST_LISTED = 2;

/**
 * Points by the words of the pack. "The first step" points at nothing in the list: what follows must
 * ask or fill, and a word or figure that stands for itself ("second?", "compare 1 and 2") has only
 * such words around it.
 */
export function createPointerReader(file: PackFile, pack: LanguagePack): PointerReader {
  const phrases = pointerPhrases(file.pointers);
  const isFollower = followerIn(file, pack);
  const isAround = aroundIn(file, pack);

  function points(found: Found, all: readonly Found[], text: string): boolean {
    const next = all.find(({ start }) => start >= found.end);
    const [after] = pack.tokenize(text.slice(found.end, next?.start));
    if (after !== undefined && !isFollower(after)) return false;
    return !found.weak || pack.tokenize(without(all, text)).every(isAround);
  }

  /** "The top ten" is a list of its own in most sentences; "the ninth" hardly is. */
  function asksOfPlace({ meaning }: Found, all: readonly Found[], text: string): boolean {
    return meaning.kind === 'place' || pack.tokenize(without(all, text)).every(isAround);
  }

  return {
    read(text, listed) {
      if (listed.length === 0) return { text, pastEnd: false, beyond: false };
      const plain = normalize(text);
      const all = withoutOverlaps(phrases.flatMap((phrase) => phrase.findIn(plain)));
      const pointing = all.filter((found) => points(found, all, plain));
      const places = pointing.map(({ meaning }) => placesOf(meaning, listed.length));
      const pastEnd = pointing.some(
        (one, at) => places[at] === 'past' && asksOfPlace(one, all, plain),
      );
      const named = pointing.flatMap(({ start, end }, at) => {
        const place = places[at] ?? [];
        if (place === 'past' || place.length === 0) return [];
        return { start, end, name: place.map((one) => listed[one]).join(' ') };
      });
      const recalled = pointing.filter((one) => one.recalled);
      return {
        text: named.length > 0 ? replaced(plain, named) : text,
        pastEnd,
        beyond: places.includes('past'),
        ...(recalled.length > 0 && { unrecalled: without(recalled, plain) }),
      };
    },
  };
}

/** Which places of so many are meant, counted from 0; none where the words mean no list. */
function placesOf(meaning: Meaning, count: number): readonly number[] | 'past' {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index);
  switch (meaning.kind) {
    case 'place':
      return meaning.at < count ? [meaning.at] : 'past';
    case 'first':
      return meaning.count > count ? 'past' : range(0, meaning.count);
    case 'last':
      return meaning.count > count ? 'past' : range(count - meaning.count, count);
    case 'all':
      if ((meaning.count ?? 0) > count) return 'past';
      return count >= FEWEST_LISTED && (meaning.count ?? count) === count ? range(0, count) : [];
  }
}

/** Words that may follow: those of asking and filling, and those of what is asked of it. */
function followerIn(file: PackFile, pack: LanguagePack): (token: string) => boolean {
  const { polar, open, negation, polarEnd } = file.forms;
  const asking = [...polar, ...open, ...negation, ...polarEnd];
  const listed = new Set([...asking, ...plainWords(file, pack)]);
  return (token) =>
    listed.has(token) || pack.concepts(pack.stem(token)).some((id) => ASKED_OF_IT.has(id));
}

/** Words that a lone word or figure may stand among: no wish to learn, and no "which 3 are …". */
function aroundIn(file: PackFile, pack: LanguagePack): (token: string) => boolean {
  const { polar, negation, polarEnd, request } = file.forms;
  const asking = [...polar, ...negation, ...polarEnd, ...request];
  const listed = new Set([...asking, ...plainWords(file, pack)]);
  return (token) => {
    const concepts = pack.concepts(pack.stem(token));
    if (listed.has(token)) return true;
    return !concepts.includes('learn') && concepts.some((id) => ASKED_OF_IT.has(id));
  };
}

function plainWords(file: PackFile, pack: LanguagePack): readonly string[] {
  const followers = file.pointers.followers.flatMap((word) => pack.tokenize(word));
  return [...file.fillers, ...file.joiners, ...followers];
}

/** Longer phrases win: "the first two" over "the first". In the order of the text. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  const longestFirst = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  for (const one of longestFirst) {
    if (kept.every(({ start, end }) => one.end <= start || end <= one.start)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function replaced(text: string, named: readonly Named[]): string {
  return named.reduceRight(
    (read, { start, end, name }) => read.slice(0, start) + name + read.slice(end),
    text,
  );
}

function without(found: readonly Found[], text: string): string {
  return replaced(
    text,
    found.map(({ start, end }) => ({ start, end, name: ' ' })),
  );
}
