import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import { normalize } from '../languages/text.js';

/** Reads "the second one" as the name of what was listed second. */
export interface PointerReader {
  /**
   * The text with names in place of the words that point at them; as it was where nothing points.
   *
   * @param listed - Names of what was listed last, in order.
   */
  named(text: string, listed: readonly string[]): string;
}

interface Pointer {
  readonly phrase: RegExp;
  /** Place in the list; -1 is the last one. */
  readonly at: number;
}

/** Concepts of what is asked of a thing that was pointed at: "is the second free?". */
const ASKED_OF_IT: ReadonlySet<string> = new Set([
  'learn',
  'certificate',
  'free',
  'cost',
  'trial',
  'video',
  'exercise',
  'beginner',
]);

/**
 * Points by the words of the pack. "The first step" points at nothing in the list: what follows
 * must ask or fill, and a word that stands alone ("second?") has only such words around it.
 */
export function createPointerReader(file: PackFile, pack: LanguagePack): PointerReader {
  const { places, last, followers } = file.pointers;
  const pointers = [...places.map(pointerTo), pointerTo(last, -1)].flat();
  const fillers = new Set(file.fillers);
  const { polar, open, negation } = file.forms;
  const asking = new Set([...fillers, ...file.joiners, ...polar, ...open, ...negation]);
  const alone = new Set([...places, last].flat().filter((phrase) => !/\s/.test(phrase)));
  const asked = new Set(followers.flatMap((word) => pack.tokenize(word)));
  const mayFollow = (token: string) =>
    asking.has(token) ||
    asked.has(token) ||
    pack.concepts(pack.stem(token)).some((id) => ASKED_OF_IT.has(id));

  function points(before: string, phrase: string, after: string): boolean {
    const [next] = pack.tokenize(after);
    if (next !== undefined && !mayFollow(next)) return false;
    if (/\s/.test(phrase)) return true;
    return [...pack.tokenize(before), ...pack.tokenize(after)].every(
      (word) => asking.has(word) || alone.has(word),
    );
  }

  return {
    named(text, listed) {
      if (listed.length === 0) return text;
      return pointers.reduce((read, { phrase, at }) => {
        const name = listed.at(at);
        if (name === undefined || at >= listed.length) return read;
        return read.replace(phrase, (found, offset: number) => {
          const after = read.slice(offset + found.length);
          return points(read.slice(0, offset), found, after) ? name : found;
        });
      }, normalize(text));
    },
  };
}

/** Longer phrases first: "the first one" before "the first". */
function pointerTo(phrases: readonly string[], at: number): Pointer[] {
  return phrases
    .map(normalize)
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => {
      const spaced = phrase.split(' ').map(escaped).join('\\s+');
      return {
        phrase: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${spaced}(?![\\p{L}\\p{M}\\p{N}])`, 'gu'),
        at,
      };
    });
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
