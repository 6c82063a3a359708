/** A fitted chance: `1 / (1 + exp(-(bias + weights · features)))`. */
export interface LogisticFit {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** One thing seen: its features, whether it came true, and how much it counts. */
export interface Observation {
  readonly features: readonly number[];
  readonly outcome: boolean;
  readonly weight: number;
}

const MOST_STEPS = 30;
const SMALLEST_STEP = 1e-7;
/** Pull of every weight towards 0, on features of unit spread. */
const RIDGE = 1;
/** Decimals kept: fewer than differ between machines, more than matter. */
const DECIMALS = 6;

/**
 * The chance that best explains the observations (Newton's method, ridge penalty).
 *
 * Features are standardised inside, so that the penalty treats them alike; the result is rounded,
 * so that last-bit differences of `Math.exp` between machines do not reach it.
 */
export function fitLogistic(observations: readonly Observation[]): LogisticFit {
  const width = observations[0]?.features.length ?? 0;
  const { means, spreads } = momentsOf(observations, width);
  const rows = observations.map(({ features }) => [
    1,
    ...features.map((value, at) => (value - means[at]!) / spreads[at]!),
  ]);

  const beta = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(rows, observations, beta);
    change.forEach((value, at) => (beta[at]! += value));
    if (Math.max(...change.map(Math.abs)) < SMALLEST_STEP) break;
  }

  const weights = means.map((_, at) => round(beta[at + 1]! / spreads[at]!));
  const shift = means.reduce((sum, mean, at) => sum + (mean * beta[at + 1]!) / spreads[at]!, 0);
  return { bias: round(beta[0]! - shift), weights };
}

/** The chance that a fit gives to features, 0 to 1. */
export function chanceOf(fit: LogisticFit, features: readonly number[]): number {
  return sigmoid(logitOf(fit, features));
}

/** The logarithm of the odds that a fit gives to features. */
export function logitOf({ bias, weights }: LogisticFit, features: readonly number[]): number {
  let sum = bias;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * features[at]!;
  return sum;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function round(value: number): number {
  return Number(value.toFixed(DECIMALS));
}

function momentsOf(observations: readonly Observation[], width: number) {
  const means = new Array<number>(width).fill(0);
  const spreads = new Array<number>(width).fill(0);
  const count = Math.max(1, observations.length);
  for (let at = 0; at < width; at++) {
    for (const { features } of observations) means[at]! += features[at]! / count;
    for (const { features } of observations)
      spreads[at]! += (features[at]! - means[at]!) ** 2 / count;
    spreads[at] = Math.sqrt(spreads[at]!) || 1;
  }
  return { means, spreads };
}

function newtonStep(
  rows: readonly number[][],
  observations: readonly Observation[],
  beta: readonly number[],
): number[] {
  const width = beta.length;
  const gradient = beta.map((value, at) => (at === 0 ? 0 : -RIDGE * value));
  const curvature = beta.map((_, i) =>
    beta.map((__, j) => (i === j ? (i === 0 ? 1e-9 : RIDGE) : 0)),
  );

  rows.forEach((row, index) => {
    const { outcome, weight } = observations[index]!;
    const chance = sigmoid(row.reduce((sum, value, at) => sum + value * beta[at]!, 0));
    const pull = weight * ((outcome ? 1 : 0) - chance);
    const bend = weight * chance * (1 - chance);
    for (let i = 0; i < width; i++) {
      gradient[i]! += pull * row[i]!;
      for (let j = 0; j < width; j++) curvature[i]![j]! += bend * row[i]! * row[j]!;
    }
  });
  return solveLinear(curvature, gradient);
}

/** The `x` of `matrix · x = target` (Gaussian elimination with pivoting). */
function solveLinear(matrix: readonly number[][], target: readonly number[]): number[] {
  const size = target.length;
  const rows = matrix.map((row, at) => [...row, target[at]!]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }

  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row]![size]!;
    for (let at = row + 1; at < size; at++) rest -= rows[row]![at]! * solution[at]!;
    solution[row] = rest / rows[row]![row]!;
  }
  return solution;
}
