import type { KnownBlock, RawTextElement, TableBlock } from '@slack/types';
import type { Answer, AnswerPart, ComparisonRow } from '../answering/answer.js';
import { isolateTitle } from './isolate-latin.js';
import { firstSentence } from './brief.js';
import { aspectName, directed, sideName, sidesOf } from './lines.js';
import type { Texts } from './texts.js';

type Comparison = Extract<AnswerPart, { kind: 'comparison' }>;

/** A comparison as Block Kit shows it, and the numbered sources of its cells. */
export interface ComparisonTable {
  readonly block: KnownBlock;
  /** "[1] title", in the order of the numbers. */
  readonly sources: readonly string[];
}

/**
 * The comparison of an answer as one table, because Slack takes one in a message: a column for each
 * side, a row for each aspect. A cell tells the first sentence of its entry and the numbers of the
 * documents that state it; the text of the message tells the same.
 */
export function comparisonTable(answer: Answer, texts: Texts): ComparisonTable | undefined {
  const rows = answer.parts.filter(isComparison).flatMap((part) => part.rows);
  if (rows.length === 0) return undefined;
  const sides = sidesOf(rows);
  const documents = documentsOf(rows, answer, texts);
  const header = [
    texts.message('table.aspect', answer.language),
    ...sides.map((side) => sideName(side, texts)),
  ];
  const block: TableBlock = {
    type: 'table',
    column_settings: header.map(() => ({ is_wrapped: true })),
    rows: [header, ...rows.map((row) => rowTexts(row, sides, documents, answer, texts))].map(
      (cells) => cells.map((text) => cell(directed(text, answer.language, texts))),
    ),
  };
  const titles = documents.map((id) => texts.documentTitle(id, answer.language));
  const direction = texts.direction(answer.language);
  const sources = titles.map((title, at) => `[${at + 1}] ${isolateTitle(title, direction)}`);
  return { block, sources };
}

export function isComparison(part: AnswerPart): part is Comparison {
  return part.kind === 'comparison';
}

function documentsOf(rows: readonly ComparisonRow[], { language }: Answer, texts: Texts): string[] {
  const entries = rows.flatMap(({ cells }) => cells.map(({ entry }) => entry));
  return [...new Set(entries.flatMap((id) => texts.entry(id, language)?.documents ?? []))];
}

function rowTexts(
  { aspect, cells }: ComparisonRow,
  sides: readonly string[],
  documents: readonly string[],
  { language }: Answer,
  texts: Texts,
): string[] {
  const told = sides.map((side) => {
    const id = cells.find((one) => one.side === side)?.entry;
    const entry = id === undefined ? undefined : texts.entry(id, language);
    if (!entry) return texts.message('table.not-stated', language);
    const numbers = [...new Set(entry.documents)].map((one) => documents.indexOf(one) + 1);
    return `${firstSentence(entry.text, language)} [${numbers.join(', ')}]`;
  });
  return [aspectName(aspect, language, texts), ...told];
}

function cell(text: string): RawTextElement {
  return { type: 'raw_text', text };
}
