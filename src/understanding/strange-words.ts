import type { Language } from '../languages/language.js';

interface KnownLanguage {
  readonly language: Language;
  /** Every word of the training utterances. */
  readonly knownWords: ReadonlySet<string>;
}

/** Words that no utterance holds, that stand for no concept and in no remark. */
export function strangeWords(
  words: readonly string[],
  remarked: ReadonlySet<string>,
  { language: { pack }, knownWords }: KnownLanguage,
): readonly string[] {
  const means = (word: string) => pack.concepts(pack.stem(word)).length > 0;
  return words.filter((word) => !knownWords.has(word) && !remarked.has(word) && !means(word));
}
