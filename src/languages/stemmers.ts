import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import PorterStemmerSv from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';

const LATIN_WORD = /^[a-zåäöé]+$/;

/** Neuter nouns with their article, which the algorithm leaves: "certifikatet", "företaget". */
const NEUTER = /(?<=[aeiouyåäö].*[^aeiouyåäö])et$/;

/** "Skillnaden" and "skillnad" meet: what ends like a suffix below an ending is cut again. */
function wholly(token: string): string {
  const stem = PorterStemmerSv.stem(token.replace(NEUTER, ''));
  return stem === token ? stem : wholly(stem);
}

/** The stemmers that a language's pack may name. */
export const stemmers = {
  porter: (token: string) => (LATIN_WORD.test(token) ? PorterStemmer.stem(token) : token),
  'porter-sv': (token: string) => (LATIN_WORD.test(token) ? wholly(token) : token),
  none: (token: string) => token,
} as const satisfies Record<string, (token: string) => string>;

export type StemmerName = keyof typeof stemmers;
