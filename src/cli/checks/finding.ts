/** Something that `npm run check` found, and what to do about it. */
export interface Finding {
  /** `error` fails the check; `note` is told only. */
  readonly level: 'error' | 'note';
  /** File, or the part of the product, that it concerns. */
  readonly where: string;
  readonly what: string;
  readonly next: string;
}

/** A finding that fails the check. */
export function fault(where: string, what: string, next: string): Finding {
  return { level: 'error', where, what, next };
}

/** A finding that is worth knowing and fails nothing. */
export function note(where: string, what: string, next: string): Finding {
  return { level: 'note', where, what, next };
}
