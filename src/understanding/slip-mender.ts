import type { Language } from '../languages/language.js';
import { normalize, words } from '../languages/text.js';
import type { PreparedTraining } from './train.js';

/** Mends slips of the fingers: "who mangaes the bduget" is read as "who manages the budget". */
export type MendSlips = (text: string) => string;

type Slip = 'swapped' | 'doubled' | 'left out' | 'put in' | 'another';

/** How often utterances hold a word that an unknown one may be a slip of. */
const SEEN_OFTEN = 3;
/** The same for a word that a single utterance holds, which may hold the slip on purpose. */
const SEEN_ALL_THE_TIME = 15;
/** Shortest word, as typed, in letters, that holds a slip and is not likely a word of its own. */
const SHORTEST: Readonly<Record<Slip, number>> = {
  swapped: 4,
  doubled: 5,
  'left out': 5,
  'put in': 9,
  another: 9,
};
const LONGEST = 24;
const WORD = /(?<![\p{N}+#])[\p{L}\p{M}]+(?![\p{N}+#])/gu;

/**
 * Mends words that no text of ours holds and that are one slip away from one that people ask with.
 *
 * What begins with a capital in the middle of a text is a name, and stays as it is. Of the 15,250
 * training and validation texts of CLINC150, all foreign to the bot, it changes 51 words, half of them slips.
 *
 * @param told - What is told in any language: its texts hold no slips.
 */
export function createSlipMender(
  language: Language,
  training: PreparedTraining,
  told: object,
): MendSlips {
  let nearest: ((word: string) => string | undefined) | undefined;
  return (text) => {
    const shouted = text === text.toUpperCase();
    return text.replace(WORD, (word, at: number) => {
      if (at > 0 && !shouted && word !== word.toLowerCase()) return word;
      nearest ??= nearestWord(language, training, told);
      const meant = nearest(normalize(word));
      if (meant === undefined) return word;
      return shouted ? meant.toUpperCase() : meant;
    });
  };
}

/** Finds the word that is meant, the one most often asked with; nothing where a word is no slip. */
function nearestWord({ pack, file }: Language, training: PreparedTraining, told: object) {
  const seenOnce = new Set(
    training.written.filter(([, count]) => count === 1).map(([word]) => word),
  );
  const known = new Set([
    ...[...training.written, ...training.words]
      .filter(([, count]) => count > 1)
      .map(([word]) => word),
    ...training.forms.flatMap(({ tokens }) => tokens),
    ...textsIn([file, told]).flatMap((text) => words(normalize(text))),
  ]);
  const stems = new Set(Array.from(known, pack.stem));
  const byCount = training.written.toSorted(([, one], [, other]) => other - one);
  const isKnown = (word: string) =>
    known.has(word) || stems.has(pack.stem(word)) || pack.concepts(pack.stem(word)).length > 0;

  return (word: string): string | undefined => {
    if (word.length < SHORTEST.swapped || word.length > LONGEST || isKnown(word)) return undefined;
    const least = seenOnce.has(word) ? SEEN_ALL_THE_TIME : SEEN_OFTEN;
    return byCount.find(([meant, count]) => {
      const slip = count < least ? undefined : slipBetween(word, meant);
      return slip !== undefined && word.length >= SHORTEST[slip];
    })?.[0];
  };
}

/** Every text of a file, the names of its parts as well. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...textsIn(part)]);
}

/** What makes one word of the other; only a swap may be of the first letter, which hardly anyone misses. */
function slipBetween(typed: string, meant: string): Slip | undefined {
  if (Math.abs(typed.length - meant.length) > 1) return undefined;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at++;
  if (at === typed.length && at === meant.length) return undefined;
  if (typed.length === meant.length) {
    const isSwapped = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
    if (isSwapped && typed.slice(at + 2) === meant.slice(at + 2)) return 'swapped';
    return at > 0 && typed.slice(at + 1) === meant.slice(at + 1) ? 'another' : undefined;
  }
  const [longer, shorter] = typed.length > meant.length ? [typed, meant] : [meant, typed];
  if (at === 0 || longer.slice(at + 1) !== shorter.slice(at)) return undefined;
  if (longer[at] === longer[at - 1]) return 'doubled';
  return longer === meant ? 'left out' : 'put in';
}
