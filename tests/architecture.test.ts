import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Which folder of src may import which others of ours; its own files it may always import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  files: [],
  knowledge: ['files'],
  languages: ['files'],
  storage: [],
  workspace: [],
  understanding: ['knowledge', 'languages', 'files'],
  evaluation: ['understanding', 'knowledge', 'languages'],
  answering: ['knowledge', 'understanding', 'languages', 'files'],
  presentation: ['answering', 'languages'],
  conversation: ['understanding', 'answering', 'languages'],
  'transport/slack': ['conversation', 'presentation', 'storage', 'answering', 'languages'],
  'transport/terminal': ['conversation', 'presentation', 'answering', 'languages'],
};

/** Files that stand in src itself: `bot.ts`, `main.ts`, `config.ts` and the like. */
const TOP = 'src';

/** What joins the parts, and so may import any of them. */
const JOINS_THE_PARTS = [TOP, 'load', 'cli'];

/** Which parts of src may import a library; one that is not listed is everybody's. */
const OWNERS: readonly (readonly [library: RegExp, owners: readonly string[]])[] = [
  [/^@slack\/(bolt|web-api)$/, ['transport/slack']],
  [/^@slack\/types$/, ['presentation', 'transport/slack', 'workspace']],
  [/^(botkit|botbuilder-.*)$/, ['conversation']],
  // The benchmark measures natural's own classifiers, and nlp.js, beside ours. Misspelt names of
  // variables are told apart by its edit distance.
  [/^natural$/, ['understanding', 'languages', 'evaluation/benchmark', 'unknown-variables.ts']],
  [/^@nlpjs\/.*$/, ['evaluation/benchmark']],
  [/^intl-messageformat$/, ['languages']],
  [/^yaml$/, ['files']],
  [/^(kysely|pg|@photostructure\/sqlite)$/, ['storage']],
  [/^(ws|preact)$/, ['workspace']],
  [/^pino$/, ['logger.ts']],
  [/^close-with-grace$/, ['main.ts']],
];

const MOST_LINES = 250;
const ROOT = 'src';

interface SourceFile {
  /** Below src, with forward slashes. */
  readonly path: string;
  readonly part: string;
  readonly text: string;
  /** Files of ours that it imports, values and types alike, below src. */
  readonly ours: readonly string[];
  /** Names of the packages that it imports, subpaths taken off. */
  readonly libraries: readonly string[];
}

const paths = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.split(sep).join('/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .sort();
const files = paths.map(readSource);
const byPath = new Map(files.map((file) => [file.path, file]));

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((one) => one.fileName);
  const relative = specifiers.filter((one) => one.startsWith('.'));
  const foreign = specifiers.filter((one) => !one.startsWith('.') && !one.startsWith('node:'));
  return {
    path,
    part: partOf(path),
    text,
    ours: relative.map((one) => resolved(path, one)).filter((one) => one !== undefined),
    libraries: foreign.map((one) => /^(@[^/]+\/)?[^/]+/.exec(one)?.[0] ?? one),
  };
}

/** `undefined` for what is no source of ours, such as a style sheet. */
function resolved(from: string, specifier: string): string | undefined {
  const path = posix.join(dirname(from), specifier);
  return [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((one) =>
    paths.includes(one),
  );
}

/** The row of the import table that a file belongs to. */
function partOf(path: string): string {
  const [first = '', second] = path.split('/');
  if (second === undefined) return TOP;
  return first === 'transport' ? `transport/${second}` : first;
}

function mayImport(from: string, to: string): boolean {
  if (from === to || JOINS_THE_PARTS.includes(from)) return true;
  return MAY_IMPORT[from]?.includes(to) ?? false;
}

function mayUse(path: string, library: string): boolean {
  return OWNERS.filter(([name]) => name.test(library)).every(([, owners]) =>
    owners.some((owner) => path === owner || path.startsWith(`${owner}/`)),
  );
}

/** Every import that leads back to its own file. */
function importsInCycles(): string[] {
  return files.flatMap(({ path, ours }) =>
    ours.filter((to) => reachableFrom(to).has(path)).map((to) => `${path} → ${to}`),
  );
}

function reachableFrom(start: string): ReadonlySet<string> {
  const seen = new Set(byPath.get(start)?.ours);
  for (const path of seen) byPath.get(path)?.ours.forEach((next) => seen.add(next));
  return seen;
}

function pathsWhere(isWrong: (file: SourceFile) => boolean): string[] {
  return files.filter(isWrong).map(({ path }) => path);
}

describe('the source', () => {
  it('is read whole', () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(byPath.get('main.ts')?.ours).toContain('bot.ts');
    expect(byPath.get('languages/messages.ts')?.libraries).toEqual(['intl-messageformat']);
  });

  it('has no part that the import table does not name', () => {
    const known = [...Object.keys(MAY_IMPORT), ...JOINS_THE_PARTS];

    expect(pathsWhere(({ part }) => !known.includes(part))).toEqual([]);
  });

  it('imports only what the import table allows', () => {
    const forbidden = files.flatMap(({ path, part, ours }) =>
      ours.filter((to) => !mayImport(part, partOf(to))).map((to) => `${path} → ${to}`),
    );

    expect(forbidden).toEqual([]);
  });

  it('imports a library only in the folder that owns it', () => {
    const forbidden = files.flatMap(({ path, libraries }) =>
      libraries.filter((name) => !mayUse(path, name)).map((name) => `${path} → ${name}`),
    );

    expect(forbidden).toEqual([]);
  });

  it("never imports natural's index, which reads .env and prints adverts", () => {
    expect(pathsWhere(({ text }) => /['"]natural['"]/.test(text))).toEqual([]);
  });

  it('has no import cycle, of values or of types', () => {
    expect(importsInCycles()).toEqual([]);
  });

  it('has no default export', () => {
    const exported = /^export default\b|\bas default\b/m;

    expect(pathsWhere(({ text }) => exported.test(text))).toEqual([]);
  });

  it('reads the environment in config.ts alone', () => {
    const reading = pathsWhere(({ text }) => /process\s*(\.\s*env|\[\s*['"]env)\b/.test(text));

    expect(reading).toEqual(['config.ts']);
  });

  it(`has no file of more than ${MOST_LINES} lines`, () => {
    expect(pathsWhere(({ text }) => text.trimEnd().split('\n').length > MOST_LINES)).toEqual([]);
  });

  it('has no clock, randomness, disk or network where answers are made', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(|Math\.random|node:(fs|net|http|https|timers)|\bfetch\(/;
    const pure = ['understanding', 'answering', 'presentation'];

    expect(pathsWhere(({ part, text }) => pure.includes(part) && impure.test(text))).toEqual([]);
  });

  it('has no word of Slack where answers are made', () => {
    const decides = pathsWhere(
      ({ part, text }) =>
        ['answering', 'understanding', 'conversation'].includes(part) &&
        /\bslack\b/i.test(code(text)),
    );

    expect(decides).toEqual([]);
  });
});

/** A text without its comments: what they tell binds nothing. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
