import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import type { EntityMatch } from './entity-index.js';
import { createAroundReader } from './phrases-around.js';

/** Finds what a text names because its writer has it: "I have a degree, where can I learn Python?". */
export type HeldReader = (
  tokens: readonly string[],
  matches: readonly EntityMatch[],
) => readonly EntityMatch[];

/** No platform gives a degree: whoever names one as their own does not look for one. */
const DEGREE = 'degree';
/** How far from the degree it may be said: "I already have a degree", not "I have to get a degree". */
const WITHIN = 4;

/** Reads by the words around a degree that it is held, with the subject that it is in. */
export function createHeldReader(
  { background, joiners }: Pick<PackFile, 'background' | 'joiners'>,
  pack: Pick<LanguagePack, 'tokenize'>,
): HeldReader {
  const isHeld = createAroundReader(background.held, pack, WITHIN);
  return (tokens, matches) => {
    const degrees = matches.filter((match) => match.id === DEGREE && isHeld(tokens, [], match));
    const joins = (from: number, to: number) =>
      to - from === 1 && !joiners.includes(tokens[from] ?? '');
    // "A history degree", "history ki degree", "a degree in history".
    const isOf = ({ type, start, end }: EntityMatch) =>
      type === 'subject' &&
      degrees.some((one) => end === one.start || joins(end, one.start) || joins(one.end, start));
    return [...degrees, ...matches.filter(isOf)];
  };
}
