import { createLanguagePack, type LanguagePack, type LanguageTag } from './language-pack.js';
import { createMessageCatalog, type MessageCatalog } from './messages.js';
import type { PackFile } from './pack-file.js';

/** A language as the bot uses it: how to read it, and what to say in it. */
export interface Language {
  readonly tag: LanguageTag;
  readonly pack: LanguagePack;
  readonly file: PackFile;
  readonly messages: MessageCatalog;
}

/** Brings the files of a language to life. */
export function createLanguage(
  tag: LanguageTag,
  file: PackFile,
  messages: Readonly<Record<string, string>>,
): Language {
  return {
    tag,
    file,
    pack: createLanguagePack(tag, file),
    messages: createMessageCatalog(tag, new Map(Object.entries(messages))),
  };
}
