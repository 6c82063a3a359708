import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.js';

/** A knowledge file whose fields have the right shape. */
export interface CheckedFile<T> {
  readonly file: string;
  readonly data: T;
  /** The line of a field, counted from 1, or of its nearest parent that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export type Reading<T> =
  | { readonly kind: 'checked'; readonly checked: CheckedFile<T> }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads one YAML text against a schema, or says everything that is wrong with it.
 *
 * Pure: the caller reads the disk, and gathers the problems of all files before it reports them.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Reading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      field: '',
      message: `is not valid YAML: ${firstLine(error.message)}`,
    }));
    return { kind: 'problems', problems };
  }

  const lineOf = (path: readonly PropertyKey[]) => lineOfField(document, lines, path);
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { kind: 'checked', checked: { file, data: checked.data, lineOf } };

  const problems = checked.error.issues.map(({ path, message }) => ({
    file,
    line: lineOf(path),
    field: path.join('.'),
    message,
  }));
  return { kind: 'problems', problems };
}

function lineOfField(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node !== 'object' || node === null || !('range' in node)) continue;
    if (Array.isArray(node.range)) return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
