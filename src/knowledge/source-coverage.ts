import type { Knowledge } from './knowledge.js';
import type { Problem } from '../files/problem.js';

/** One fact that a document states, with the entries that hold it. */
export interface ListedFact {
  readonly document: string;
  readonly statement: string;
  readonly entries: readonly string[];
  /** In the list, counted from 1. */
  readonly line: number;
}

/** How much of the documents the knowledge holds. */
export interface SourceCoverage {
  readonly perDocument: readonly {
    readonly document: string;
    readonly facts: number;
    readonly covered: number;
  }[];
  readonly facts: number;
  readonly covered: number;
  readonly problems: readonly Problem[];
}

const HEADING = /^## .*`([^`]+)`\s*$/;
const FACT = /^\d+\. (.*?)(?: → (.*))?$/;
const ENTRY_ID = /`([^`]+)`/g;

/**
 * Reads `docs/sources.md`: a heading per document that ends with its id in backticks, and under it
 * numbered facts, `1. statement → ` followed by entry ids in backticks.
 */
export function parseSourceList(markdown: string): readonly ListedFact[] {
  const facts: ListedFact[] = [];
  let document = '';
  for (const [index, line] of markdown.split('\n').entries()) {
    document = HEADING.exec(line)?.[1] ?? document;
    const [, statement, ids] = FACT.exec(line) ?? [];
    if (statement === undefined) continue;
    const entries = [...(ids ?? '').matchAll(ENTRY_ID)].flatMap(([, id]) => id ?? []);
    facts.push({ document, statement, entries, line: index + 1 });
  }
  return facts;
}

/**
 * Whether each listed fact is held by an entry that cites its document, and each entry is listed
 * under every document that it cites.
 *
 * @param file - How problems name the list.
 */
export function coverageOfSources(
  knowledge: Knowledge,
  markdown: string,
  file = 'docs/sources.md',
): SourceCoverage {
  const listed = parseSourceList(markdown);
  const checked = listed.map((fact) => ({ fact, problems: problemsOf(knowledge, fact, file) }));
  const isCovered = ({ fact, problems }: (typeof checked)[number]) =>
    fact.entries.length > 0 && problems.length === 0;

  const perDocument = knowledge.documents.map(({ id }) => {
    const own = checked.filter(({ fact }) => fact.document === id);
    return { document: id, facts: own.length, covered: own.filter(isCovered).length };
  });
  return {
    perDocument,
    facts: listed.length,
    covered: checked.filter(isCovered).length,
    problems: [
      ...checked.flatMap(({ problems }) => problems),
      ...unlistedEntries(knowledge, listed, file),
      ...emptyDocuments(perDocument, file),
    ],
  };
}

function problemsOf(knowledge: Knowledge, fact: ListedFact, file: string): Problem[] {
  const problem = (message: string) => ({ file, line: fact.line, message });
  if (knowledge.document(fact.document) === undefined) {
    return [problem(`stands under ${fact.document || 'no document'}; see documents.yml`)];
  }
  if (fact.entries.length === 0) {
    return [problem(`no entry holds “${fact.statement}”; write one and name it behind an arrow`)];
  }
  return fact.entries.flatMap((id) => {
    const entry = knowledge.entry(id);
    if (entry === undefined) return [problem(`no entry has the id ${id}; mend or remove it`)];
    if (entry.sources.some(({ document }) => document === fact.document)) return [];
    return [problem(`${id} does not cite ${fact.document}; add the source to the entry`)];
  });
}

function unlistedEntries(
  knowledge: Knowledge,
  listed: readonly ListedFact[],
  file: string,
): Problem[] {
  const pairs = new Set(
    listed.flatMap(({ document, entries }) => entries.map((id) => `${document} ${id}`)),
  );
  return knowledge.entries.flatMap(({ id, sources }) =>
    [...new Set(sources.map(({ document }) => document))]
      .filter((document) => !pairs.has(`${document} ${id}`))
      .map((document) => ({
        file,
        line: 1,
        message: `${id} cites ${document} but stands under none of its facts; add it there`,
      })),
  );
}

function emptyDocuments(counts: SourceCoverage['perDocument'], file: string): Problem[] {
  return counts
    .filter(({ facts }) => facts === 0)
    .map(({ document }) => ({
      file,
      line: 1,
      message: `lists no fact of ${document}; add a heading that ends with its id in backticks`,
    }));
}
