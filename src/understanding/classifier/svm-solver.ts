import type { SparseRows } from './sparse-rows.js';
import { startSolver, type SolverExports } from './start-solver.js';

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

/** What is to be separated among a solver's rows. */
export interface SvmProblem {
  /** The class of each row; one of class -1 belongs to none, and counts against all. */
  readonly classes: Int32Array;
  /** Classes lie below it. */
  readonly classCount: number;
  /** The rows to learn from; the others are passed over. */
  readonly seen: Int32Array;
  /**
   * How strongly each row pulls at each class, class by class: 0 throughout, or where another solver
   * stopped. The solver writes into it.
   */
  readonly pulls: Float32Array;
  /** Whether another solver has gone before. */
  readonly isResumed: boolean;
}

/** A weight per feature and class as 16-bit steps of a scale per class, and that of a constant 1. */
export interface Separations {
  /** That of `feature` and `column` stands at `feature × classes + column`. */
  readonly steps: Int16Array;
  readonly scales: Float32Array;
  readonly biases: Float32Array;
}

/** How many features rows have, and how many classes they are at most to be told apart by. */
export interface SolverSize {
  readonly features: number;
  readonly classes: number;
}

/** Up to so many rows altogether, looking at all of them once more costs nothing that is felt. */
const FEW_ROWS = 1000;
/**
 * Separates classes of sparse rows, each from all others: linear support-vector machines with
 * squared hinge loss.
 *
 * The rows are kept in WebAssembly's memory, for one problem after another. The work is done there, in
 * blocks of classes: four numbers at a time, and with weights that a processor's second cache holds.
 * Its numbers are the same on every machine.
 */
export class SvmSolver {
  readonly #rows: number;
  readonly #features: number;
  readonly #mostClasses: number;
  /** How many classes are learnt side by side. */
  readonly #lanes: number;
  readonly #solver: SolverExports;
  readonly #classes: Int32Array;
  readonly #order: Int32Array;
  readonly #pulls: Float32Array;
  readonly #steps: Int16Array;
  readonly #scales: Float32Array;
  readonly #biases: Float32Array;

  constructor({ starts, ids, values }: SparseRows, { features, classes }: SolverSize) {
    const rows = starts.length - 1;
    const { solver, buffer } = startSolver(rows, ids.length, features, classes);
    new Int32Array(buffer, solver.starts.value, starts.length).set(starts);
    new Int32Array(buffer, solver.ids.value, ids.length).set(ids);
    new Float32Array(buffer, solver.values.value, values.length).set(values);
    this.#rows = rows;
    this.#features = features;
    this.#mostClasses = classes;
    this.#lanes = solver.LANES.value;
    this.#solver = solver;
    this.#classes = new Int32Array(buffer, solver.classes.value, rows);
    this.#order = new Int32Array(buffer, solver.order.value, rows);
    this.#pulls = new Float32Array(buffer, solver.pulls.value, rows * this.#lanes);
    this.#steps = new Int16Array(buffer, solver.steps.value, features * classes);
    this.#scales = new Float32Array(buffer, solver.scales.value, this.#lanes);
    this.#biases = new Float32Array(buffer, solver.biases.value, this.#lanes);
  }

  /**
   * The separation of each class from all others.
   *
   * @throws {RangeError} If there are more classes than the solver was made for.
   */
  separate(problem: SvmProblem, options: SvmOptions): Separations {
    const { classCount } = problem;
    if (classCount > this.#mostClasses) {
      throw new RangeError(`there is room for ${this.#mostClasses} classes, not for ${classCount}`);
    }
    const scales = new Float32Array(classCount);
    const biases = new Float32Array(classCount);
    const blocks = Math.ceil(classCount / this.#lanes);
    for (let block = 0; block < blocks; block++) {
      const first = Math.floor((block * classCount) / blocks);
      const width = Math.floor(((block + 1) * classCount) / blocks) - first;
      this.#separateBlock(problem, options, first, width);
      this.#solver.round(first, width, classCount);
      scales.set(this.#scales.subarray(0, width), first);
      biases.set(this.#biases.subarray(0, width), first);
    }
    return { steps: this.#steps.slice(0, this.#features * classCount), scales, biases };
  }

  #separateBlock(problem: SvmProblem, options: SvmOptions, first: number, width: number): void {
    const { classes, seen, isResumed } = problem;
    const pulls = problem.pulls.subarray(first * this.#rows, (first + width) * this.#rows);
    for (let row = 0; row < classes.length; row++) this.#classes[row] = classes[row]! - first;
    this.#order.set(seen);
    this.#pulls.set(pulls);
    this.#solver.solve(
      width,
      seen.length,
      isResumed,
      0.5 / options.cost,
      options.tolerance,
      options.maxSweeps,
      Math.min(options.maxRounds, Math.max(Math.floor(FEW_ROWS / seen.length), isResumed ? 2 : 1)),
    );
    pulls.set(this.#pulls.subarray(0, pulls.length));
  }
}
