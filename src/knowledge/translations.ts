import { createHash } from 'node:crypto';
import type { LocalText, TranslationGaps } from './knowledge.js';
import type { TranslationFile } from './parsed-files.js';

/** The language that knowledge is written in first. */
export const BASE_LANGUAGE = 'en';

interface Translation {
  readonly text: string;
  readonly of: string;
  readonly asks: readonly string[];
}

/** Texts by id in every language. */
export interface Texts {
  readonly languages: readonly string[];
  readonly textOf: (id: string, language: string) => LocalText | undefined;
  readonly asksOf: (id: string, language: string) => readonly string[];
  readonly gaps: (language: string) => TranslationGaps;
}

/** What a translation writes as `of`: first 8 hex digits of the SHA-256 of the NFC text. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
}

/** Joins the English texts, by id in reading order, with the translations made from them. */
export function createTexts(
  english: ReadonlyMap<string, { readonly text: string; readonly asks: readonly string[] }>,
  files: readonly Pick<TranslationFile, 'language' | 'data'>[],
): Texts {
  const translations = new Map<string, Map<string, Translation>>();
  for (const { language, data } of files) {
    const ofLanguage = translations.get(language) ?? new Map<string, Translation>();
    for (const [id, translation] of Object.entries(data)) ofLanguage.set(id, translation);
    translations.set(language, ofLanguage);
  }
  const hashes = new Map([...english].map(([id, { text }]) => [id, textHash(text)]));
  const find = (id: string, language: string) => translations.get(language)?.get(id);

  return {
    languages: [...translations.keys()].sort(),
    textOf(id, language) {
      const original = english.get(id);
      if (original === undefined) return undefined;
      const translation = find(id, language);
      if (translation === undefined) {
        return { text: original.text, language: BASE_LANGUAGE, stale: false };
      }
      return { text: translation.text, language, stale: translation.of !== hashes.get(id) };
    },
    asksOf(id, language) {
      if (language === BASE_LANGUAGE) return english.get(id)?.asks ?? [];
      return find(id, language)?.asks ?? [];
    },
    gaps(language) {
      const translated = translations.get(language) ?? new Map<string, Translation>();
      const ids = language === BASE_LANGUAGE ? [] : [...english.keys()];
      return {
        missing: ids.filter((id) => !translated.has(id)),
        stale: ids.filter((id) => translated.has(id) && translated.get(id)?.of !== hashes.get(id)),
        orphaned: [...translated.keys()].filter((id) => !english.has(id)),
      };
    },
  };
}
