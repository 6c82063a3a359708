import type { MessageValues } from '../answering/answer.js';
import type { LanguageTag } from '../languages/language-pack.js';

/** An entry's text in a language, and what stands behind it. */
export interface EntryText {
  readonly text: string;
  /** The language that the text is really in: English where no translation exists. */
  readonly language: LanguageTag;
  /** The English text changed after this translation was made. */
  readonly stale: boolean;
  /** Names of which each has its say where the text is told shortly: "CIO" and "CTO" in one of both. */
  readonly sides: readonly string[];
  /** Ids of the documents that it rests on. */
  readonly documents: readonly string[];
  /** The day, such as `2026-11-21`, on which it was last held against them. */
  readonly reviewed: string;
}

export interface PlatformText {
  readonly name: string;
  /** Official https address: ours, not the documents'. */
  readonly address: string;
  /** What studying costs, as the knowledge classes it: `free`, `trial` … */
  readonly cost: string;
}

/**
 * Where the presentation finds the words for an answer's ids. Look-ups of entries and platforms
 * give `undefined` for an id that the knowledge no longer holds: a stored answer may be older.
 */
export interface Texts {
  /** An id that begins with `@` is a label. */
  message(id: string, language: LanguageTag, values?: MessageValues): string;
  entry(id: string, language: LanguageTag): EntryText | undefined;
  platform(id: string): PlatformText | undefined;
  /** Whether the knowledge holds a subject still. */
  holdsSubject(id: string): boolean;
  documentTitle(id: string, language: LanguageTag): string;
  /**
   * A label of the knowledge, such as `subject.python`, `role.cio`, or `ask.<entry>`, which is how
   * people ask for an entry; the id where there is none.
   */
  label(id: string, language: LanguageTag): string;
  direction(language: LanguageTag): 'left-to-right' | 'right-to-left';
}
