import { createHash } from 'node:crypto';
import type { LanguagePack } from '../../languages/language-pack.js';
import { LONGEST_WORD } from './feature-space.js';
import { readExamples, type Example, type LabelledTokens } from './labelled-text.js';
import { completeOptions, type TrainingOptions } from './training-options.js';

/** To be raised with every change of features, learner or gate: it makes saved models stale. */
export const ENGINE_VERSION = 11;

/**
 * Names what a model is trained on, in 64 hexadecimal digits: a saved model whose hash differs is
 * stale.
 *
 * The examples enter as the pack reads them, so that a changed stemmer or concept lexicon counts as
 * a change; their order does not.
 */
export function contentHash(
  examples: readonly Example[],
  pack: LanguagePack,
  options: TrainingOptions = {},
): string {
  return hashOf(readExamples(examples, pack), pack, options);
}

/** The same of examples that have been read, in the order of `readExamples`. */
export function hashOf(
  examples: readonly LabelledTokens[],
  pack: LanguagePack,
  options: TrainingOptions,
): string {
  const complete = completeOptions(options);
  const settings = { ...complete, declining: [...complete.declining].sort() };
  const tokens = new Set(examples.flatMap((example) => example.tokens));
  const words = [...tokens].sort().map((token) => readingOf(token, pack));
  return createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, pack.tag, settings]))
    .update(JSON.stringify(examples.map(({ intent, tokens: text }) => [intent, text])))
    .update(JSON.stringify(words))
    .digest('hex');
}

function readingOf(token: string, pack: LanguagePack) {
  const stem = pack.stem(token.slice(0, LONGEST_WORD));
  return [token, stem, pack.concepts(stem)];
}
