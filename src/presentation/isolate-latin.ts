const FIRST_STRONG_ISOLATE = '\u2068';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';
/** Says of which direction a line is, where its first letter would say otherwise. */
const RIGHT_TO_LEFT_MARK = '\u200f';
/** Latin words and numbers with what joins them, but no address: a control character breaks it. */
const LATIN_RUN =
  /https?:\/\/\S+|[A-Za-z][A-Za-z0-9&+.'’/-]*(?:\s+(?!https?:\/\/)[A-Za-z0-9&+.'’/-]+)*/g;

const MARKS = /[\u200f\u2067-\u2069]/g;
const ARABIC = /\p{Script=Arabic}/u;

/** A title of another direction than its surroundings, kept together: "CTO اور CIO" stays in order. */
export function isolateTitle(title: string, direction: 'left-to-right' | 'right-to-left'): string {
  if (ARABIC.test(title)) return `${RIGHT_TO_LEFT_ISOLATE}${title}${POP_ISOLATE}`;
  return direction === 'right-to-left' ? `${FIRST_STRONG_ISOLATE}${title}${POP_ISOLATE}` : title;
}

/** A right-to-left line: Latin runs isolated, and marked where it would begin with one. */
export function rightToLeft(text: string): string {
  const isolated = isolateLatin(text);
  return isolated.startsWith(FIRST_STRONG_ISOLATE) ? RIGHT_TO_LEFT_MARK + isolated : isolated;
}

/** A link or other markup around an isolated name: the marks go outside it. */
export function markupAround(name: string, markup: (plain: string) => string): string {
  const plain = name.replace(MARKS, '');
  return plain === name
    ? markup(name)
    : `${RIGHT_TO_LEFT_MARK}${FIRST_STRONG_ISOLATE}${markup(plain)}${POP_ISOLATE}`;
}

/**
 * Isolates Latin runs inside right-to-left text, so that "CIO اور CTO" reads in the right order.
 * Addresses stay as they are, because they must stay clickable.
 */
export function isolateLatin(text: string): string {
  return text.replace(LATIN_RUN, (run) =>
    run.startsWith('http') ? run : `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}`,
  );
}
