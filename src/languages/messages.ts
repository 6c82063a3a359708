import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageTag } from './language-pack.js';

export type MessageValues = Readonly<Record<string, string | number>>;

/** The texts of the product itself in one language, by id, in ICU message syntax. */
export interface MessageCatalog {
  readonly language: LanguageTag;
  readonly ids: readonly string[];
  has(id: string): boolean;
  /**
   * The message in its language, numbers and plurals by locale.
   *
   * @throws {RangeError} If the id is unknown: `npm run check` finds that before a reader does.
   */
  format(id: string, values?: MessageValues): string;
  /** @throws {Error} If the message is unknown or its syntax is broken. */
  compile(id: string): void;
}

/** A catalog over the flat map of a message file. Each message is compiled when first used. */
export function createMessageCatalog(
  language: LanguageTag,
  messages: ReadonlyMap<string, string>,
): MessageCatalog {
  const compiled = new Map<string, IntlMessageFormat>();

  function compile(id: string): IntlMessageFormat {
    const source = messages.get(id);
    if (source === undefined) {
      throw new RangeError(`languages/${language} has no message "${id}": add it to messages.yml`);
    }
    return new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
  }

  return {
    language,
    ids: [...messages.keys()],
    has: (id) => messages.has(id),
    compile: (id) => void compile(id),
    format(id, values) {
      const message = compiled.get(id) ?? compile(id);
      compiled.set(id, message);
      return String(message.format(values));
    },
  };
}
