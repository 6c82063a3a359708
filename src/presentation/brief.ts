import type { LanguageTag } from '../languages/language-pack.js';
import type { EntryText } from './texts.js';

export function firstSentence(text: string, language: LanguageTag): string {
  return sentences(text, language)[0] ?? text;
}

/**
 * An entry in short: its first sentence, and where it has sides, the first that names each; of a
 * sentence that goes into detail behind a colon, what stands before it. Where it sets the sides
 * apart only there, nothing of it is detail.
 */
export function briefly(text: string, sides: EntryText['sides'], language: LanguageTag): string {
  const all = sentences(text, language);
  const told = sides.map((side) => all.findIndex((one) => one.includes(side)));
  const kept = all.filter((_, at) => at === 0 || told.includes(at));
  return kept.map((one) => withoutDetail(one, sides)).join(' ');
}

function withoutDetail(sentence: string, sides: EntryText['sides']): string {
  const [head = '', ...detail] = sentence.split(': ');
  const names = (text: string) => sides.filter((side) => text.includes(side)).length;
  const apart = sides.length > 0 && names(detail.join(' ')) === sides.length;
  if (detail.length === 0 || apart || names(head) < names(sentence)) return sentence;
  return `${head}${sentence.slice(-1)}`;
}

function sentences(text: string, language: LanguageTag): string[] {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim());
}
