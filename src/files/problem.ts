/** One mistake in a data file, told so that its author can mend it. */
export interface Problem {
  /** Below the root of the checkout, such as `intents/en/roles.yml`, or a folder. */
  readonly file: string;
  /** Counted from 1; left out where the whole file or folder is meant. */
  readonly line?: number;
  /** Name of the field; left out where the whole line or file is meant. */
  readonly field?: string;
  readonly message: string;
}

/** Most problems that are printed: the first ones are the ones to mend first. */
const MOST_PRINTED = 50;

/** Data files cannot be used. Tells every problem at once, a line each, in order of place. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    const more = sorted.length - MOST_PRINTED;
    super(
      [
        sorted.length === 1 ? 'A file needs mending:' : `${sorted.length} things need mending:`,
        ...sorted.slice(0, MOST_PRINTED).map((problem) => `- ${problemLine(problem)}`),
        ...(more > 0 ? [`… and ${more} more`] : []),
        'Then run "npm run check": it looks further once every file can be read.',
      ].join('\n'),
    );
    this.problems = sorted;
  }
}

/**
 * Takes every step, though one before it told problems.
 *
 * @returns What each step gave, by its name.
 * @throws {ContentError} With the problems of all steps together.
 */
export function everyStep<T extends Readonly<Record<string, unknown>>>(steps: {
  readonly [K in keyof T]: () => T[K];
}): T {
  const problems: Problem[] = [];
  const given = Object.entries<() => unknown>(steps).map(([name, step]) => {
    try {
      return [name, step()];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new ContentError(problems);
  return Object.fromEntries(given) as T;
}

function problemLine({ file, line, field, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place}: ${field === undefined ? '' : `${field}: `}${message}`;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
