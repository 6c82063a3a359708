import type { LanguagePack } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import { startsAt } from '../languages/text.js';

/** What is said by the way in a text: "lol", "what a pity". */
export interface Remarks {
  /** The intents whose remarks stand in it, the weightier first. */
  readonly within: readonly string[];
  /** The weightiest of them, where the text holds nothing else, or somebody is in need. */
  readonly whole: string | undefined;
}

/** Of who says this, nothing else is heard. */
const NEED = 'distress';

/** Reads remarks off the words of a text. Built once per language. */
export type RemarkReader = (tokens: readonly string[]) => Remarks;

/** Finds the remarks of a language pack, each a phrase that asks nothing of the documents. */
export function createRemarkReader(
  { remarks, fillers }: Pick<PackFile, 'remarks' | 'fillers'>,
  { tokenize }: Pick<LanguagePack, 'tokenize'>,
): RemarkReader {
  const silent = new Set(fillers);
  const phrases = Object.entries(remarks)
    .flatMap(([intent, written]) =>
      written.flatMap(wordings).map((one) => ({ intent, words: tokenize(one) })),
    )
    .toSorted((one, other) => other.words.length - one.words.length);
  const byFirstWord = new Map<string, typeof phrases>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? '';
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }

  return (tokens) => {
    const found = new Set<string>();
    let covers = true;
    for (let at = 0; at < tokens.length;) {
      const beginning = byFirstWord.get(tokens[at] ?? '') ?? [];
      const phrase = beginning.find(({ words }) => startsAt(tokens, at, words));
      if (phrase) found.add(phrase.intent);
      else covers &&= silent.has(tokens[at] ?? '');
      at += phrase?.words.length ?? 1;
    }
    const within = Object.keys(remarks).filter((intent) => found.has(intent));
    return { within, whole: covers || found.has(NEED) ? within[0] : undefined };
  };
}

/** Every wording of a phrase in which words stand for one another: "how|so kind", "you |really rock". */
function wordings(phrase: string): readonly string[] {
  return phrase
    .split(' ')
    .map((place) => place.split('|'))
    .reduce<readonly string[]>(
      (begun, words) => begun.flatMap((start) => words.map((word) => `${start} ${word}`.trim())),
      [''],
    );
}
