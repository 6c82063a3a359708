import { z } from 'zod';
import type { LabelledText } from '../../understanding/classifier/labelled-text.js';
import { seededRandom, shuffled } from '../../understanding/classifier/seeded-random.js';
import { parseTrainingFiles } from '../../understanding/training-data.js';

/** Kinds of corpus files that can be turned into labelled lines. */
export const corpusKinds = ['rasa', 'sigdial', 'clinc'] as const;
export type CorpusKind = (typeof corpusKinds)[number];

/** Parts of a corpus; a Rasa file is one part, `train`. */
export const corpusParts = ['train', 'val', 'test'] as const;
export type CorpusPart = (typeof corpusParts)[number];

/** A text with its part; `intent` is `null` where the corpus itself says out of scope. */
export interface CorpusText extends LabelledText {
  readonly part: CorpusPart;
}

const SigdialFile = z.object({
  sentences: z.array(
    z.object({ text: z.string(), intent: z.string().min(1), training: z.boolean() }),
  ),
});

const ClincPairs = z.array(z.tuple([z.string(), z.string().min(1)]));
const ClincFile = z.object({
  train: ClincPairs,
  val: ClincPairs,
  test: ClincPairs,
  oos_train: ClincPairs,
  oos_val: ClincPairs,
  oos_test: ClincPairs,
});

/**
 * The texts of a corpus file in its own format.
 *
 * The `None` of SIGDIAL's corpora stays an intent like any other, as in the published tables.
 *
 * @throws {Error} If the file is not of that kind; the message tells where.
 */
export function readCorpus(kind: CorpusKind, file: string): CorpusText[] {
  switch (kind) {
    case 'rasa':
      return readRasa(file);
    case 'sigdial':
      return SigdialFile.parse(JSON.parse(file)).sentences.map(({ text, intent, training }) => ({
        text,
        intent,
        part: training ? 'train' : 'test',
      }));
    case 'clinc':
      return readClinc(ClincFile.parse(JSON.parse(file)));
  }
}

function readRasa(file: string): CorpusText[] {
  const { data, problems } = parseTrainingFiles([{ file: 'input', text: file }]);
  if (problems.length > 0) {
    throw new Error(
      problems.map(({ line, message }) => `line ${line ?? 1}: ${message}`).join('\n'),
    );
  }
  return data.utterances.map(({ text, intent }) => ({ text, intent, part: 'train' }));
}

function readClinc(file: z.infer<typeof ClincFile>): CorpusText[] {
  return corpusParts.flatMap((part) => [
    ...file[part].map(([text, intent]) => ({ text, intent, part })),
    ...file[`oos_${part}`].map(([text]) => ({ text, intent: null, part })),
  ]);
}

/** Which texts of a corpus to take. */
export interface Selection {
  readonly part: CorpusPart;
  /** How many intents to take; the same ones in every part for the same seed. */
  readonly intents?: number;
  /** How many texts to take of each intent. */
  readonly perIntent?: number;
  readonly seed: number;
  /** Whether to take the texts that are out of scope. */
  readonly outOfScope: boolean;
}

/** A part of a corpus, or a random share of it, in the order of the corpus. */
export function selectTexts(texts: readonly CorpusText[], selection: Selection): LabelledText[] {
  const random = seededRandom(selection.seed);
  const chosen = new Set(chooseIntents(texts, selection.intents, random));
  const inPart = texts.filter(({ part }) => part === selection.part);
  const taken = new Set<CorpusText>();
  for (const intent of chosen) {
    const ofIntent = inPart.filter((text) => text.intent === intent);
    for (const text of shuffled(ofIntent, random).slice(0, selection.perIntent)) taken.add(text);
  }
  return inPart
    .filter((text) => (text.intent === null ? selection.outOfScope : taken.has(text)))
    .map(({ text, intent }) => ({ text, intent }));
}

function chooseIntents(
  texts: readonly CorpusText[],
  count: number | undefined,
  random: () => number,
): string[] {
  const names = new Set(texts.flatMap(({ intent }) => (intent === null ? [] : [intent])));
  return shuffled([...names].sort(), random).slice(0, count);
}
