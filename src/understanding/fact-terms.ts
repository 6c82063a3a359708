import type { Language } from '../languages/language.js';
import type { LanguageTag } from '../languages/language-pack.js';
import { generalWords } from './study-reader.js';
import type { LanguageModel } from './understand.js';

/**
 * Words of a text as facts are matched by: stems, the concepts they stand for, no names.
 *
 * @param inWish - Leaves out what stands in any wish for a course: "is there any free one for that?".
 */
export type FactTerms = (
  text: string,
  language: LanguageTag,
  inWish?: boolean,
) => readonly string[];

/** Types whose names say whom a question is about, not what it asks. */
const NAMES = new Set(['role', 'platform', 'platform_short', 'reference', 'there']);
/** What a wish says of who stands behind a platform, in words that are general elsewhere. */
const BEHIND_IT = new Set(['provider']);
/** Concepts of what is wished for of every platform. */
const OF_EVERY_WISH = ['free', 'cost'];

/** Reads texts in each language; one that has no pack is read as English. */
export function factTerms(
  languages: ReadonlyMap<LanguageTag, Language>,
  modelOf: (tag: LanguageTag) => LanguageModel,
): FactTerms {
  const silent = new Map<LanguageTag, ReadonlySet<string>>();
  const general = new Map<LanguageTag, (token: string) => boolean>();
  for (const { tag, file, pack } of languages.values()) {
    silent.set(tag, new Set([...file.fillers, ...file.forms.polar, ...file.forms.who]));
    general.set(tag, generalWords(file, pack));
  }
  return (text, tag, inWish = false) => {
    const language = languages.get(tag) ?? languages.get('en');
    if (!language) return [];
    const { pack } = language;
    const tokens = pack.tokenize(text);
    const matches = modelOf(language.tag).entities.find(text, tokens);
    const within = (types: ReadonlySet<string>, at: number) =>
      matches.some(({ type, start, end }) => types.has(type) && start <= at && at < end);
    const ofAnyWish = (token: string, at: number) =>
      !within(BEHIND_IT, at) && general.get(language.tag)?.(token) === true;
    return tokens
      .filter((token, at) => !within(NAMES, at) && !(inWish && ofAnyWish(token, at)))
      .filter((token) => silent.get(language.tag)?.has(token) !== true)
      .flatMap((token) => {
        const stem = pack.stem(token);
        const concepts = pack.concepts(stem);
        if (inWish && concepts.some((id) => OF_EVERY_WISH.includes(id))) return [];
        return [stem, ...concepts.map((id) => `concept:${id}`)];
      });
  };
}
