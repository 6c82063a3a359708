const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** Latin words and numbers with what joins them, but no address: a control character breaks it. */
const LATIN_RUN =
  /https?:\/\/\S+|[A-Za-z][A-Za-z0-9&+.'’/-]*(?:\s+(?!https?:\/\/)[A-Za-z0-9&+.'’/-]+)*/g;

const ARABIC = /\p{Script=Arabic}/u;

/** A title of another direction than its surroundings, kept together: "CTO اور CIO" stays in order. */
export function isolateTitle(title: string, direction: 'left-to-right' | 'right-to-left'): string {
  const foreign = direction === 'right-to-left' || ARABIC.test(title);
  return foreign ? `${FIRST_STRONG_ISOLATE}${title}${POP_ISOLATE}` : title;
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
