import type { LanguagePack } from '../languages/language-pack.js';
import { normalize } from '../languages/text.js';
import type { EntityFinder } from './entity-finder.js';
import type { EntityMatch } from './entity-index.js';

/** What a subject is called in the language that is read; empty where it has no name. */
export type SubjectName = (id: string) => string;

/** What tells a subject's own name from another word for it, and which words our lists spell. */
export interface KnownNames {
  readonly subjectName: SubjectName;
  readonly entities: Pick<EntityFinder, 'holds'>;
  readonly language: { readonly pack: Pick<LanguagePack, 'tokenize'> };
}

/**
 * The type of the subjects that were meant by another word than the one that they are called by. Its
 * ids are those of the subjects, with the word behind them where it is a listed one: `medicine:nursing`.
 */
export const RENAMED = 'renamed_subject';

const BEFORE_WORD = ':';
/** Labels of this kind are words that subjects were asked for by. */
export const SAID = 'said.';
const SPACE = '_';

/** The label of the word by which a subject was asked for, from the ids of the renamed ones. */
export function saidLabel(id: string, renamed: readonly string[]): string | undefined {
  const word = renamed.find((one) => one.startsWith(`${id}${BEFORE_WORD}`))?.slice(id.length + 1);
  return word === undefined ? undefined : `${SAID}${word}`;
}

/** The word of such a label. */
export function saidWord(label: string): string {
  return label.slice(SAID.length).replaceAll(SPACE, ' ');
}

const LATIN = /^\p{Script=Latin}/u;
/** So many letters at the beginning tell words of one kind: "maths", "mathematics". */
const SHARED_LETTERS = 4;

/**
 * The subjects that a text names by a word of its own: "nursing" is looked for as medicine, and who
 * asked for it is told of nursing and not of medicine.
 */
export function renamedSubjects(
  text: string,
  tokens: readonly string[],
  matches: readonly EntityMatch[],
  { subjectName, entities, language }: KnownNames,
): EntityMatch[] {
  const isName = ({ id, start, end }: EntityMatch) => {
    const name = language.pack.tokenize(subjectName(id));
    const words = tokens.slice(start, end);
    if (name.length === 0 || words.join('') === initialsOf(name)) return true;
    return words.some((word) => name.some((one) => isAkin(word, one)));
  };
  return matches
    .filter((match) => match.type === 'subject' && !isName(match))
    .map((match) => {
      const words = tokens.slice(match.start, match.end);
      const asListed = entities.holds(words) && normalize(text).includes(words.join(' '));
      const said = asListed ? `${BEFORE_WORD}${words.join(SPACE)}` : '';
      return { ...match, type: RENAMED, id: `${match.id}${said}` };
    });
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Of a word in another script, nothing says that it is another word. */
function isAkin(word: string, other: string): boolean {
  if (LATIN.test(word) !== LATIN.test(other)) return true;
  return word.slice(0, SHARED_LETTERS) === other.slice(0, SHARED_LETTERS);
}
