import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import type { EntityMatch } from './entity-index.js';
import { createAroundReader, placesOf, phraseSpans } from './phrases-around.js';
import type { Background } from './understanding.js';

/** Reads what a text says of learning and of work: degrees, experience, and whose they are. */
export type BackgroundReader = (tokens: readonly string[]) => Omit<Background, 'ownJob'>;

/** Words of having within which a degree is somebody's own: "I have only got a diploma". */
const OWN_WITHIN = 5;

/**
 * Reads which degrees a text names, and whether its writer has them: "my degree is a BCom" tells,
 * "is a BCom enough?" asks. Experience counts only as somebody's own.
 */
export function createBackgroundReader(
  { background }: Pick<PackFile, 'background'>,
  pack: Pick<LanguagePack, 'tokenize' | 'stem'>,
): BackgroundReader {
  const stems = (text: string) => pack.tokenize(text).map(pack.stem);
  const phrases = (list: readonly string[]) => list.map(stems);
  const degrees = Object.entries(background.degrees).map(([id, names]) => ({
    id,
    names: phrases(names),
  }));
  const experience = [{ id: 'experience', names: phrases(background.experience) }];
  const studying = phrases(background.studying);
  const becoming = phrases(background.becoming);
  const isOwn = createAroundReader(background.own, { tokenize: stems }, OWN_WITHIN);

  return (tokens) => {
    const read = tokens.map(pack.stem);
    const named = longest(matchesIn(read, degrees));
    const worked = matchesIn(read, experience);
    const owned = (matches: readonly EntityMatch[]) =>
      matches.some((match) => isOwn(read, [], match));
    return {
      degrees: [...new Set(named.map(({ id }) => id))],
      ownDegree: owned(named),
      ownExperience: owned(worked),
      ownStudies: placesOf(read, studying).length > 0,
      becoming: placesOf(read, becoming).length > 0,
    };
  };
}

interface Named {
  readonly id: string;
  readonly names: readonly (readonly string[])[];
}

function matchesIn(tokens: readonly string[], named: readonly Named[]): EntityMatch[] {
  return named.flatMap(({ id, names }) =>
    phraseSpans(tokens, names).map((span) => ({ type: 'background', id, ...span })),
  );
}

/** "Bachelor of commerce" names one degree, though "bachelor" stands in it. */
function longest(matches: readonly EntityMatch[]): EntityMatch[] {
  const within = (inner: EntityMatch, outer: EntityMatch) =>
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    outer.end - outer.start > inner.end - inner.start;
  return matches.filter((match) => !matches.some((other) => within(match, other)));
}
