import type { IdentityFile } from './identity-file.js';

/** Parts that every language has: a capitalised word, no abbreviation such as CIO; any word; an age. */
const COMMON_PARTS: Readonly<Record<string, string>> = {
  Capital: '\\p{Lu}\\p{Ll}+',
  word: "[\\p{L}\\p{M}'’-]+",
  age: '[\\d۰-۹]{1,2}',
};
const LETTER = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Makes a function that gives a message without what the writer tells of their own name, gender,
 * nationality or age, and with one word for whatever person it asks for. Advice must not depend on
 * these, not even by way of the words that a classifier happens to know. Every language's clauses
 * are left out of every message, because its language is told only afterwards.
 *
 * @throws {SyntaxError} If a pattern is no regular expression, or names an unknown part.
 */
export function identityRemover(files: readonly IdentityFile[]): (text: string) => string {
  const joiners = oneOf(files.flatMap((file) => file.joiners));
  const clauses = files.flatMap((file) => clausePatterns(file, joiners));
  const replacements = files.flatMap(replacementsOf);
  const tidied = tidier(joiners);

  return (text) => {
    const stripped = clauses.reduce((rest, clause) => rest.replace(clause, ' '), text);
    const left = stripped === text ? text : tidied(stripped);
    const impartial = left === '' ? text : left;
    return replacements.reduce((rest, [from, to]) => rest.replace(from, to), impartial);
  };
}

function clausePatterns(file: IdentityFile, joiners: string): RegExp[] {
  const end = `(?=\\s*(?:[.,;:!?)۔،؟]|$|${joiners}(?!${LETTER})))`;
  const fill = partFiller(file);
  return file.clauses.map(
    (clause) =>
      new RegExp(
        `(?<!${LETTER})(?:${fill(clause)})${end}`,
        clause.includes('{Capital}') ? 'gu' : 'giu',
      ),
  );
}

function replacementsOf(file: IdentityFile): [RegExp, string][] {
  const fill = partFiller(file);
  const whole = (pattern: string) => new RegExp(`(?<!${LETTER})(?:${pattern})(?!${LETTER})`, 'giu');
  return [
    ...Object.entries(file.somebody).map(([from, to]): [RegExp, string] => [whole(fill(from)), to]),
    ...file.alike.map(([first = '', ...others]): [RegExp, string] => [whole(oneOf(others)), first]),
  ];
}

/** Puts parts into a pattern, and makes its spaces match any space. */
function partFiller(file: IdentityFile): (pattern: string) => string {
  const known = new Map(Object.entries(COMMON_PARTS));
  const fill = (pattern: string) =>
    pattern.replaceAll(' ', '\\s+').replace(/\{([A-Za-z]+)\}/g, (_, name: string) => {
      const part = known.get(name);
      if (part === undefined) throw new SyntaxError(`{${name}} is no part; add it under parts`);
      return `(?:${part})`;
    });
  for (const [name, part] of Object.entries(file.parts)) {
    known.set(name, Array.isArray(part) ? oneOf(part.map(fill)) : fill(part));
  }
  return fill;
}

function oneOf(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}

/** Closes the gaps that clauses leave. */
function tidier(joiners: string): (text: string) => string {
  const opening = new RegExp(`^(?:[\\s.,;:!۔،]|(?<!${LETTER})${joiners}(?!${LETTER}))+`, 'iu');
  return (text) =>
    text
      .replace(/\s+([.,;:!?۔،؟])/gu, '$1')
      .replace(opening, '')
      .replace(/([.,;:!?۔،؟])[\s.,;:!۔،]+(?=[.,;:!۔،]|$)/gu, '$1')
      .replace(/\s+/gu, ' ')
      .trim();
}
