import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/evaluation/wilson-interval.js';

describe('wilsonInterval', () => {
  // R. G. Newcombe, Stat. Med. 17 (1998) 857–872, table I, method 3.
  it.each([
    { successes: 81, trials: 263, low: 0.2553, high: 0.3662 },
    { successes: 15, trials: 148, low: 0.0624, high: 0.1605 },
    { successes: 0, trials: 20, low: 0, high: 0.1611 },
    { successes: 1, trials: 29, low: 0.0061, high: 0.1718 },
  ])(
    'agrees with the published limits for $successes of $trials',
    ({ successes, trials, low, high }) => {
      const interval = wilsonInterval(successes, trials);

      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    },
  );

  it('narrows as trials are added at the same rate', () => {
    const few = wilsonInterval(9, 10);
    const many = wilsonInterval(90, 100);

    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  it.each([
    { successes: 1, trials: 0, message: 'trials must be a whole number above 0, not 0' },
    { successes: 3, trials: 2, message: 'successes must be a whole number from 0 to 2, not 3' },
    { successes: 0.5, trials: 2, message: 'successes must be a whole number from 0 to 2, not 0.5' },
  ])('refuses $successes of $trials', ({ successes, trials, message }) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(new RangeError(message));
  });
});
