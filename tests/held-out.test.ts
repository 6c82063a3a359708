import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words, normalize } from '../src/languages/text.js';
import { loadTrainingData } from '../src/load/training-files.js';
import { ROOT } from './support/mind.js';

/** Shorter questions meet by chance: "and the CTO?". */
const FEWEST_WORDS = 4;
const FOLDER = join(ROOT, 'tests', 'held-out');

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  const turns = 'turns' in value && Array.isArray(value.turns) ? value.turns.flatMap(textsOf) : [];
  return [...own, ...turns];
}

function heldOut(language: string): string[] {
  return readdirSync(join(FOLDER, language))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(FOLDER, language, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .flatMap((line) => textsOf(JSON.parse(line)));
}

function key(text: string): string {
  return words(normalize(text)).join(' ');
}

describe('the held-out questions', () => {
  it.each(readdirSync(FOLDER))('of %s are no training utterances', (language) => {
    const { utterances } = loadTrainingData(join(ROOT, 'intents'), language);
    const learnt = new Set(utterances.map(({ text }) => key(text)));
    const repeated = heldOut(language).filter(
      (text) => key(text).split(' ').length >= FEWEST_WORDS && learnt.has(key(text)),
    );

    expect(repeated).toEqual([]);
  });
});
