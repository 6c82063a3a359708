import { z } from 'zod';
import type { Problem } from '../files/problem.js';
import { readYaml } from '../files/read-yaml.js';

/** One training utterance, annotations taken out: `[CIO](role)` reads `CIO`. */
export interface Utterance {
  readonly text: string;
  readonly intent: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What the files of one language's `intents/` folder say, in Rasa's NLU training-data format. */
export interface TrainingData {
  readonly utterances: readonly Utterance[];
  /** Surface forms by canonical id. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** Canonical ids by entity type. */
  readonly lookups: ReadonlyMap<string, readonly string[]>;
  /** Patterns over the normalised text, by entity type. */
  readonly patterns: ReadonlyMap<string, readonly string[]>;
  /** The lines of synonyms and lookups, each with its place. */
  readonly listed: readonly ListedLine[];
}

/** A line of a block that lists names. */
export interface ListedLine {
  readonly kind: 'synonym' | 'lookup';
  /** The id whose spelling it is, or the kind of thing whose id it is. */
  readonly of: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

export interface TrainingFile {
  readonly file: string;
  readonly text: string;
}

const BLOCK_KINDS = ['intent', 'synonym', 'lookup', 'regex'] as const;

/** An example in a block, with the kind and the name of the block. */
interface Example {
  readonly kind: (typeof BLOCK_KINDS)[number];
  readonly name: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

const NluFile = z.looseObject({
  nlu: z.array(z.unknown(), 'must stand alone on a line, with blocks below it as in other files'),
});

const ROW =
  'each example is one line that begins with "- ": join what was broken in two, and write remarks above the block';

const ANNOTATION = /\[([^\]]+)\](?:\((?<kind>[^)]*)\)|\{[^}]*\})/g;
/** Names that the knowledge lists, not `entities.yml`. */
const KINDS_OF_KNOWLEDGE = ['platform', 'platform_short'];

/** Reads all files of one language together, or says everything that is wrong with them. */
export function parseTrainingFiles(files: readonly TrainingFile[]): {
  data: TrainingData;
  problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const examples = files.flatMap(({ file, text }) => parseExamples(file, text, problems));
  const allRead = problems.length === 0;
  const ofKind = (wanted: Example['kind']) => examples.filter(({ kind }) => kind === wanted);
  const lookups = textsByName(ofKind('lookup'));
  const patterns = textsByName(ofKind('regex'));
  // Corpora of others list no names, and mark what they like.
  if (lookups.size > 0) {
    const kinds = new Set([...lookups.keys(), ...patterns.keys(), ...KINDS_OF_KNOWLEDGE]);
    const isKnown = (kind: string) => !allRead || kinds.has(kind);
    problems.push(...ofKind('intent').flatMap((one) => problemsOfMarks(one, kinds, isKnown)));
  }
  problems.push(...ofKind('regex').flatMap(problemsOfPattern));
  const data = {
    utterances: ofKind('intent').map(({ text, name, file, line }) => ({
      text: text.replace(ANNOTATION, '$1'),
      intent: name,
      file,
      line,
    })),
    synonyms: textsByName(ofKind('synonym')),
    lookups,
    patterns,
    listed: examples.flatMap(({ kind, name, text, file, line }) =>
      kind === 'synonym' || kind === 'lookup' ? [{ kind, of: name, text, file, line }] : [],
    ),
  };
  return { data, problems };
}

function textsByName(examples: readonly Example[]): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { name, text } of examples) {
    const known = texts.get(name);
    if (known) known.push(text);
    else texts.set(name, [text]);
  }
  return texts;
}

/** Marks of kinds that do not exist, and brackets that are left when all marks are taken out. */
function problemsOfMarks(
  { file, text, line }: Example,
  kinds: ReadonlySet<string>,
  isKnown: (kind: string) => boolean,
): Problem[] {
  const told = (message: string) => ({ file, line, message });
  const strange = [...text.matchAll(ANNOTATION)]
    .map(({ groups }) => groups?.['kind'])
    .filter((kind) => kind !== undefined && !isKnown(kind));
  const [left] = /[[\]]/.exec(text.replace(ANNOTATION, '')) ?? [];
  return [
    ...strange.map((kind) =>
      told(`no entities.yml has the kind "${kind}"; there are ${[...kinds].sort().join(', ')}`),
    ),
    ...(left === undefined ? [] : [told(`"${left}" stands alone; a mark is written [CTO](role)`)]),
  ];
}

function problemsOfPattern({ file, line, text }: Example): Problem[] {
  try {
    new RegExp(text, 'gu');
    return [];
  } catch {
    const message = `the pattern "${text}" cannot be read; look whether each bracket is closed, or ask somebody who knows regular expressions`;
    return [{ file, line, message }];
  }
}

function parseExamples(file: string, text: string, problems: Problem[]): Example[] {
  const reading = readYaml(file, text, NluFile);
  if (reading.kind === 'problems') {
    problems.push(...reading.problems);
    return [];
  }
  const { data, at } = reading.checked;
  return data.nlu.flatMap((item, index) => {
    const block = toBlock(item);
    if (typeof block === 'string') {
      problems.push({ file, line: at(['nlu', index]).line, message: block });
      return [];
    }
    const firstLine = at(['nlu', index, 'examples']).line + 1;
    return toExamples(block, { file, line: firstLine }, problems);
  });
}

type Block = Pick<Example, 'kind' | 'name'> & { readonly examples: string };

/** A block, or what is wrong with it. */
function toBlock(item: unknown): Block | string {
  const fields = new Map<string, unknown>(Object.entries(item ?? {}));
  const kind = BLOCK_KINDS.find((one) => fields.has(one));
  if (kind === undefined) {
    return `a block begins with one of ${BLOCK_KINDS.map((one) => `"- ${one}:"`).join(', ')}`;
  }
  const name = fields.get(kind);
  if (typeof name !== 'string') return `"${kind}" needs a name, in quotes if it is a number`;
  const examples = fields.get('examples');
  if (typeof examples === 'string') return { kind, name, examples };
  return `"${name}" needs a line "examples: |", with the "|", and below it lines that begin with "- "`;
}

function toExamples(
  { kind, name, examples }: Block,
  first: Pick<Example, 'file' | 'line'>,
  problems: Problem[],
): Example[] {
  return examples.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return [];
    const at = { file: first.file, line: first.line + index };
    const [, text] = /^\s*-(?:\s+(.*?))?\s*$/.exec(row) ?? [];
    if (text !== undefined) return [{ kind, name, text, ...at }];
    problems.push({ ...at, message: ROW });
    return [];
  });
}
