import type { Answer, AnswerPart } from './answer.js';

/** The message that says what a list leaves out. */
const LEFT_OUT = 'list.left-out';
/** The label of a platform's name. */
const NAME = '@platform.';
/** Most platforms that are named where they are left out; of more, only the number is told. */
const MOST_NAMED = 6;

/** Says how many platforms a list leaves out, and which, where they are few; nothing of a whole list. */
export function leftOutPart(platforms: readonly string[]): AnswerPart[] {
  const count = platforms.length;
  if (count === 0) return [];
  const told = count > MOST_NAMED ? 'number' : 'names';
  const names = platforms.map((id) => NAME + id).join(' ');
  return [{ kind: 'message', id: LEFT_OUT, values: { count, told, platforms: names } }];
}

/** The platforms that the lists of an answer leave out, in order. */
export function leftOutOf({ parts }: Pick<Answer, 'parts'>): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'message' && part.id === LEFT_OUT
      ? String(part.values?.['platforms'])
          .split(' ')
          .map((name) => name.slice(NAME.length))
      : [],
  );
}
