import type { LanguageTag } from '../languages/language-pack.js';
import type { EntryText } from './texts.js';

export function firstSentence(text: string, language: LanguageTag): string {
  return sentences(text, language)[0] ?? text;
}

/** An entry in short: its first sentence, and where it has sides, the first that names each. */
export function briefly(text: string, sides: EntryText['sides'], language: LanguageTag): string {
  const all = sentences(text, language);
  const told = sides.map((side) => all.findIndex((one) => one.includes(side)));
  return all.filter((_, at) => at === 0 || told.includes(at)).join(' ');
}

function sentences(text: string, language: LanguageTag): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim());
}
