/** Nouns by which people tell who they are, and nothing of what they look for. */
const PERSON = '(?:wo)?man|girl|boy|lady|guy|male|female|mother|father|mum|mom|dad';
const NOT_BINARY = 'non-?binary|trans(?:gender)?|gay|lesbian|straight|queer';
const I_AM = "\\bi(?:['’]m| am)";
/** Where a clause ends. */
const END = '(?=\\s*(?:[.,;:!?)]|$|\\band\\b|\\bbut\\b|\\bso\\b))';
/** A word with a capital, such as a name or a nationality; no abbreviation such as CIO. */
const CAPITALISED = '\\p{Lu}\\p{Ll}+';

/** Whole clauses, each with the mark that closes it. The capital matters in those without `i`. */
const CLAUSES: readonly RegExp[] = [
  new RegExp(`\\bmy name(?:['’]s| is)\\s+[\\p{L}'’-]+(?:\\s+${CAPITALISED})?${END}`, 'giu'),
  new RegExp(`\\bmy pronouns are\\s+[\\p{L}/, ]+?(?=[.;!?]|$)`, 'giu'),
  new RegExp(`${I_AM}\\s+(?:a\\s+)?\\d{1,2}(?:[ -]years?[ -]old|\\s*yo)?${END}`, 'giu'),
  new RegExp(`${I_AM}\\s+(?:an?\\s+)?(?:${PERSON}|${NOT_BINARY})${END}`, 'giu'),
  new RegExp(
    `\\b[Ii](?:['’]m| am)\\s+(?:from\\s+(?:${CAPITALISED}\\s+)?|an?\\s+)?${CAPITALISED}(?:\\s+(?:${PERSON}))?${END}`,
    'gu',
  ),
];

/** Whom a question asks for, with their age: "for a 45-year-old woman". */
const SOMEBODY = new RegExp(
  `\\bfor an?\\s+(?:\\d{1,2}[ -]years?[ -]old\\s+)?(?:${PERSON})\\b`,
  'giu',
);

/**
 * A message without what the writer tells of their own name, gender, nationality or age, and with
 * one word for whatever person it asks for. Advice must not depend on these, not even by way of the
 * words that a classifier happens to know. Reads English; other text it leaves as it is.
 */
export function withoutIdentity(text: string): string {
  const stripped = CLAUSES.reduce((rest, clause) => rest.replace(clause, ' '), text);
  const impartial = tidied(stripped).replace(SOMEBODY, 'for a person');
  return impartial === '' || stripped === text ? text.replace(SOMEBODY, 'for a person') : impartial;
}

/** Closes the gaps that the clauses left. */
function tidied(text: string): string {
  return text
    .replace(/\s+([.,;:!?])/gu, '$1')
    .replace(/^(?:[\s.,;:!]|\b(?:and|but|so)\b)+/iu, '')
    .replace(/([.,;:!?])[\s.,;:!]+(?=[.,;:!]|$)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
