import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';

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
}

/** One mistake in a training file, told so that its author can mend it. */
export interface TrainingProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export interface TrainingFile {
  readonly file: string;
  readonly text: string;
}

const BLOCK_KINDS = ['intent', 'synonym', 'lookup', 'regex'] as const;
type BlockKind = (typeof BLOCK_KINDS)[number];

interface Block {
  kind: BlockKind;
  name: string;
  examples: readonly { text: string; line: number }[];
}

const ANNOTATION = /\[([^\]]+)\](?:\((?<kind>[^)]*)\)|\{[^}]*\})/g;
/** Names that the knowledge lists, not `entities.yml`. */
const KINDS_OF_KNOWLEDGE = ['platform', 'platform_short'];

/** Reads all files of one language together, or says everything that is wrong with them. */
export function parseTrainingFiles(files: readonly TrainingFile[]): {
  data: TrainingData;
  problems: readonly TrainingProblem[];
} {
  const problems: TrainingProblem[] = [];
  const utterances: Utterance[] = [];
  const marked: MarkedExample[] = [];
  const lists = { synonym: new Map(), lookup: new Map(), regex: new Map() } as Record<
    Exclude<BlockKind, 'intent'>,
    Map<string, string[]>
  >;
  for (const { file, text } of files) {
    for (const block of parseBlocks(file, text, problems)) {
      if (block.kind === 'intent') {
        marked.push(...block.examples.map((example) => ({ ...example, file })));
        utterances.push(
          ...block.examples.map(({ text: example, line }) => ({
            text: example.replace(ANNOTATION, '$1'),
            intent: block.name,
            file,
            line,
          })),
        );
        continue;
      }
      const list = lists[block.kind];
      const texts = block.examples.map((example) => example.text);
      list.set(block.name, [...(list.get(block.name) ?? []), ...texts]);
    }
  }
  const kinds = new Set([...lists.lookup.keys(), ...lists.regex.keys(), ...KINDS_OF_KNOWLEDGE]);
  // Corpora of others list no names, and mark what they like.
  if (lists.lookup.size > 0) {
    problems.push(...marked.flatMap((example) => problemsOfMarks(example, kinds)));
  }
  const data = {
    utterances,
    synonyms: lists.synonym,
    lookups: lists.lookup,
    patterns: lists.regex,
  };
  return { data, problems };
}

interface MarkedExample {
  readonly file: string;
  readonly text: string;
  readonly line: number;
}

/** Marks of kinds that do not exist, and brackets that are left when all marks are taken out. */
function problemsOfMarks(
  { file, text, line }: MarkedExample,
  kinds: ReadonlySet<string>,
): TrainingProblem[] {
  const told = (message: string) => ({ file, line, message });
  const strange = [...text.matchAll(ANNOTATION)]
    .map(({ groups }) => groups?.['kind'])
    .filter((kind) => kind !== undefined && !kinds.has(kind));
  const [left] = /[[\]]/.exec(text.replace(ANNOTATION, '')) ?? [];
  return [
    ...strange.map((kind) =>
      told(`no entities.yml has the kind "${kind}"; there are ${[...kinds].sort().join(', ')}`),
    ),
    ...(left === undefined ? [] : [told(`"${left}" stands alone; a mark is written [CTO](role)`)]),
  ];
}

function parseBlocks(file: string, text: string, problems: TrainingProblem[]): Block[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    problems.push({ file, line: lines.linePos(error.pos[0]).line, message: error.message });
  }
  if (document.errors.length > 0) return [];

  const nlu = document.get('nlu');
  if (!isSeq(nlu)) {
    problems.push({
      file,
      line: 1,
      message: 'the file needs a list "nlu:"; see intents/README.md',
    });
    return [];
  }
  const rows = text.split('\n');
  return nlu.items.flatMap((item) => {
    const line = lineOf(item, lines);
    const block = isMap(item) ? toBlock(item, rows, line) : undefined;
    if (block) return [block];
    const message = `each entry needs one of ${BLOCK_KINDS.join(', ')}, and examples: | with "- " lines`;
    problems.push({ file, line, message });
    return [];
  });
}

function toBlock(item: YAMLMap, rows: readonly string[], line: number): Block | undefined {
  const kind = BLOCK_KINDS.find((name) => typeof item.get(name) === 'string');
  const examples = item.get('examples');
  if (kind === undefined || typeof examples !== 'string') return undefined;
  const bodyLine = firstExampleLine(rows, line);
  return {
    kind,
    name: String(item.get(kind)),
    examples: examples
      .split('\n')
      .map((row, index) => ({ text: row.replace(/^\s*-\s?/, '').trim(), line: bodyLine + index }))
      .filter((example) => example.text !== ''),
  };
}

function firstExampleLine(rows: readonly string[], blockLine: number): number {
  for (let row = blockLine - 1; row < rows.length; row++) {
    if (/^\s*examples:/.test(rows[row]!)) return row + 2;
  }
  return blockLine + 1;
}

function lineOf(node: unknown, lines: LineCounter): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) ? lines.linePos(Number(range[0])).line : 1;
}
