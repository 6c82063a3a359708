import type { z } from 'zod';

const INDENT =
  'begins elsewhere than its neighbours: indent it like the lines around it, with its "- " or its ":", ' +
  'and look whether a bracket or a quote is open in the line before';
const SIGN =
  'holds a text that begins with a sign of its own meaning; put the whole text in quotes';

/** What to say of what YAML's reader reports, by its code; it speaks to programmers. */
const SYNTAX: Readonly<Record<string, string>> = {
  BAD_ALIAS: SIGN,
  BAD_SCALAR_START: SIGN,
  BAD_DIRECTIVE: SIGN,
  TAG_RESOLVE_FAILED: SIGN,
  BAD_DQ_ESCAPE: 'holds a "\\" in double quotes; put the text in single quotes',
  BAD_INDENT: INDENT,
  MISSING_CHAR: INDENT,
  MULTILINE_IMPLICIT_KEY: INDENT,
  BLOCK_AS_IMPLICIT_KEY:
    'cannot be read: put a text that holds ": " in quotes, or indent the line like its neighbours',
  DUPLICATE_KEY: 'begins with a name that stands before already; keep one of the two',
  MULTIPLE_DOCS: 'parts the file in two; remove the line "---"',
  TAB_AS_INDENT: 'begins with a tab; write spaces in its place',
  UNEXPECTED_TOKEN:
    'goes on where a text in quotes or brackets has ended: put the whole text in double quotes',
};

/** What is wrong with a line that is no YAML, and what to do, for somebody who is no programmer. */
export function saidOfSyntax(code: string, message: string): string {
  if (message.startsWith('Missing closing')) return 'opens a quote that is never closed; close it';
  return SYNTAX[code] ?? 'cannot be read; compare it with the lines around it';
}

/** What a field should be, in place of the names that programmers have for it. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [one, two]',
  object: 'a block of lines "name: …", indented below it',
  record: 'a block of lines "name: …", indented below it',
};

/**
 * What is wrong with a field, and what to do, for somebody who is no programmer. Schemas say the
 * rest in words of their own, which come first.
 */
export const saidOfField: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return ofWrongKind(issue.input, KINDS[issue.expected] ?? issue.expected);
    case 'invalid_value':
      return ofUnknownValue(issue.input, issue.values);
    case 'invalid_union':
      return ofUnknownKind(issue);
    case 'unrecognized_keys':
      return 'is not read by anybody: correct its name, or remove it';
    case 'too_small':
      return issue.minimum === 1 ? 'is empty; fill it in' : `needs at least ${issue.minimum}`;
    case 'too_big':
      return `may be ${issue.maximum} at most`;
    default:
      return 'is not written as it should be; compare it with its neighbours';
  }
};

function ofWrongKind(input: unknown, wanted: string): string {
  if (input === undefined) return `is missing; add it: ${wanted}`;
  if (input === null) return `is empty; write ${wanted}`;
  const isBare = typeof input === 'number' || typeof input === 'boolean';
  if (wanted === KINDS['string'] && isBare) {
    return `must be a text: put quotes around it, "${String(input)}"`;
  }
  return `must be ${wanted}`;
}

function ofUnknownKind(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  const { discriminator, input, options } = issue;
  const kinds = new Map(Object.entries(input ?? {}));
  return ofUnknownValue(kinds.get(discriminator ?? ''), Array.isArray(options) ? options : []);
}

function ofUnknownValue(input: unknown, values: readonly unknown[]): string {
  const known = values.map(String).join(', ');
  if (input === undefined && values.length > 0) return `is missing; add it, one of ${known}`;
  if (typeof input === 'string') return `"${input}" does not exist; there are ${known}`;
  return values.length > 0 ? `must be one of ${known}` : 'must be of one of the known kinds';
}
