import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import PorterStemmerSv from 'natural/lib/natural/stemmers/porter_stemmer_sv.js';

const LATIN_WORD = /^[a-zåäöé]+$/;

/** Endings that the Swedish rules leave standing: "intranätet", "strategin", "införa". */
const SWEDISH_ENDING = /(?<=\p{L}{4})ets?$|(?<=\p{L}{3}i)n$|(?<=\p{L}{3}[^aeiouyåäö])a$/u;

/** Words with every ending off, so that "universitetet" meets "universitet", and "skillnaden" "skillnad". */
function stemSwedish(token: string): string {
  const stem = PorterStemmerSv.stem(token).replace(SWEDISH_ENDING, '');
  return stem === token ? stem : stemSwedish(stem);
}

/**
 * Endings of Urdu nouns and verbs: "حکمت عملیوں", "ادارے", "پرکھتا". Feminine ی stays, because nouns
 * that have nothing to do with one another end in it.
 */
const URDU_ENDING = /(?<=\p{L}{3})(?:ت[ایے]|ن[ایے]|تیں|نیں|وں|یں|ہ|ے)$/u;
const URDU_PLURAL = /(?<=\p{L}{3})ی(?:وں|اں)$/u;
/** Those of its verbs in Latin letters: "jaanchta", "jaanchna". */
const ROMAN_URDU_ENDING = /(?<=[a-z]{3})[tn][aei]$/;

/** The stemmers that a language's pack may name. */
export const stemmers = {
  porter: (token: string) => (LATIN_WORD.test(token) ? PorterStemmer.stem(token) : token),
  'porter-sv': (token: string) => (LATIN_WORD.test(token) ? stemSwedish(token) : token),
  urdu: (token: string) => token.replace(URDU_PLURAL, 'ی').replace(URDU_ENDING, ''),
  'roman-urdu': (token: string) => token.replace(ROMAN_URDU_ENDING, ''),
  none: (token: string) => token,
} as const satisfies Record<string, (token: string) => string>;

export type StemmerName = keyof typeof stemmers;
