import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import type { EntityMatch } from './entity-index.js';
import { createAroundReader } from './phrases-around.js';

/** Finds what a text no longer wishes for: "never mind the certificate", "it need not be free". */
export type NeedlessReader = (
  tokens: readonly string[],
  matches: readonly EntityMatch[],
) => readonly EntityMatch[];

/** Wishes that can be taken back. */
const WISHES: ReadonlySet<string> = new Set([
  'subject',
  'credential',
  'cost',
  'provider',
  'format',
  'level',
]);
/** How far from the wish it may be taken back: "certificate ki koi khaas zaroorat nahi". */
const WITHIN = 5;

/** Reads by the words around a wish that it is taken back, which is less than to leave it out. */
export function createNeedlessReader(
  { forms }: Pick<PackFile, 'forms'>,
  pack: Pick<LanguagePack, 'tokenize'>,
): NeedlessReader {
  const isNeedless = createAroundReader(forms.needless, pack, WITHIN);
  return (tokens, matches) => {
    const wishes = matches
      .filter(({ type }) => WISHES.has(type))
      .toSorted((a, b) => a.start - b.start);
    return wishes.filter((wish) => isNeedless(tokens, wishes, wish));
  };
}
