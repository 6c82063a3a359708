import type { LanguageTag } from './language-pack.js';

/** For a language whose months `Intl` knows only in another script, such as Roman Urdu. */
const IN_LATIN = 'en-GB';

/**
 * A day in words, as in "21 November 2026"; of several days, the first to the last.
 *
 * @param days - In milliseconds since 1970, the earliest first; at least one. Read as UTC.
 */
export function daysInWords(days: readonly number[], language: LanguageTag): string {
  const format = new Intl.DateTimeFormat(localeFor(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const [first = 0] = days;
  return format.formatRange(first, days.at(-1) ?? first);
}

/** `Intl` takes any tag, and writes `ur-Latn` in Arabic letters. */
function localeFor(language: LanguageTag): string {
  const { locale } = new Intl.DateTimeFormat(language).resolvedOptions();
  const [asked, given] = [language, locale].map((tag) => new Intl.Locale(tag).maximize().script);
  return asked === given ? language : IN_LATIN;
}
