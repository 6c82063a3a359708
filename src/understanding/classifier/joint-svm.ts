import { addProducts, addRow, sumWith } from './row-sums.js';
import { seededRandom, shuffleInPlace } from './seeded-random.js';
import { squaredLengths, type SparseRows } from './sparse-rows.js';
import { transpose } from './transpose.js';

/** How long and how strictly a solver works. */
export interface SvmOptions {
  /** Price of a margin error; higher follows the examples more closely. */
  readonly cost: number;
  /** The solver stops once no example can gain more than this. */
  readonly tolerance: number;
  /** Passes over the examples near one class's margin, at most. */
  readonly maxSweeps: number;
  /** How often all examples are looked at again, at most; once where there are many. */
  readonly maxRounds: number;
}

/** How many classes there are to be told apart, and by how many features. */
export interface ProblemSize {
  readonly classes: number;
  readonly features: number;
}

/** A weight per feature and class, and the weight of a constant 1 per class. */
export interface Separations {
  /** Row by row of features: that of `feature` and `column` stands at `feature × classes + column`. */
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

/** Below this a step changes nothing. */
const SMALLEST_STEP = 1e-12;
/** A resting example this far beyond its margin is left out of a class's own sweeps. */
const FAR_ENOUGH = 0.2;
/** A class's own sweeps go on with examples that gained at least this share of the tolerance. */
const WORTH_A_VISIT = 1 / 15;
/** Up to so many rows altogether, looking at all of them once more costs nothing that is felt. */
const FEW_ROWS = 1000;
const SEED = 12345;

/**
 * Separates each class from all others: linear support-vector machines with squared hinge loss,
 * solved by dual coordinate descent, all classes at once.
 *
 * Two joint passes walk the examples with the weights of all classes side by side in memory, which
 * costs a fraction of one pass per class; then each class settles the few examples near its margin.
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
  /** The same by class, then feature: filled only while single classes are looked at. */
  readonly #columns: Float32Array;
  readonly #biases: Float64Array;
  readonly #multipliers: Float64Array;
  readonly #order: Int32Array;
  readonly #random = seededRandom(SEED);

  /** A row of class -1 belongs to none, and counts against all. */
  constructor(rows: SparseRows, classes: Int32Array, sizes: ProblemSize, options: SvmOptions) {
    const count = classes.length;
    this.#rows = rows;
    this.#squares = squaredLengths(rows);
    this.#classes = classes;
    this.#width = sizes.classes;
    this.#options = options;
    this.#softness = 0.5 / options.cost;
    this.#weights = new Float32Array(sizes.features * sizes.classes);
    this.#columns = new Float32Array(sizes.features * sizes.classes);
    this.#biases = new Float64Array(sizes.classes).fill(-1);
    this.#multipliers = new Float64Array(count * sizes.classes);
    this.#order = Int32Array.from({ length: count }, (_, row) => row);
  }

  solve(): Separations {
    const { maxRounds, tolerance } = this.#options;
    const affordable = Math.max(1, Math.floor(FEW_ROWS / this.#order.length));
    this.#learnOwn();
    this.#sweepAll();
    for (let round = 0; round < Math.min(maxRounds, affordable); round++) {
      const { worst, near } = this.#sweepAll();
      if (worst <= tolerance) break;
      this.#settleAll(near);
    }
    return { weights: this.#weights, biases: this.#biases };
  }

  /** Each row teaches its own class first: fewer others lie within a margin then. */
  #learnOwn(): void {
    const features = this.#columns.length / this.#width;
    for (let row = 0; row < this.#order.length; row++) {
      const own = this.#classes[row]!;
      if (own >= 0) this.#settleRow(row, own, this.#columnOf(own, features));
    }
    transpose(this.#columns, this.#weights, features, this.#width);
  }

  /** One pass over all rows for all classes; tells which rows lie near each class's margin. */
  #sweepAll(): { worst: number; near: number[][] } {
    const decisions = new Float64Array(this.#width);
    const near = Array.from({ length: this.#width }, (): number[] => []);
    let worst = 0;
    shuffleInPlace(this.#order, this.#order.length, this.#random);
    for (const row of this.#order) {
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
  #settleAll(near: readonly (readonly number[])[]): void {
    const features = this.#columns.length / this.#width;
    transpose(this.#weights, this.#columns, this.#width, features);
    near.forEach((rows, column) => {
      this.#settle(Int32Array.from(rows), column, this.#columnOf(column, features));
    });
    transpose(this.#columns, this.#weights, features, this.#width);
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
