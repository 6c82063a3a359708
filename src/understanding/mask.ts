import type { EntityMatch } from './entity-index.js';

/**
 * Words that stand for an entity while intents are told apart, by entity type: what is asked of
 * the CIO is asked of the CTO in the same words, so the classifier learns each question once.
 */
const SLOTS: ReadonlyMap<string, string> = new Map([
  ['role', 'roleslot'],
  ['other_role', 'otherroleslot'],
  ['background_role', 'backgroundslot'],
  ['platform', 'platformslot'],
  ['platform_short', 'platformslot'],
  ['other_platform', 'othersiteslot'],
]);

/** Types that keep their words and leave a mark at the end: "learn python … subjectslot". */
const MARKS: ReadonlyMap<string, string> = new Map([['subject', 'subjectslot']]);

const SEVERAL: ReadonlyMap<string, string> = new Map([
  ['role', 'severalroles'],
  ['platform', 'severalplatforms'],
]);

/** The tokens that the classifier sees: names by their slots, marks at the end. */
export function maskTokens(tokens: readonly string[], matches: readonly EntityMatch[]): string[] {
  const masked: string[] = [];
  const covered = new Map(matches.map((match) => [match.start, match]));
  for (let at = 0; at < tokens.length;) {
    const match = covered.get(at);
    const slot = match && SLOTS.get(match.type);
    if (match && slot) {
      masked.push(slot);
      at = match.end;
      continue;
    }
    masked.push(tokens[at] ?? '');
    at++;
  }
  return [...masked, ...marks(matches)];
}

function marks(matches: readonly EntityMatch[]): string[] {
  const types = new Set(matches.map((match) => match.type));
  const several = [...SEVERAL].filter(([type]) => distinctIds(matches, type) > 1);
  return [
    ...[...MARKS].filter(([type]) => types.has(type)).map(([, mark]) => mark),
    ...several.map(([, mark]) => mark),
  ];
}

function distinctIds(matches: readonly EntityMatch[], type: string): number {
  return new Set(matches.filter((match) => match.type === type).map((match) => match.id)).size;
}

/** The words of a text that stand in no name. */
export function uncovered(tokens: readonly string[], matches: readonly EntityMatch[]): string[] {
  return tokens.filter((_, at) => !matches.some(({ start, end }) => start <= at && at < end));
}
