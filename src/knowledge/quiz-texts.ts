import type { TranslationFile } from './parsed-files.js';
import { optionLetter, type Quiz } from './quiz.js';
import { BASE_LANGUAGE, textHash } from './translations.js';

type LocalTexts = Readonly<Record<string, string>>;

/** Label ids with their texts by language. */
export function quizTexts({ items }: Quiz): readonly (readonly [string, LocalTexts])[] {
  return items.flatMap((item) => [
    [`quiz.${item.id}`, item.question] as const,
    ...item.options.map(({ text }, at) => [`quiz.${item.id}.${optionLetter(at)}`, text] as const),
  ]);
}

/**
 * The quiz's own texts as translations. They stand beside the English ones in one file, so that an
 * item is one edit, and so are never older than these.
 */
export function quizTranslations(quiz: Quiz): Pick<TranslationFile, 'language' | 'data'>[] {
  const texts = quizTexts(quiz);
  const languages = new Set(texts.flatMap(([, text]) => Object.keys(text)));
  languages.delete(BASE_LANGUAGE);
  return [...languages].map((language) => ({
    language,
    data: Object.fromEntries(texts.flatMap(([id, text]) => translation(id, text, language))),
  }));
}

function translation(id: string, text: LocalTexts, language: string) {
  const local = text[language];
  if (local === undefined) return [];
  const of = textHash(text[BASE_LANGUAGE] ?? '');
  return [[id, { text: local, of, asks: [] as string[] }] as const];
}
