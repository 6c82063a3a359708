import { describe, expect, it } from 'vitest';
import { confusionMatrix } from '../../src/evaluation/confusion-matrix.js';
import { rejectionCurve } from '../../src/evaluation/rejection-curve.js';

describe('rejectionCurve', () => {
  const curve = rejectionCurve([0.9, 0.8, 0.3], [0.1, 0.5]);

  it('keeps all and rejects none at a threshold of 0', () => {
    expect(curve[0]).toEqual({ threshold: 0, kept: 1, rejected: 0 });
  });

  it('counts what lies on either side of a threshold', () => {
    expect(curve.find(({ threshold }) => threshold === 0.4)).toEqual({
      threshold: 0.4,
      kept: 2 / 3,
      rejected: 1 / 2,
    });
  });

  it('rejects more and keeps less as the threshold rises', () => {
    for (const [at, { kept, rejected }] of curve.slice(1).entries()) {
      expect(kept).toBeLessThanOrEqual(curve[at]!.kept);
      expect(rejected).toBeGreaterThanOrEqual(curve[at]!.rejected);
    }
  });

  it('stays finite where there is nothing to keep or to reject', () => {
    expect(rejectionCurve([], [])[10]).toEqual({ threshold: 0.5, kept: 0, rejected: 0 });
  });
});

describe('confusionMatrix', () => {
  it('counts what each label was taken for, labels that were only got last', () => {
    const matrix = confusionMatrix([
      { label: 'pay', got: 'pay' },
      { label: 'pay', got: 'cost' },
      { label: 'cost', got: 'a refusal' },
      { label: 'pay', got: 'pay' },
    ]);

    expect(matrix).toEqual({
      expected: ['cost', 'pay'],
      got: ['cost', 'pay', 'a refusal'],
      counts: [
        [0, 0, 1],
        [1, 2, 0],
      ],
    });
  });

  it('counts labels that are names of built-in properties', () => {
    const { counts } = confusionMatrix([{ label: '__proto__', got: 'constructor' }]);

    expect(counts).toEqual([[0, 1]]);
  });
});
