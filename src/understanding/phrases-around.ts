import type { LanguagePack } from '../languages/language-pack.js';
import { startsAt } from '../languages/text.js';
import type { EntityMatch } from './entity-index.js';

/** Words of a phrase, in order. */
export type Phrase = readonly string[];

/** Tells whether phrases stand around a name, none of the other names between. */
export type AroundReader = (
  tokens: readonly string[],
  names: readonly EntityMatch[],
  name: EntityMatch,
) => boolean;

/**
 * Reads phrases before or behind names that stand in order.
 *
 * @param within - How many words a phrase may begin before the name, or end behind it.
 */
export function createAroundReader(
  around: { readonly before: readonly string[]; readonly after: readonly string[] },
  { tokenize }: Pick<LanguagePack, 'tokenize'>,
  within = Infinity,
): AroundReader {
  const before = around.before.map((phrase) => tokenize(phrase));
  const after = around.after.map((phrase) => tokenize(phrase));
  return (tokens, names, { start, end }) => {
    const last = names.findLast((name) => name.end <= start);
    const next = names.find((name) => name.start >= end);
    const left = tokens.slice(Math.max(last?.end ?? 0, start - within), start);
    const right = tokens.slice(end, Math.min(next?.start ?? Infinity, end + within));
    return placesOf(left, before).length > 0 || placesOf(right, after).length > 0;
  };
}

/** Where a phrase stands in a text, in words, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every place of every phrase. */
export function phraseSpans(tokens: readonly string[], phrases: readonly Phrase[]): Span[] {
  return tokens.flatMap((_, start) =>
    phrases
      .filter((phrase) => startsAt(tokens, start, phrase))
      .map((phrase) => ({ start, end: start + phrase.length })),
  );
}

/** The places where one of the phrases begins. */
export function placesOf(tokens: readonly string[], phrases: readonly Phrase[]): number[] {
  return tokens.flatMap((_, at) =>
    phrases.some((phrase) => startsAt(tokens, at, phrase)) ? [at] : [],
  );
}
