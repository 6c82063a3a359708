import type { EntityMatch } from './entity-index.js';

/** What a subject is called in the language that is read; empty where it has no name. */
export type SubjectName = (id: string) => string;

/** The type of the subjects that were meant by another word than the one that they are called by. */
export const RENAMED = 'renamed_subject';

const LATIN = /^\p{Script=Latin}/u;
/** So many letters at the beginning tell words of one kind: "maths", "mathematics". */
const SHARED_LETTERS = 4;

/**
 * The subjects that a text names by a word of its own: "nursing" is looked for as medicine, and who
 * asked for it is not to be told of medicine.
 */
export function renamedSubjects(
  tokens: readonly string[],
  matches: readonly EntityMatch[],
  nameOf: SubjectName,
  tokenize: (text: string) => string[],
): EntityMatch[] {
  const isName = ({ id, start, end }: EntityMatch) => {
    const name = tokenize(nameOf(id));
    const words = tokens.slice(start, end);
    if (name.length === 0 || words.join('') === initialsOf(name)) return true;
    return words.some((word) => name.some((one) => isAkin(word, one)));
  };
  return matches
    .filter((match) => match.type === 'subject' && !isName(match))
    .map((match) => ({ ...match, type: RENAMED }));
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Of a word in another script, nothing says that it is another word. */
function isAkin(word: string, other: string): boolean {
  if (LATIN.test(word) !== LATIN.test(other)) return true;
  return word.slice(0, SHARED_LETTERS) === other.slice(0, SHARED_LETTERS);
}
