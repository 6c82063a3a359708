import { addProducts, addRow, sumWith } from './row-sums.js';
import { seededRandom, shuffleInPlace } from './seeded-random.js';
import { squaredLengths, type SparseRows } from './sparse-rows.js';
import type { SolverTables } from './solver-tables.js';
import { transpose } from './transpose.js';

/** How long and how strictly a solver works. */
export interface SvmOptions {
  /** Price of a margin error; higher follows the examples more closely. */
  readonly cost: number;
  /** The solver stops once no example can gain more than this. */
  readonly tolerance: number;
  /** Passes over the examples near one class's margin, at most. */
  readonly maxSweeps: number;
  /** How often all examples are looked at again, at most; once or twice where there are many. */
  readonly maxRounds: number;
}

/** How many classes there are to be told apart, and by how many features. */
export interface ProblemSize {
  readonly classes: number;
  readonly features: number;
}

/** A weight per feature and class, and the weight of a constant 1 per class. */
export interface Separations {
  /** Class by class: that of `column` and `feature` stands at `column × features + feature`. */
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

/** What is to be separated. */
export interface SvmProblem {
  readonly rows: SparseRows;
  /** The class of each row; one of class -1 belongs to none, and counts against all. */
  readonly classes: Int32Array;
  /** The rows to learn from; the others are passed over. */
  readonly seen: Int32Array;
  readonly size: ProblemSize;
  /**
   * How strongly each row pulls at each class, row by row: 0 throughout, or where another solver
   * stopped. The solver writes into it.
   */
  readonly multipliers: Float32Array;
}

/** Below this a step changes nothing. */
const SMALLEST_STEP = 1e-12;
/** A resting example this far beyond its margin is left out of a class's own sweeps. */
const FAR_ENOUGH = 0.05;
/** A class's own sweeps go on with examples that gained at least this share of the tolerance. */
const WORTH_A_VISIT = 1 / 5;
/** Up to so many rows altogether, looking at all of them once more costs nothing that is felt. */
const FEW_ROWS = 1000;
const SEED = 12345;

/**
 * Separates each class from all others: linear support-vector machines with squared hinge loss,
 * solved by dual coordinate descent, all classes at once.
 *
 * Two joint passes walk the examples with the weights of all classes side by side in memory, which
 * costs a fraction of one pass per class; then each class settles the few examples near its margin.
 * Where another solver has gone before, it does with one joint pass, and has time to look at all
 * examples once more: what it finds then is all but the optimum.
 * A bias is learned like any weight, but is drawn towards -1 instead of 0: a text that shares
 * nothing with the class then lies on the margin of the others, where it belongs.
 *
 * Source: C.-J. Hsieh et al., "A dual coordinate descent method for large-scale linear SVM",
 * ICML 2008, algorithm 1.
 */
export class JointSvm {
  readonly #rows: SparseRows;
  readonly #squares: Float64Array;
  readonly #classes: Int32Array;
  readonly #width: number;
  readonly #options: SvmOptions;
  readonly #softness: number;
  /** By feature, then class. */
  readonly #weights: Float32Array;
  /** The same by class, then feature, while single classes are looked at. */
  readonly #columns: Float32Array;
  readonly #biases: Float64Array;
  readonly #multipliers: Float32Array;
  readonly #order: Int32Array;
  readonly #random = seededRandom(SEED);

  constructor(
    { rows, classes, seen, size, multipliers }: SvmProblem,
    options: SvmOptions,
    tables: SolverTables,
  ) {
    this.#rows = rows;
    this.#squares = squaredLengths(rows);
    this.#classes = classes;
    this.#width = size.classes;
    this.#options = options;
    this.#softness = 0.5 / options.cost;
    [this.#weights, this.#columns] = tables.zeros(size.features * size.classes);
    this.#biases = new Float64Array(size.classes).fill(-1);
    this.#multipliers = multipliers;
    this.#order = seen.slice();
  }

  /** The separations, in the solver's tables: to be read before another solver starts there. */
  solve(): Separations {
    const { maxRounds, tolerance } = this.#options;
    const features = this.#columns.length / this.#width;
    const isResumed = this.#resume(features);
    const affordable = Math.floor(FEW_ROWS / this.#order.length);
    const rounds = Math.min(maxRounds, Math.max(affordable, isResumed ? 2 : 1));
    this.#learnOwn(features);
    transpose(this.#columns, this.#weights, features, this.#width);
    if (!isResumed) this.#sweepAll();
    for (let round = 1; ; round++) {
      const { worst, near } = this.#sweepAll();
      transpose(this.#weights, this.#columns, this.#width, features);
      if (worst <= tolerance) break;
      this.#settleAll(near, features);
      if (round >= rounds) break;
      transpose(this.#columns, this.#weights, features, this.#width);
    }
    return { weights: this.#columns, biases: this.#biases };
  }

  /** Sums up what the multipliers stand for; whether any did. */
  #resume(features: number): boolean {
    let isResumed = false;
    for (let at = 0; at < this.#order.length; at++) {
      const row = this.#order[at]!;
      for (let column = 0; column < this.#width; column++) {
        const multiplier = this.#multipliers[row * this.#width + column]!;
        if (multiplier === 0) continue;
        const pull = this.#classes[row] === column ? multiplier : -multiplier;
        addRow(this.#rows, row, pull, this.#columnOf(column, features));
        this.#biases[column]! += pull;
        isResumed = true;
      }
    }
    return isResumed;
  }

  /** Each row teaches its own class first: fewer others lie within a margin then. */
  #learnOwn(features: number): void {
    for (let at = 0; at < this.#order.length; at++) {
      const row = this.#order[at]!;
      const own = this.#classes[row]!;
      if (own < 0 || this.#multipliers[row * this.#width + own]! > 0) continue;
      this.#settleRow(row, own, this.#columnOf(own, features));
    }
  }

  /** One pass over all rows for all classes; tells which rows lie near each class's margin. */
  #sweepAll(): { worst: number; near: number[][] } {
    const decisions = new Float64Array(this.#width);
    const near = Array.from({ length: this.#width }, (): number[] => []);
    let worst = 0;
    shuffleInPlace(this.#order, this.#order.length, this.#random);
    for (let at = 0; at < this.#order.length; at++) {
      const row = this.#order[at]!;
      decisions.set(this.#biases);
      addProducts(this.#rows, row, this.#weights, decisions);
      worst = Math.max(worst, this.#learnAll(row, decisions, near));
    }
    return { worst, near };
  }

  /** Moves every class by one row; returns how much the worst of them could gain. */
  #learnAll(row: number, decisions: Float64Array, near: number[][]): number {
    const width = this.#width;
    const own = this.#classes[row]!;
    const base = row * width;
    let worst = 0;
    for (let column = 0; column < width; column++) {
      const sign = column === own ? 1 : -1;
      const before = this.#multipliers[base + column]!;
      const gradient = decisions[column]! * sign - 1 + before * this.#softness;
      const resting = before === 0 && gradient > 0;
      if (!resting || gradient < FAR_ENOUGH) near[column]!.push(row);
      if (resting) continue;
      worst = Math.max(worst, Math.abs(gradient));
      const change = this.#step(row, column, gradient) * sign;
      if (change !== 0) addRow(this.#rows, row, change, this.#weights, column, width);
    }
    return worst;
  }

  /** Brings each class to rest on the rows near its margin. */
  #settleAll(near: readonly (readonly number[])[], features: number): void {
    near.forEach((rows, column) => {
      this.#settle(Int32Array.from(rows), column, this.#columnOf(column, features));
    });
  }

  #settle(order: Int32Array, column: number, weights: Float32Array): void {
    const { maxSweeps, tolerance } = this.#options;
    let active = order.length;
    for (let sweep = 0; sweep < maxSweeps; sweep++) {
      shuffleInPlace(order, active, this.#random);
      let worst = 0;
      for (let position = active - 1; position >= 0; position--) {
        const row = order[position]!;
        const gain = this.#settleRow(row, column, weights);
        if (gain > worst) worst = gain;
        if (gain >= WORTH_A_VISIT * tolerance) continue;
        active--;
        order[position] = order[active]!;
        order[active] = row;
      }
      if (worst <= tolerance) break;
    }
  }

  /** Moves one class by one row; returns what the row could gain, below 0 where it rests. */
  #settleRow(row: number, column: number, weights: Float32Array): number {
    const sign = this.#classes[row] === column ? 1 : -1;
    const decision = sumWith(this.#rows, row, weights, this.#biases[column]!);
    const before = this.#multipliers[row * this.#width + column]!;
    const gradient = decision * sign - 1 + before * this.#softness;
    if (before === 0 && gradient > 0) return -gradient;
    const change = this.#step(row, column, gradient) * sign;
    if (change !== 0) addRow(this.#rows, row, change, weights);
    return Math.abs(gradient);
  }

  /** Moves a multiplier and its bias; returns how far the multiplier moved. */
  #step(row: number, column: number, gradient: number): number {
    if (Math.abs(gradient) < SMALLEST_STEP) return 0;
    const place = row * this.#width + column;
    const before = this.#multipliers[place]!;
    const curve = this.#squares[row]! + 1 + this.#softness;
    const after = Math.max(0, before - gradient / curve);
    this.#multipliers[place] = after;
    this.#biases[column]! += (after - before) * (this.#classes[row] === column ? 1 : -1);
    return after - before;
  }

  #columnOf(column: number, features: number): Float32Array {
    return this.#columns.subarray(column * features, (column + 1) * features);
  }
}
