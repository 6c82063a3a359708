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
  /**
   * The names of the values that the message takes, sorted.
   *
   * @throws {Error} If the message is unknown or its syntax is broken.
   */
  valuesOf(id: string): readonly string[];
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
    valuesOf: (id) => [...new Set(valueNames(compile(id).getAst()))].sort(),
    format(id, values) {
      const message = compiled.get(id) ?? compile(id);
      compiled.set(id, message);
      return String(message.format(values));
    },
  };
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The type of an element that is nothing but words. */
const WORDS = 0;

function valueNames(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || Number(element.type) === WORDS) return [];
    if ('children' in element) return valueNames(element.children);
    const branches = 'options' in element ? Object.values(element.options) : [];
    return [element.value, ...branches.flatMap(({ value }) => valueNames(value))];
  });
}
