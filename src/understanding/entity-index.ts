import distance from 'natural/lib/natural/distance/index.js';
import { soundKey } from './sound-key.js';
import type { Entities } from './understanding.js';

/** A surface form of an entity, in tokens of its own language. */
export interface EntityForm {
  readonly type: string;
  readonly id: string;
  readonly tokens: readonly string[];
}

/** An entity found in a text: where its tokens begin and end (end excluded). */
export interface EntityMatch {
  readonly type: string;
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface EntityIndex {
  /** Entities of a token list from left to right, the longest form first, none overlapping. */
  find(tokens: readonly string[]): EntityMatch[];
  /** Whether tokens are a listed form as it stands: not misspelt, and no part of another word. */
  holds(tokens: readonly string[]): boolean;
}

/** Shortest word that may be misspelt and still be recognised, in letters. */
const SHORTEST_FUZZY = 6;
/** From this length on, two slips are forgiven instead of one. */
const TWO_SLIPS_FROM = 9;
const LONGEST_FUZZY = 24;
/** The letters whose sounds are known. */
const LATIN = /^[a-z]+$/;
/** Everyday words look like some job or other: "firman" (the firm) is no "förman" (foreman). */
const NEVER_MISSPELT: ReadonlySet<string> = new Set(['other_role', 'background_role']);
/** Words whose correction is remembered; then all are forgotten. */
const MOST_REMEMBERED = 10_000;

/**
 * Finds entities by their surface forms, misspelt ones included.
 *
 * A token is corrected only if it is neither a word of some form nor one of `knownWords` (what the
 * training utterances hold): "course" must never become "Coursera".
 */
export function createEntityIndex(
  forms: readonly EntityForm[],
  knownWords: ReadonlySet<string>,
  compoundHeads: readonly string[] = [],
): EntityIndex {
  const byKey = new Map<string, EntityForm[]>();
  /** How many tokens the longest form has that begins with a token. */
  const longestFrom = new Map<string, number>();
  for (const form of forms) {
    const [first = '', ...rest] = form.tokens;
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, 1 + rest.length));
    const key = toKey(form);
    const same = byKey.get(key) ?? [];
    if (!same.some(({ type, id }) => type === form.type && id === form.id)) same.push(form);
    byKey.set(key, same);
  }
  const subjects = new Set(
    forms.filter(({ type, tokens }) => type === 'subject' && tokens.length === 1).map(toKey),
  );
  const opened = compoundOpener(subjects, compoundHeads);
  const correctable = forms.filter(({ type }) => !NEVER_MISSPELT.has(type));
  const correct = createCorrector(
    new Set(forms.flatMap((form) => form.tokens)),
    new Set(correctable.flatMap((form) => form.tokens)),
    new Set(forms.filter(isSiteName).flatMap((form) => form.tokens)),
    knownWords,
  );

  return {
    find(tokens) {
      const spelled = tokens.map((token) => opened(token) ?? correct(token));
      const matches: EntityMatch[] = [];
      for (let start = 0; start < tokens.length;) {
        const found = longestAt(spelled, start);
        for (const { type, id, tokens: form } of found) {
          matches.push({ type, id, start, end: start + form.length });
        }
        start += found[0]?.tokens.length ?? 1;
      }
      return matches;
    },
    holds: (tokens) => byKey.has(tokens.join(' ')),
  };

  function longestAt(tokens: readonly string[], start: number): readonly EntityForm[] {
    const longest = longestFrom.get(tokens[start] ?? '') ?? 0;
    for (let length = Math.min(longest, tokens.length - start); length > 0; length--) {
      const found = byKey.get(tokens.slice(start, start + length).join(' '));
      if (found) return found;
    }
    return [];
  }
}

/** Names that people write by their sound: hardly any of them is a word of the language. */
function isSiteName({ type, tokens }: EntityForm): boolean {
  return type === 'platform' && tokens.length === 1;
}

function toKey({ tokens }: EntityForm): string {
  return tokens.join(' ');
}

/** Shortest subject that is read out of a longer word, in letters. */
const SHORTEST_PART = 4;

/** Reads the subject out of a word such as "mattehjälp"; `undefined` where a word holds none. */
function compoundOpener(
  subjects: ReadonlySet<string>,
  heads: readonly string[],
): (token: string) => string | undefined {
  return (token) => {
    if (subjects.has(token)) return undefined;
    return heads
      .filter((head) => token.endsWith(head) && token.length >= head.length + SHORTEST_PART)
      .map((head) => token.slice(0, -head.length))
      .flatMap((part) => [part, part.replace(/s$/, '')])
      .find((part) => subjects.has(part));
  };
}

function createCorrector(
  vocabulary: ReadonlySet<string>,
  correctable: ReadonlySet<string>,
  siteNames: ReadonlySet<string>,
  knownWords: ReadonlySet<string>,
): (token: string) => string {
  const byFirstLetter = new Map<string, string[]>();
  for (const word of correctable) {
    if (word.length < SHORTEST_FUZZY || word.length > LONGEST_FUZZY) continue;
    byFirstLetter.set(word.charAt(0), [...(byFirstLetter.get(word.charAt(0)) ?? []), word]);
  }
  const cache = new Map<string, string>();
  const sounds = [...siteNames]
    .filter((word) => word.length >= SHORTEST_FUZZY && LATIN.test(word))
    .map((word) => ({ word, key: soundKey(word) }));
  const sameSound = new Map(sounds.map(({ word, key }) => [key, word]));

  /** "Kursera", "kodakademi", "alson": a name by its sound, or a short one without a letter. */
  function bySound(token: string): string | undefined {
    const key = soundKey(token);
    const slips = key.length >= TWO_SLIPS_FROM ? 1 : 0;
    const heard = sounds.find(
      (one) =>
        couldBeWithin(key, one.key, slips) &&
        distance.DamerauLevenshteinDistance(key, one.key, { restricted: true }) <= slips,
    );
    return heard?.word ?? sounds.find(({ word }) => lacksALetter(token, word))?.word;
  }

  function nearest(token: string): string | undefined {
    let best: { word: string; slips: number } | undefined;
    // Hardly anyone misses the first letter, and "purse" must not become "nurse".
    for (const word of byFirstLetter.get(token.charAt(0)) ?? []) {
      const allowed = Math.min(slipsAllowed(token), slipsAllowed(word));
      if (!couldBeWithin(token, word, allowed)) continue;
      const slips = distance.DamerauLevenshteinDistance(token, word, { restricted: true });
      if (slips <= allowed && (!best || slips < best.slips)) best = { word, slips };
    }
    return best?.word;
  }

  return (token) => {
    if (token.length < SHORTEST_FUZZY - 1 || token.length > LONGEST_FUZZY) return token;
    if (vocabulary.has(token) || knownWords.has(token)) return token;
    const short = token.length < SHORTEST_FUZZY;
    const cached =
      cache.get(token) ??
      sameSound.get(soundKey(token)) ??
      (short ? undefined : nearest(token)) ??
      bySound(token) ??
      token;
    if (cache.size >= MOST_REMEMBERED) cache.clear();
    cache.set(token, cached);
    return cached;
  };
}

/** Whether a short word is another without one of its inner letters. */
function lacksALetter(short: string, word: string): boolean {
  if (word.length !== SHORTEST_FUZZY || short.length !== word.length - 1) return false;
  return [...word].some((_, at) => at > 0 && word.slice(0, at) + word.slice(at + 1) === short);
}

function slipsAllowed(word: string): number {
  return word.length >= TWO_SLIPS_FROM ? 2 : 1;
}

/** A cheap bound on the distance, by length and letters, that spares most words the real one. */
function couldBeWithin(one: string, other: string, slips: number): boolean {
  if (Math.abs(one.length - other.length) > slips) return false;
  let rest = other;
  let strangers = 0;
  for (const letter of one) {
    const at = rest.indexOf(letter);
    if (at < 0 && ++strangers > slips) return false;
    if (at >= 0) rest = rest.slice(0, at) + rest.slice(at + 1);
  }
  return rest.length <= slips;
}

/** The ids that matches name, by type, in the order of mention. */
export function toEntities(matches: readonly EntityMatch[]): Entities {
  const entities = new Map<string, string[]>();
  for (const { type, id } of [...matches].sort((a, b) => a.start - b.start)) {
    const ids = entities.get(type) ?? [];
    if (!ids.includes(id)) ids.push(id);
    entities.set(type, ids);
  }
  return entities;
}
