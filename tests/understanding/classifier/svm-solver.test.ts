import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from '../../../src/understanding/classifier/seeded-random.js';
import { packRows, type SparseVector } from '../../../src/understanding/classifier/sparse-rows.js';
import { SvmSolver, type Separations } from '../../../src/understanding/classifier/svm-solver.js';

const FEATURES = 120;
const CLASSES = 37;
const thorough = { cost: 3, tolerance: 1e-7, maxSweeps: 200, maxRounds: 50 };
const hasty = { ...thorough, maxSweeps: 0, maxRounds: 0 };

/* As many classes as fill three blocks, of eight rows each. */
const random = seededRandom(3);
const features = Array.from({ length: FEATURES }, (_, id) => id);
const vectors = Array.from({ length: 8 * CLASSES }, () =>
  vectorOf(shuffled(features, random).slice(0, 6)),
);
const classes = Int32Array.from(vectors, (_, row) => (row % CLASSES) - 1);
const classCount = CLASSES - 1;
const rows = packRows(vectors);
const size = { features: FEATURES, classes: classCount };
const everyRow = Int32Array.from(vectors.keys());

function separate({
  pulls = noPulls(),
  effort = thorough,
  seen = everyRow,
  isResumed = false,
  solver = new SvmSolver(rows, size),
} = {}) {
  const problem = { classes, classCount, seen, pulls, isResumed };
  return solver.separate(problem, effort);
}

describe('SvmSolver', () => {
  it('reaches the optimum of every class', () => {
    const solved = separate();

    for (let own = 0; own < classCount; own++) {
      expect(steepestSlope(own, weightsOf(solved, own), solved.biases[own]!)).toBeLessThan(0.02);
    }
  });

  it('goes on where another stopped', () => {
    const pulls = noPulls();
    const solved = separate({ pulls });
    const distance = (other: Separations) =>
      Math.max(
        ...weightsOf(other, 0).map((weight, at) => Math.abs(weight - weightsOf(solved, 0)[at]!)),
      );

    expect(distance(separate({ pulls, effort: hasty, isResumed: true }))).toBeLessThan(1e-3);
    expect(distance(separate({ effort: hasty }))).toBeGreaterThan(0.1);
  });

  it('learns nothing from rows that it is not to see', () => {
    const pulls = noPulls();
    separate({ pulls, seen: everyRow.slice(0, 200) });
    const isMoved = (row: number) =>
      pulls.some((pull, at) => at % vectors.length === row && pull > 0);

    expect([...everyRow.slice(0, 200)].every(isMoved)).toBe(true);
    expect([...everyRow.slice(200)].some(isMoved)).toBe(false);
  });

  it('finds the same again, whatever it separated before', () => {
    const solver = new SvmSolver(rows, size);
    const first = separate({ solver });
    separate({ solver, seen: everyRow.slice(100) });

    expect(separate({ solver })).toEqual(first);
    expect(separate()).toEqual(first);
  });

  it('does without rows, and without classes', () => {
    const nothing = { classes: new Int32Array(), seen: new Int32Array(), isResumed: false };
    const solver = new SvmSolver(packRows([]), size);
    const ofNone = solver.separate(
      { ...nothing, classCount: 0, pulls: new Float32Array() },
      thorough,
    );
    const ofOne = solver.separate(
      { ...nothing, classCount: 1, pulls: new Float32Array() },
      thorough,
    );

    expect(ofNone.steps).toHaveLength(0);
    expect([...ofOne.steps, ...ofOne.biases]).toEqual([...Array<number>(FEATURES).fill(0), -1]);
  });

  it('has no room for more classes than it was made for', () => {
    const solver = new SvmSolver(rows, { ...size, classes: classCount - 1 });

    expect(() => separate({ solver })).toThrow(RangeError);
  });

  it('can be made again and again', () => {
    const lengths = Array.from({ length: 500 }, () => separate({ effort: hasty }).steps.length);

    expect(new Set(lengths)).toEqual(new Set([classCount * FEATURES]));
  });
});

/** The steepest slope of what is minimised: 0 in every weight, and in the bias from -1, at the optimum. */
function steepestSlope(own: number, weights: readonly number[], bias: number): number {
  const slopes = [...weights, bias + 1];
  vectors.forEach(({ ids, values }, row) => {
    const sign = classes[row] === own ? 1 : -1;
    const decision = values.reduce((sum, value, at) => sum + value * weights[ids[at]!]!, bias);
    const slack = Math.max(0, 1 - sign * decision);
    const pull = 2 * thorough.cost * slack * sign;
    values.forEach((value, at) => (slopes[ids[at]!]! -= pull * value));
    slopes[FEATURES]! -= pull;
  });
  return Math.max(...slopes.map(Math.abs));
}

function weightsOf({ steps, scales }: Separations, own: number): number[] {
  return features.map((feature) => steps[feature * classCount + own]! * scales[own]!);
}

function noPulls(): Float32Array {
  return new Float32Array(classCount * vectors.length);
}

function vectorOf(ids: readonly number[]): SparseVector {
  const values = Float32Array.from(ids, random);
  return { ids: Int32Array.from(ids), values, wordCount: ids.length, coverage: 1, reach: 1 };
}
