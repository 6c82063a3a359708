import { z } from 'zod';
import type { LabelledText } from '../../understanding/classifier/labelled-text.js';

const Line = z.strictObject({ text: z.string(), intent: z.string().min(1).nullable() });

/** A line that is no labelled text. */
export interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** The texts of a file of `{"text","intent"}` lines, or every mistake in it; blank lines are skipped. */
export function parseLabelledLines(
  file: string,
): { kind: 'texts'; texts: LabelledText[] } | { kind: 'problems'; problems: LineProblem[] } {
  const texts: LabelledText[] = [];
  const problems: LineProblem[] = [];
  file.split('\n').forEach((source, at) => {
    if (source.trim() === '') return;
    const read = Line.safeParse(parseJson(source));
    if (read.success) texts.push(read.data);
    else
      problems.push({ line: at + 1, message: 'needs {"text": string, "intent": string or null}' });
  });
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'texts', texts };
}

/** Labelled texts as lines, each closed by a line feed. */
export function formatLabelledLines(texts: readonly LabelledText[]): string {
  return texts.map(({ text, intent }) => `${JSON.stringify({ text, intent })}\n`).join('');
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
