import type { Language } from '../languages/language.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { LanguageModel } from './understand.js';

/** Words of a text as facts are matched by: stems, the concepts they stand for, no names. */
export type FactTerms = (text: string, language: LanguageTag) => readonly string[];

/** Types whose names say whom a question is about, not what it asks. */
const NAMES = new Set(['role', 'platform', 'platform_short', 'reference', 'there']);

/** Reads texts in each language; one that has no pack is read as English. */
export function factTerms(
  languages: ReadonlyMap<LanguageTag, Language>,
  modelOf: (tag: LanguageTag) => LanguageModel,
): FactTerms {
  const silent = new Map<LanguageTag, ReadonlySet<string>>();
  for (const { tag, file } of languages.values()) {
    silent.set(tag, new Set([...file.fillers, ...file.forms.polar, ...file.forms.who]));
  }
  return (text, tag) => {
    const language = languages.get(tag) ?? languages.get('en');
    if (!language) return [];
    const { pack } = language;
    const tokens = pack.tokenize(text);
    const names = modelOf(language.tag)
      .entities.find(text, tokens)
      .filter(({ type }) => NAMES.has(type));
    return tokens
      .filter((_, at) => !names.some(({ start, end }) => start <= at && at < end))
      .filter((token) => silent.get(language.tag)?.has(token) !== true)
      .flatMap((token) => {
        const stem = pack.stem(token);
        return [stem, ...pack.concepts(stem).map((concept) => `concept:${concept}`)];
      });
  };
}
