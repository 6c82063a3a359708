import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import PorterStemmerSv from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';

const LATIN_WORD = /^[a-zåäöé]+$/;

/** The stemmers that a language's pack may name. */
export const stemmers = {
  porter: (token: string) => (LATIN_WORD.test(token) ? PorterStemmer.stem(token) : token),
  'porter-sv': (token: string) => (LATIN_WORD.test(token) ? PorterStemmerSv.stem(token) : token),
  none: (token: string) => token,
} as const satisfies Record<string, (token: string) => string>;

export type StemmerName = keyof typeof stemmers;
