import type { Classification, InnerLearner } from 'natural/lib/natural/classifiers/classifier.js';
import { Familiarity } from './familiarity.js';
import { JointSvm, type SvmOptions } from './joint-svm.js';
import { packRows } from './sparse-rows.js';
import type { SparseVector } from './tf-idf.js';
import { WeightTable } from './weight-table.js';

/** The label of an example that belongs to no intent: it counts against all of them. */
export const NO_INTENT = '\u0000none';

/** What training leaves behind. */
export interface LearnedParts {
  readonly labels: readonly string[];
  readonly table: WeightTable;
  readonly familiarity: Familiarity;
}

/** What speaks for each intent, by column. */
export interface Judgement {
  /** Distance from the intent's separation; positive on its side. Overwritten by the next text. */
  readonly distances: Float64Array;
  /** Share of the text's known words that the intent's examples use, 0 to 1. */
  readonly familiarity: Float64Array;
  /** Both together; the highest is the answer. */
  readonly decisions: Float64Array;
}

/* All found on the validation part of CLINC150. */
/** What full familiarity adds to a distance. */
const FAMILIARITY_WEIGHT = 0.6;
/** How sharply the shares that are told favour the first intent. */
const SHARPNESS = 4;

const NOTHING_LEARNED: LearnedParts = {
  labels: [],
  table: WeightTable.sized(0, 0),
  familiarity: new Familiarity(new Int32Array(1), new Int32Array(), 0),
};

/** One separation per intent, each against all other examples, under natural's interface. */
export class IntentSvm implements InnerLearner<SparseVector> {
  readonly options: SvmOptions;
  readonly #vectors: SparseVector[] = [];
  readonly #classes: number[] = [];
  readonly #labels = new Map<string, number>();
  #table: WeightTable;
  #familiarity: Familiarity;

  constructor(options: SvmOptions, learned: LearnedParts = NOTHING_LEARNED) {
    this.options = options;
    learned.labels.forEach((label, index) => this.#labels.set(label, index));
    this.#table = learned.table;
    this.#familiarity = learned.familiarity;
  }

  /** The intents in the order of their columns. */
  get labels(): string[] {
    return [...this.#labels.keys()];
  }

  get table(): WeightTable {
    return this.#table;
  }

  /** Which words each intent's examples use. */
  get familiarity(): Familiarity {
    return this.#familiarity;
  }

  addExample(vector: SparseVector, label: string): void {
    this.#vectors.push(vector);
    this.#classes.push(label === NO_INTENT ? -1 : this.#columnOf(label));
  }

  /** Learns from the examples added so far, and lets go of them. */
  train(): void {
    const classes = Int32Array.from(this.#classes);
    const featureCount = this.#vectors.reduce(
      (most, { ids }) => ids.reduce((a, b) => Math.max(a, b + 1), most),
      0,
    );
    const sizes = { classes: this.#labels.size, features: featureCount };
    const solver = new JointSvm(packRows(this.#vectors), classes, sizes, this.options);
    this.#table = WeightTable.of(solver.solve());
    this.#familiarity = Familiarity.learn(this.#vectors, this.#classes, featureCount);
    this.#vectors.length = 0;
    this.#classes.length = 0;
  }

  /** Weighs a text for every intent. */
  judge(vector: SparseVector): Judgement {
    const familiarity = this.#familiarity.shares(vector);
    const distances = this.#table.decisions(vector);
    const decisions = distances.map(
      (distance, column) => distance + FAMILIARITY_WEIGHT * familiarity[column]!,
    );
    return { distances, familiarity, decisions };
  }

  /** Every intent with its share of belief, the best first; shares add up to 1. */
  getClassifications(vector: SparseVector): Classification[] {
    const shares = beliefShares(this.judge(vector).decisions);
    return this.labels
      .map((label, column) => ({ label, value: shares[column]! }))
      .sort((a, b) => b.value - a.value);
  }

  classify(vector: SparseVector): string {
    return this.getClassifications(vector)[0]!.label;
  }

  #columnOf(label: string): number {
    const known = this.#labels.get(label);
    if (known !== undefined) return known;
    this.#labels.set(label, this.#labels.size);
    return this.#labels.size - 1;
  }
}

/** Decision values as shares that add up to 1 (softmax). */
export function beliefShares(decisions: Float64Array): Float64Array {
  const highest = decisions.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = decisions.map((decision) => Math.exp(SHARPNESS * (decision - highest)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
