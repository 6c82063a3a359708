import { normalize } from '../languages/text.js';
import type { EntityIndex, EntityMatch } from './entity-index.js';

/** A pattern over the normalised text that stands for an entity type: `chief … officer`. */
export interface EntityPattern {
  readonly type: string;
  readonly pattern: RegExp;
}

/** Finds entities by their known forms first, then by patterns in what those left over. */
export interface EntityFinder {
  find(text: string, tokens: readonly string[]): EntityMatch[];
  /** Whether tokens are a listed form as it stands. */
  holds(tokens: readonly string[]): boolean;
}

/** Joins an index of known forms with patterns for names that nobody listed. */
export function createEntityFinder(
  index: EntityIndex,
  patterns: readonly EntityPattern[],
  tokenize: (text: string) => string[],
): EntityFinder {
  return {
    holds: (tokens) => index.holds(tokens),
    find(text, tokens) {
      const named = index.find(tokens);
      if (patterns.length === 0) return named;
      // As it is written, and as it is read: "head of IT" and "head of infotech".
      const written = normalize(text);
      const read = tokens.join(' ');
      const extra = patterns.flatMap(({ type, pattern }) => [
        ...[...written.matchAll(pattern)].map(([form]) => matchOf(tokenize(form), type, tokens)),
        ...[...read.matchAll(pattern)].map(([form]) => matchOf(form.split(' '), type, tokens)),
      ]);
      return extra.reduce<EntityMatch[]>(
        (all, match) => (match && !all.some((one) => overlaps(one, match)) ? [...all, match] : all),
        named,
      );
    },
  };
}

function matchOf(
  form: readonly string[],
  type: string,
  tokens: readonly string[],
): EntityMatch | undefined {
  const start = tokens.findIndex((_, at) => form.every((word, i) => tokens[at + i] === word));
  if (form.length === 0 || start < 0) return undefined;
  return { type, id: form.join(' '), start, end: start + form.length };
}

function overlaps(one: EntityMatch, other: EntityMatch): boolean {
  return one.start < other.end && other.start < one.end;
}
