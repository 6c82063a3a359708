import type { LanguagePack } from '../../languages/language-pack.js';

/** A text and the intent that it asks for; `null` marks an example of what no intent answers. */
export interface LabelledText {
  readonly text: string;
  readonly intent: string | null;
}

/** The same, read by a language pack. */
export interface LabelledTokens {
  readonly tokens: readonly string[];
  readonly intent: string | null;
}

/** Something to learn from. */
export type Example = LabelledText | LabelledTokens;

/**
 * The examples as the pack reads them, sorted and without repeats, so that a model depends on what
 * they say alone, not on the order in which files were read.
 *
 * Sorts by code unit: a locale's order differs between machines.
 */
export function readExamples(
  examples: readonly Example[],
  pack: Pick<LanguagePack, 'tokenize'>,
): LabelledTokens[] {
  const byKey = new Map<string, Example>();
  for (const example of examples) byKey.set(keyOf(example), example);
  return Array.from(byKey.keys())
    .sort(compareCodeUnits)
    .map((key) => byKey.get(key)!)
    .map((example) => ({ intent: example.intent, tokens: tokensOf(example, pack) }));
}

function tokensOf(
  example: Example,
  { tokenize }: Pick<LanguagePack, 'tokenize'>,
): readonly string[] {
  return 'tokens' in example ? example.tokens : tokenize(example.text);
}

function keyOf(example: Example): string {
  const said = 'tokens' in example ? example.tokens.join(' ') : example.text;
  return JSON.stringify([example.intent, said]);
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
