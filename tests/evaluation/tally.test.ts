import { describe, expect, it } from 'vitest';
import {
  confusions,
  describeTally,
  setResult,
  tallyByLabel,
  type Miss,
} from '../../src/evaluation/tally.js';

const miss = (expected: string, got: string): Miss => ({ text: '…', expected, got });

describe('a tally', () => {
  it('counts what was right, and keeps what was not', () => {
    const wrong = miss('salary', 'rank');

    expect(setResult('facts', [undefined, wrong, undefined])).toEqual({
      name: 'facts',
      asked: 3,
      right: 2,
      misses: [wrong],
    });
  });

  it('names the pairs that are confused, the most frequent first, and only so many', () => {
    const misses = [miss('a', 'b'), miss('c', 'd'), miss('a', 'b'), miss('b', 'a')];

    expect(confusions(misses, 2)).toEqual([
      { expected: 'a', got: 'b', times: 2 },
      { expected: 'c', got: 'd', times: 1 },
    ]);
  });

  it('puts the weakest label first', () => {
    const cases = [
      { label: 'strong', right: true },
      { label: 'weak', right: false },
      { label: 'middling', right: true },
      { label: 'middling', right: false },
    ];

    expect(tallyByLabel(cases)).toEqual([
      { name: 'weak', asked: 1, right: 0 },
      { name: 'middling', asked: 2, right: 1 },
      { name: 'strong', asked: 1, right: 1 },
    ]);
  });

  it('is never told as a bare percentage', () => {
    expect(describeTally({ name: 'x', right: 81, asked: 263 })).toBe(
      '30.8 % (25.5 to 36.6 %, 81/263)',
    );
  });

  it('of nothing is no percentage at all', () => {
    expect(describeTally({ name: 'x', right: 0, asked: 0 })).toBe('nothing asked');
  });
});
