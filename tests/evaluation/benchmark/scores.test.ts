import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  rankingChance,
  scoreAnswers,
  type Judged,
} from '../../../src/evaluation/benchmark/scores.js';

function line(
  expected: string | null,
  bestGuess: string,
  confidence: number,
  isTold = true,
): Judged {
  return { expected, answer: { intent: isTold ? bestGuess : null, bestGuess, confidence } };
}

describe('scoreAnswers', () => {
  const scores = scoreAnswers([
    line('a', 'a', 0.95),
    line('a', 'a', 0.55, false),
    line('a', 'b', 0.65),
    line('b', 'b', 0.95),
    line(null, 'a', 0.15, false),
    line(null, 'b', 0.75),
  ]);

  it('counts a rejected best guess as right with the gate off, and as lost with it on', () => {
    expect(scores.accuracy).toBe(3 / 4);
    expect(scores.keptAndRight).toBe(2 / 4);
  });

  it('pools counts for micro-F1, and weighs intents alike for macro-F1', () => {
    // a: precision 1, recall 2/3; b: precision 1/2, recall 1.
    expect(scores.microF1).toBe(3 / 4);
    expect(scores.macroF1).toBeCloseTo((4 / 5 + 2 / 3) / 2, 12);
  });

  it('tells the share of out-of-scope lines left unanswered', () => {
    expect(scores).toMatchObject({ inScope: 4, outOfScope: 2, rejected: 1 / 2 });
  });

  it('compares confidence with outcome, bin by bin', () => {
    // |2×0.95 − 2| + |0.55 − 1| + |0.65 − 0| + |0.15 − 0| + |0.75 − 0|, over 6 lines.
    expect(scores.ece).toBeCloseTo((0.1 + 0.45 + 0.65 + 0.15 + 0.75) / 6, 12);
  });

  it('leaves open what the test has no lines for', () => {
    expect(scoreAnswers([line('a', 'a', 1)])).toMatchObject({ auroc: null, rejected: null });
    expect(scoreAnswers([line(null, 'a', 0)])).toMatchObject({ accuracy: null, macroF1: null });
  });
});

describe('rankingChance', () => {
  it.each([
    [[3, 4], [1, 2], 1],
    [[1, 2], [3, 4], 0],
    [[1, 1], [1, 1], 0.5],
    [[0.8, 0.4], [0.6, 0.2], 0.75],
  ])('for %j against %j is %f', (positives, negatives, chance) => {
    expect(rankingChance(positives, negatives)).toBe(chance);
  });

  it('is the share of pairs that are ranked rightly, ties half', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, values, (positives, negatives) => {
        const wins = positives.flatMap((p) => negatives.map((n) => (Math.sign(p - n) + 1) / 2));
        const share = wins.reduce((sum, win) => sum + win, 0) / wins.length;

        expect(rankingChance(positives, negatives)).toBeCloseTo(share, 9);
      }),
    );
  });
});
