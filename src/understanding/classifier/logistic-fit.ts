/** A chance that rises with a score: `1 / (1 + exp(-(offset + slope × score)))`. */
export interface LogisticFit {
  readonly offset: number;
  readonly slope: number;
}

/** One thing seen: its score, whether it came true, and how much it counts. */
export interface Observation {
  readonly score: number;
  readonly outcome: boolean;
  readonly weight: number;
}

const MOST_STEPS = 30;
const SMALLEST_STEP = 1e-7;
/** Pulls the slope towards 0, so that few observations cleanly parted do not make it infinite. */
const RIDGE = 1;
/** Decimals kept: fewer than differ between machines, more than matter. */
const DECIMALS = 6;

/**
 * The chance that best explains the observations (Newton's method, ridge penalty).
 *
 * Scores are standardised inside, so that their scale does not matter to the penalty; the result is
 * rounded, so that last-bit differences of `Math.exp` between machines do not reach it.
 */
export function fitLogistic(observations: readonly Observation[]): LogisticFit {
  const { mean, spread } = momentsOf(observations);
  const scores = Float64Array.from(observations, ({ score }) => (score - mean) / spread);
  let offset = 0;
  let slope = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(observations, scores, offset, slope);
    offset += change.offset;
    slope += change.slope;
    if (Math.max(Math.abs(change.offset), Math.abs(change.slope)) < SMALLEST_STEP) break;
  }
  return { offset: round(offset - (slope * mean) / spread), slope: round(slope / spread) };
}

/** The chance that a fit gives to a score, 0 to 1. */
export function chanceOf({ offset, slope }: LogisticFit, score: number): number {
  return sigmoid(offset + slope * score);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

function momentsOf(observations: readonly Observation[]) {
  const count = Math.max(1, observations.length);
  const mean = observations.reduce((sum, { score }) => sum + score, 0) / count;
  const variance = observations.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / count;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

/** The step to where the likelihood, taken for a parabola here, is highest; scores standardised. */
function newtonStep(
  observations: readonly Observation[],
  scores: Float64Array,
  offset: number,
  slope: number,
) {
  let pullOffset = 0;
  let pullSlope = -RIDGE * slope;
  let bendOffset = 1e-9;
  let bendBoth = 0;
  let bendSlope: number = RIDGE;
  for (let at = 0; at < scores.length; at++) {
    const { outcome, weight } = observations[at]!;
    const x = scores[at]!;
    const chance = sigmoid(offset + slope * x);
    const pull = weight * ((outcome ? 1 : 0) - chance);
    const bend = weight * chance * (1 - chance);
    pullOffset += pull;
    pullSlope += pull * x;
    bendOffset += bend;
    bendBoth += bend * x;
    bendSlope += bend * x * x;
  }
  const determinant = bendOffset * bendSlope - bendBoth * bendBoth;
  return {
    offset: (bendSlope * pullOffset - bendBoth * pullSlope) / determinant,
    slope: (bendOffset * pullSlope - bendBoth * pullOffset) / determinant,
  };
}
