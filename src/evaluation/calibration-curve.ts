/** A confidence, and whether what it was given to turned out right. */
export interface Forecast {
  /** 0 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** The forecasts whose confidence lies from `from` to below `to`; the last bin includes 1. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean over the bin, 0 to 1; 0 where it is empty. */
  readonly confidence: number;
  /** Share of the bin that was right, 0 to 1; 0 where it is empty. */
  readonly accuracy: number;
}

const BINS = 10;

/** Ten bins of equal width, the least confident first. */
export function calibrationCurve(forecasts: readonly Forecast[]): readonly CalibrationBin[] {
  const bins = Array.from({ length: BINS }, (): Forecast[] => []);
  for (const forecast of forecasts) {
    bins[Math.min(BINS - 1, Math.floor(forecast.confidence * BINS))]!.push(forecast);
  }
  return bins.map((bin, at) => ({
    from: at / BINS,
    to: (at + 1) / BINS,
    count: bin.length,
    confidence: meanOf(bin.map(({ confidence }) => confidence)),
    accuracy: meanOf(bin.map(({ right }) => (right ? 1 : 0))),
  }));
}

/**
 * How far confidence and accuracy lie apart in a bin, averaged over all forecasts, 0 to 1; `null`
 * where there are none.
 */
export function expectedCalibrationError(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  return calibrationCurve(forecasts).reduce(
    (sum, { count, confidence, accuracy }) =>
      sum + (count / forecasts.length) * Math.abs(confidence - accuracy),
    0,
  );
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
