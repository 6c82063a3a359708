import { NO_INTENT, IntentSvm } from './intent-svm.js';
import { allTexts, type CountedTexts } from './counted-texts.js';
import { evidenceFor } from './evidence.js';
import { groupIntents } from './intent-groups.js';
import { mergeTwins, rowsUnmerged, type MergedTexts } from './merged-features.js';
import { seededRandom, shuffled } from './seeded-random.js';
import { rowOf, type SparseRows, type SparseVector } from './sparse-rows.js';
import { TfIdf } from './tf-idf.js';
import type { TrainingSettings } from './training-options.js';

/** A training text answered by a learner that had not seen it. */
export interface Trial {
  /**
   * Whether an intent of that learner was asked for; `declining` where it is one by which the bot
   * declines, so that the text is out of scope although an intent was learnt from its like.
   */
  readonly asked: 'intent' | 'declining' | 'nothing known';
  /** Whether the first intent was the one asked for, or declines where nothing known was. */
  readonly right: boolean;
  /** The score of that first intent. */
  readonly score: number;
}

/** The examples of a model, read once for its own learner and those of all folds. */
export interface Course {
  readonly counted: CountedTexts;
  /** How much the kind of each feature counts, by id. */
  readonly kindWeights: Float32Array;
  /** The same texts as learners see them. */
  readonly merged: MergedTexts;
  /** All of these weighed together. */
  readonly rows: SparseRows;
  /** An intent or `NO_INTENT` for each text. */
  readonly labels: readonly string[];
}

/** Prepares counted texts for learners. */
export function courseOf(
  counted: CountedTexts,
  kindWeights: Float32Array,
  labels: readonly string[],
): Course {
  const merged = mergeTwins(counted, kindWeights);
  const all = allTexts(counted);
  const weights = TfIdf.fit(merged.counted, all, merged.kindWeights);
  return { counted, kindWeights, merged, rows: weights.weighRows(merged.counted, all), labels };
}

type CourseSettings = Pick<TrainingSettings, 'folds' | 'svm' | 'declining'>;

const SEED = 99;
/** With fewer, leaving some out would leave too little. */
const FEWEST_INTENTS = 4;

/** The gate has two numbers and a threshold: more trials cost a learner each fold, and tell no more. */
const ENOUGH_TRIALS = 1500;
/** A fold leaves out intents of two kinds, so that its trials do not hang on one subject. */
const GROUPS_PER_FOLD = 2;

/**
 * Answers training texts with learners that did not see them, so that a gate can be fitted to the
 * outcomes: those of as many folds as give enough of them.
 *
 * Each fold leaves out a share of the texts and, besides, whole intents: their texts stand in for
 * questions that no intent answers, of which no examples are needed then. Intents by which the bot
 * declines always stay: without them a learner errs as the bot never does.
 */
export function runTrials(course: Course, settings: CourseSettings): Trial[] {
  const { folds: foldCount } = settings;
  const plan = planFolds(course, settings);
  const trials: Trial[] = [];
  for (let fold = 0; fold < foldCount && trials.length < ENOUGH_TRIALS; fold++) {
    for (const trial of runFold(course, plan, fold, settings)) trials.push(trial);
  }
  return trials;
}

function runFold(
  { merged: { counted, kindWeights }, labels }: Course,
  { folds, absentIn }: FoldPlan,
  fold: number,
  { svm: options, declining }: CourseSettings,
): Trial[] {
  const isAbsent = (text: number) => absentIn.get(labels[text]!) === fold;
  const isHeldOut = (text: number) => folds[text] === fold || isAbsent(text);
  const all = allTexts(counted);
  const seen = all.filter((text) => !isHeldOut(text));
  const heldOut = all.filter(isHeldOut);

  const weights = TfIdf.fit(counted, seen, kindWeights);
  const svm = new IntentSvm(options);
  const seenRows = weights.weighRows(counted, seen);
  svm.learn({
    rows: seenRows,
    labels: Array.from(seen, (text) => labels[text]!),
    words: seenRows,
    features: rowsUnmerged(counted.featureCount),
  });
  if (svm.labels.length === 0) return [];

  const rows = weights.weighRows(counted, heldOut);
  return Array.from(heldOut, (text, row): Trial => {
    const { best, score } = evidenceFor(svm, rowOf(rows, row));
    const label = labels[text]!;
    const got = svm.labels[best]!;
    if (label === NO_INTENT || isAbsent(text)) {
      return { asked: 'nothing known', right: declining.has(got), score };
    }
    const asked = declining.has(label) ? 'declining' : 'intent';
    return { asked, right: got === label, score };
  });
}

/** The fold of each text, and the fold in which an intent is left out whole. */
interface FoldPlan {
  readonly folds: Int32Array;
  readonly absentIn: ReadonlyMap<string, number>;
}

function planFolds(course: Course, { folds: foldCount, declining }: CourseSettings): FoldPlan {
  const random = seededRandom(SEED);
  const { labels } = course;
  const vectors = vectorsByIntent(course, declining);
  const groups = groupIntents(vectors, GROUPS_PER_FOLD * foldCount, random);
  const absentIn = new Map([...groups].map(([intent, group]) => [intent, group % foldCount]));
  const dealt = new Map<string, number>();
  const folds = new Int32Array(labels.length);
  for (const at of shuffled([...labels.keys()], random)) {
    const label = labels[at]!;
    const count = (dealt.get(label) ?? 0) + 1;
    dealt.set(label, count);
    folds[at] = (count + (absentIn.get(label) ?? 0)) % foldCount;
  }
  return {
    folds,
    absentIn: absentIn.size >= FEWEST_INTENTS ? absentIn : new Map<string, number>(),
  };
}

function vectorsByIntent({ rows, labels }: Course, declining: ReadonlySet<string>) {
  const intents = new Map<string, SparseVector[]>();
  labels.forEach((label, text) => {
    if (label === NO_INTENT || declining.has(label)) return;
    const vectors = intents.get(label) ?? [];
    vectors.push(rowOf(rows, text));
    intents.set(label, vectors);
  });
  return intents;
}
