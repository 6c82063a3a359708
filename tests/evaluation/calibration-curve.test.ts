import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calibrationCurve,
  expectedCalibrationError,
} from '../../src/evaluation/calibration-curve.js';

const forecasts = fc.array(
  fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
);

describe('calibrationCurve', () => {
  it('puts every forecast into one of ten bins', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        const counts = calibrationCurve(all).map(({ count }) => count);

        expect(counts).toHaveLength(10);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
      }),
    );
  });

  it('puts a confidence of 1 into the last bin', () => {
    const last = calibrationCurve([{ confidence: 1, right: true }])[9];

    expect(last).toEqual({ from: 0.9, to: 1, count: 1, confidence: 1, accuracy: 1 });
  });
});

describe('expectedCalibrationError', () => {
  it('is 0 where half of what is half sure is right', () => {
    const half = [true, false].map((right) => ({ confidence: 0.5, right }));

    expect(expectedCalibrationError(half)).toBe(0);
  });

  it('weighs each bin by how many forecasts it holds', () => {
    const error = expectedCalibrationError([
      { confidence: 0.95, right: true },
      { confidence: 0.95, right: true },
      { confidence: 0.95, right: true },
      { confidence: 0.15, right: true },
    ]);

    expect(error).toBeCloseTo((3 * 0.05 + 0.85) / 4, 9);
  });

  it('is nothing where nothing was asked', () => {
    expect(expectedCalibrationError([])).toBeNull();
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(forecasts, (all) => {
        const error = expectedCalibrationError(all) ?? 0;

        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
      }),
    );
  });
});
