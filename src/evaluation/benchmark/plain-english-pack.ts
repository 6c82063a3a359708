import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { LanguagePack } from '../../languages/language-pack.js';

const APOSTROPHES = /[\u2018\u2019\u02bc`´]/g;
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[+#]+)?/gu;
const LATIN_WORD = /^[a-z]+$/;

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/\b(what|who|where|how|when|why|that|it|there|here|he|she|let)'s\b/g, '$1 is'],
  [/'re\b/g, ' are'],
  [/'m\b/g, ' am'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/'s\b/g, ''],
];

/**
 * English without anything of Wayfinder's own subject: no concepts, no slots.
 *
 * The benchmark uses it, so that its figures tell of the engine and not of a lexicon.
 */
export const plainEnglishPack: LanguagePack = {
  tag: 'en',
  tokenize: (text) => openContractions(text).match(TOKEN) ?? [],
  stem: (token) => (LATIN_WORD.test(token) ? PorterStemmer.stem(token) : token),
  concepts: () => [],
  compoundHeads: [],
};

function openContractions(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(APOSTROPHES, "'");
  if (!plain.includes("'")) return plain;
  return CONTRACTIONS.reduce((opened, [pattern, full]) => opened.replace(pattern, full), plain);
}
