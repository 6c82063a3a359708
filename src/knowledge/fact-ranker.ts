import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Entry, Knowledge } from './knowledge.js';

/** The terms of a text as they are compared: stems, mostly. Given by the language pack. */
export type TermsOf = (text: string, language: string) => readonly string[];

export interface RankedEntry<E extends Entry = Entry> {
  readonly entry: E;
  /** How well the entry answers the question, 0 to 1; near 1 where an ask equals the question. */
  readonly score: number;
  /**
   * Share of the question's words, by weight, that the entry's text or asks hold, 0 to 1; 1 where
   * the question has none beside names: "what does a CTO do?".
   */
  readonly coverage: number;
}

/** Orders entries by how well they answer a question, best first, ties in the given order. */
export interface FactRanker {
  /** `queryTerms` come from the same `termsOf` and language. */
  readonly rank: <E extends Entry>(
    entries: readonly E[],
    queryTerms: readonly string[],
    language?: string,
  ) => readonly RankedEntry<E>[];
  /** Share of an entry's words, by weight, that the texts told before it hold, 0 to 1. */
  readonly repeated: (entry: Entry, told: readonly Entry[], language: string) => number;
  /** Indexes a language, so that its first question needs not; lets others work in between. */
  readonly prepare: (language: string) => Promise<void>;
}

/** What the term of a concept begins with; the word that it stands for is a term of its own. */
const CONCEPT = 'concept:';
/** Weight of a term that stands in the text alone; one that stands in an ask weighs 1. */
const TEXT_WEIGHT = 0.6;
/** Share of the score that single terms give; whole asks give the rest. */
const TERM_SHARE = 0.4;
/** Entries that are prepared before others have their turn: a few milliseconds. */
const PREPARED_AT_ONCE = 16;
/** Share of the highest term weight that a term gets which no entry holds. */
const UNSEEN_SHARE = 0.5;

interface IndexedEntry {
  /** How strongly the entry holds each of its terms, 0 to 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** The terms of the text as it is told. */
  readonly text: readonly string[];
  readonly asks: readonly IndexedAsk[];
}

interface IndexedAsk {
  readonly terms: readonly string[];
  readonly weight: number;
}

interface LanguageIndex {
  readonly entries: ReadonlyMap<string, IndexedEntry>;
  readonly weightOf: (term: string) => number;
}

/**
 * Chooses which fact leads an answer, by the rarity of the terms that question and fact share.
 *
 * Each language is indexed when it is first asked for. Where an entry is not translated its
 * English words are compared, which still finds names.
 */
export function factRanker(knowledge: Knowledge, termsOf: TermsOf): FactRanker {
  const indexes = new Map<string, LanguageIndex>();

  function indexOf(language: string): LanguageIndex {
    const known = indexes.get(language);
    if (known !== undefined) return known;
    const split = knowledge.entries.map(({ id }) => splitEntry(knowledge, termsOf, id, language));
    const index = buildIndex(split);
    indexes.set(language, index);
    return index;
  }

  async function prepare(language: string): Promise<void> {
    const split: SplitEntry[] = [];
    for (const { id } of knowledge.entries) {
      if (indexes.has(language)) return;
      split.push(splitEntry(knowledge, termsOf, id, language));
      if (split.length % PREPARED_AT_ONCE === 0) await nextTurn();
    }
    indexes.set(language, buildIndex(split));
  }

  function rank<E extends Entry>(
    entries: readonly E[],
    queryTerms: readonly string[],
    language = 'en',
  ): readonly RankedEntry<E>[] {
    const { entries: indexed, weightOf } = indexOf(language);
    const query = new Map(queryTerms.map((term) => [term, weightOf(term)]));
    return entries
      .map((entry) => ({ entry, ...fitOf(indexed.get(entry.id), query) }))
      .sort((a, b) => b.score - a.score);
  }

  function repeated(entry: Entry, told: readonly Entry[], language: string): number {
    const { entries, weightOf } = indexOf(language);
    const own = entries.get(entry.id)?.text ?? [];
    const said = new Set(told.flatMap(({ id }) => entries.get(id)?.text ?? []));
    const again = own.filter((term) => said.has(term));
    return own.length === 0 ? 0 : sum(again, weightOf) / sum(own, weightOf);
  }

  return {
    rank,
    repeated,
    prepare,
  };
}

function buildIndex(split: readonly SplitEntry[]): LanguageIndex {
  const holders = new Map<string, number>();
  for (const { terms } of split) {
    for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  }

  const rarity = (count: number) => Math.log(1 + split.length / count);
  const unseen = rarity(1) * UNSEEN_SHARE;
  const weightOf = (term: string) => {
    const count = holders.get(term);
    return count === undefined ? unseen : rarity(count);
  };
  const entries = split.map(({ id, terms, text, asks }): [string, IndexedEntry] => [
    id,
    { terms, text, asks: asks.map((ask) => ({ terms: ask, weight: sum(ask, weightOf) })) },
  ]);
  return { entries: new Map(entries), weightOf };
}

interface SplitEntry {
  readonly id: string;
  readonly terms: ReadonlyMap<string, number>;
  readonly text: readonly string[];
  readonly asks: readonly (readonly string[])[];
}

function splitEntry(
  knowledge: Knowledge,
  termsOf: TermsOf,
  id: string,
  language: string,
): SplitEntry {
  const local = knowledge.textOf(id, language);
  const textTerms = local === undefined ? [] : termsOf(local.text, local.language);
  const asks = knowledge
    .asksOf(id, language)
    .map((ask) => [...new Set(termsOf(ask, language))])
    .filter((terms) => terms.length > 0);
  const terms = new Map([
    ...textTerms.map((term) => [term, TEXT_WEIGHT] as const),
    ...asks.flat().map((term) => [term, 1] as const),
  ]);
  const text = [...new Set(textTerms)].filter((term) => !term.startsWith(CONCEPT));
  return { id, terms, text, asks };
}

type Fit = Pick<RankedEntry, 'score' | 'coverage'>;

const NO_FIT: Fit = { score: 0, coverage: 0 };
const NOTHING_ASKED: Fit = { score: 0, coverage: 1 };

/** `query` holds the weight of each of its terms. */
function fitOf(entry: IndexedEntry | undefined, query: ReadonlyMap<string, number>): Fit {
  if (query.size === 0) return NOTHING_ASKED;
  if (entry === undefined) return NO_FIT;
  let asked = 0;
  let found = 0;
  for (const [term, weight] of query) {
    const presence = entry.terms.get(term) ?? 0;
    asked += weight;
    found += weight * presence;
  }
  if (found === 0) return NO_FIT;

  let phrase = 0;
  for (const { terms, weight } of entry.asks) {
    const shared = sum(terms, (term) => query.get(term) ?? 0);
    phrase = Math.max(phrase, (2 * shared) / (asked + weight));
  }
  return {
    score: Math.min(1, (TERM_SHARE * found) / asked + (1 - TERM_SHARE) * phrase),
    coverage: coverageOf(entry, query),
  };
}

/** Share of the question's own words that an entry holds; a word that no entry holds counts in full. */
function coverageOf({ terms }: IndexedEntry, query: ReadonlyMap<string, number>): number {
  const own = [...query].filter(([term]) => !term.startsWith(CONCEPT));
  const held = own.filter(([term]) => terms.has(term));
  return own.length === 0 ? 0 : held.length / own.length;
}

function sum(terms: readonly string[], weightOf: (term: string) => number): number {
  return terms.reduce((total, term) => total + weightOf(term), 0);
}
