import { describe, expect, it } from 'vitest';
import { plainEnglishPack as pack } from '../../../src/evaluation/benchmark/plain-english-pack.js';
import { contentHash } from '../../../src/understanding/classifier/content-hash.js';
import { toyCorpus } from './toy-corpus.js';

const hash = contentHash(toyCorpus, pack);

describe('contentHash', () => {
  it('does not see the order of examples, nor repeats', () => {
    expect(contentHash([...toyCorpus, ...toyCorpus].reverse(), pack)).toBe(hash);
  });

  it('takes an option at its default for the same as none', () => {
    expect(contentHash(toyCorpus, pack, { gate: true, svm: {} })).toBe(hash);
  });

  it.each([
    ['a text', () => contentHash([...toyCorpus, { text: 'rain', intent: 'weather' }], pack)],
    [
      'an intent',
      () => contentHash([{ ...toyCorpus[0]!, intent: 'x' }, ...toyCorpus.slice(1)], pack),
    ],
    [
      'no intent',
      () => contentHash([{ ...toyCorpus[0]!, intent: null }, ...toyCorpus.slice(1)], pack),
    ],
    ['the language', () => contentHash(toyCorpus, { ...pack, tag: 'sv' })],
    ['the stemmer', () => contentHash(toyCorpus, { ...pack, stem: (token) => token })],
    ['the concepts', () => contentHash(toyCorpus, { ...pack, concepts: () => ['thing'] })],
    ['the tokenizer', () => contentHash(toyCorpus, { ...pack, tokenize: (text) => [text] })],
    ['the target loss', () => contentHash(toyCorpus, pack, { targetLoss: 0.05 })],
    ['the cost', () => contentHash(toyCorpus, pack, { svm: { cost: 1 } })],
  ])('changes with %s', (_, changed) => {
    expect(changed()).not.toBe(hash);
  });
});
