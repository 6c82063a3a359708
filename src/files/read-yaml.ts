import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import { saidOfField, saidOfSyntax } from './plain-words.js';
import type { Problem } from './problem.js';

/** A file whose fields have the right shape. */
export interface CheckedFile<T> {
  readonly file: string;
  readonly data: T;
  /** Where a field stands, or its nearest parent that is there: where a problem of it is told. */
  readonly at: (path: readonly PropertyKey[]) => Place;
}

/** Where a problem is, to be told with what it is. */
export type Place = Required<Pick<Problem, 'file' | 'line'>> & Pick<Problem, 'field'>;

export type Reading<T> =
  | { readonly kind: 'checked'; readonly checked: CheckedFile<T> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What reading bytes as UTF-8 leaves of letters that are none, and what UTF-16 is full of. */
const BROKEN_LETTER = /[\uFFFD\0]/;

/**
 * Reads one YAML text against a schema, or says everything that is wrong with it.
 *
 * Pure: the caller reads the disk, and gathers the problems of all files before it reports them.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Reading<T> {
  const broken = BROKEN_LETTER.exec(text);
  if (broken) {
    const line = text.slice(0, broken.index).split('\n').length;
    const message =
      'holds letters that cannot be read: save the file as UTF-8 ' +
      '(in most editors "Save as" or "Save with encoding"), then look at its letters';
    return { kind: 'problems', problems: [{ file, line, message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const unread = syntaxProblems(file, document, lines);
  if (unread.length > 0) return { kind: 'problems', problems: unread };

  const at = (path: readonly PropertyKey[]) => placeOf(file, document, lines, path);
  const checked = schema.safeParse(document.toJS(), { error: saidOfField });
  if (checked.success) return { kind: 'checked', checked: { file, data: checked.data, at } };

  const problems = checked.error.issues.flatMap((issue) => {
    const fields = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    return fields.map((field) => ({
      ...at(field === undefined ? issue.path : [...issue.path, field]),
      message: issue.message,
    }));
  });
  return { kind: 'problems', problems };
}

/** One problem a line: what else the parser says of a line only echoes. */
function syntaxProblems(file: string, document: Document, lines: LineCounter): Problem[] {
  const told = new Map<number, Problem>();
  const tell = (offset: number, message: string) => {
    const { line } = lines.linePos(offset);
    if (!told.has(line)) told.set(line, { file, line, message });
  };
  for (const { pos, code, message } of [...document.errors, ...document.warnings]) {
    tell(openedAt(document, pos[0]), saidOfSyntax(code, message));
  }
  visit(document, {
    Alias(_, alias) {
      if (!alias.resolve(document)) tell(startOf(alias), saidOfSyntax('BAD_ALIAS', ''));
    },
  });
  return [...told.values()];
}

/** Where the text in quotes begins that an offset lies in; else the offset. */
function openedAt(document: Document, offset: number): number {
  let opened = offset;
  visit(document, {
    Scalar(_, { type, range }) {
      if (!type?.startsWith('QUOTE') || !range) return;
      if (range[0] < offset && offset <= range[1]) opened = range[0];
    },
  });
  return opened;
}

function placeOf(
  file: string,
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): Place {
  const field = path.findLast((step) => typeof step === 'string');
  const named = field === undefined ? {} : { field };
  for (let length = path.length; length > 0; length--) {
    const node = keyOrItem(document.getIn(path.slice(0, length - 1), true), path[length - 1]);
    if (node) return { file, line: lines.linePos(startOf(node)).line, ...named };
  }
  return { file, line: 1, ...named };
}

function keyOrItem(parent: unknown, step: PropertyKey | undefined): Node | undefined {
  const found = isMap(parent)
    ? parent.items.find(({ key }) => String(key) === String(step))?.key
    : isSeq(parent)
      ? parent.items[Number(step)]
      : undefined;
  return isNode(found) && !isAlias(found) ? found : undefined;
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
