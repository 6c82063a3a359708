import type { LanguagePack } from '../../languages/language-pack.js';

/** A text and the intent that it asks for; `null` marks an example of what no intent answers. */
export interface LabelledText {
  readonly text: string;
  readonly intent: string | null;
}

/** A labelled text, read by a language pack. */
export interface LabelledTokens {
  readonly tokens: readonly string[];
  readonly intent: string | null;
}

/**
 * The examples sorted and without repeats, so that a model depends on what they say alone, not on
 * the order in which files were read.
 *
 * Sorts by code unit: a locale's order differs between machines.
 */
export function canonicalExamples(examples: readonly LabelledText[]): LabelledText[] {
  const byKey = new Map(examples.map((example) => [keyOf(example), example]));
  return [...byKey].sort(([a], [b]) => compareCodeUnits(a, b)).map(([, example]) => example);
}

/** The canonical examples as the pack reads them. */
export function readExamples(
  examples: readonly LabelledText[],
  pack: Pick<LanguagePack, 'tokenize'>,
): LabelledTokens[] {
  return canonicalExamples(examples).map(({ text, intent }) => ({
    tokens: pack.tokenize(text),
    intent,
  }));
}

function keyOf({ intent, text }: LabelledText): string {
  return JSON.stringify([intent, text]);
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
