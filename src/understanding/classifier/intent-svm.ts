import type { Classification, InnerLearner } from 'natural/lib/natural/classifiers/classifier.js';
import { Familiarity, type Words } from './familiarity.js';
import { SvmSolver, type SvmOptions } from './svm-solver.js';
import { rowsUnbundled, type TableRows } from './feature-bundles.js';
import { packRows, type SparseVector } from './sparse-rows.js';
import { WeightTable } from './weight-table.js';

/** The label of an example that belongs to no intent: it counts against all of them. */
export const NO_INTENT = '\u0000none';

/** What there is to learn from: texts one by one. */
export interface Lesson {
  readonly solver: SvmSolver;
  /** The places of the texts to learn from; the others are passed over. */
  readonly seen: Int32Array;
  /** An intent or `NO_INTENT` for each text. */
  readonly labels: readonly string[];
  /** The same texts' words, by the features that texts will be judged by. */
  readonly words: Words;
  /** Which feature of the solver's rows stands for each feature that texts will be judged by. */
  readonly features: TableRows;
}

/** Where a learner of some of a lesson's texts stopped. */
export interface HeadStart {
  /** The intents in the order of the learner's columns. */
  readonly labels: readonly string[];
  /** How strongly each text of the lesson pulls at each column, column by column. */
  readonly pulls: Float32Array;
}

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
  table: new WeightTable(
    new Int16Array(),
    new Float32Array(),
    new Float32Array(),
    rowsUnbundled(0),
  ),
  familiarity: new Familiarity(new Int32Array(1), new Int32Array(), 0),
};

/** One separation per intent, each against all other examples, under natural's interface. */
export class IntentSvm implements InnerLearner<SparseVector> {
  readonly options: SvmOptions;
  readonly #vectors: SparseVector[] = [];
  readonly #vectorLabels: string[] = [];
  #labels: readonly string[];
  #table: WeightTable;
  #familiarity: Familiarity;

  constructor(options: SvmOptions, learned: LearnedParts = NOTHING_LEARNED) {
    this.options = options;
    this.#labels = learned.labels;
    this.#table = learned.table;
    this.#familiarity = learned.familiarity;
  }

  /** The intents in the order of their columns. */
  get labels(): readonly string[] {
    return this.#labels;
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
    this.#vectorLabels.push(label);
  }

  /** Learns from the examples added so far, and lets go of them. */
  train(): void {
    const rows = packRows(this.#vectors);
    const most = rows.ids.reduce((highest, id) => Math.max(highest, id + 1), 0);
    const features = rowsUnbundled(most);
    this.learn({
      solver: new SvmSolver(rows, { features: most, classes: new Set(this.#vectorLabels).size }),
      seen: Int32Array.from(this.#vectors.keys()),
      labels: this.#vectorLabels,
      words: rows,
      features,
    });
    this.#vectors.length = 0;
    this.#vectorLabels.length = 0;
  }

  /** Learns from many texts at once; returns where it stopped. */
  learn({ solver, seen, labels, words, features }: Lesson, start?: HeadStart): HeadStart {
    const { columns, classes } = columnsOf(labels, seen);
    const pulls = new Float32Array(labels.length * columns.size);
    if (start) takeOver(start, columns, pulls);
    const isResumed = start !== undefined;
    const problem = { classes, classCount: columns.size, seen, pulls, isResumed };
    this.#labels = [...columns.keys()];
    const { steps, scales, biases } = solver.separate(problem, this.options);
    this.#table = new WeightTable(steps, scales, biases, features);
    const wordSize = { classes: columns.size, features: features.rowOf.length };
    this.#familiarity = Familiarity.learn(words, classes, wordSize);
    return { labels: this.#labels, pulls };
  }

  /** Weighs a text for every intent. */
  judge(vector: SparseVector): Judgement {
    const familiarity = this.#familiarity.shares(vector);
    const distances = this.#table.decisions(vector);
    const decisions = new Float64Array(distances.length);
    for (let column = 0; column < decisions.length; column++) {
      decisions[column] = distances[column]! + FAMILIARITY_WEIGHT * familiarity[column]!;
    }
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
}

/** A column for each intent that was seen, and that of each text; -1 where there is none. */
function columnsOf(labels: readonly string[], seen: Int32Array) {
  const columns = new Map<string, number>();
  const classes = new Int32Array(labels.length).fill(-1);
  for (let next = 0; next < seen.length; next++) {
    const label = labels[seen[next]!]!;
    if (label === NO_INTENT) continue;
    const column = columns.get(label) ?? columns.size;
    columns.set(label, column);
    classes[seen[next]!] = column;
  }
  return { columns, classes };
}

/** Spreads what one learner's columns hold over those of another. */
function takeOver(
  { labels, pulls }: HeadStart,
  columns: ReadonlyMap<string, number>,
  into: Float32Array,
): void {
  const texts = pulls.length / labels.length;
  labels.forEach((label, column) => {
    into.set(pulls.subarray(column * texts, (column + 1) * texts), columns.get(label)! * texts);
  });
}

/** Decision values as shares that add up to 1 (softmax). */
export function beliefShares(decisions: Float64Array): Float64Array {
  const shares = new Float64Array(decisions.length);
  let highest = -Infinity;
  for (const decision of decisions) highest = Math.max(highest, decision);
  let total = 0;
  for (let column = 0; column < shares.length; column++) {
    shares[column] = Math.exp(SHARPNESS * (decisions[column]! - highest));
    total += shares[column]!;
  }
  for (let column = 0; column < shares.length; column++) shares[column]! /= total;
  return shares;
}
