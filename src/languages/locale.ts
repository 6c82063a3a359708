import type { LanguageTag } from './language-pack.js';

/** The language of a choice such as `ur-Latn` or of a locale such as `sv-SE`, where it is spoken. */
export function spokenLanguage(
  locale: string | undefined,
  languages: ReadonlyMap<LanguageTag, unknown>,
): LanguageTag | undefined {
  const [base = ''] = locale?.split(/[-_]/) ?? [];
  return [locale ?? '', base.toLowerCase()].find((tag) => languages.has(tag));
}
