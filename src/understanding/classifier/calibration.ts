import { NO_INTENT, IntentSvm } from './intent-svm.js';
import type { SvmOptions } from './joint-svm.js';
import { evidenceFor } from './evidence.js';
import type { FeatureIds } from './feature-space.js';
import { groupIntents } from './intent-groups.js';
import { seededRandom, shuffled } from './seeded-random.js';
import { TfIdf, type SparseVector } from './tf-idf.js';

/** A training text answered by a learner that had not seen it. */
export interface Trial {
  readonly fold: number;
  /** Whether an intent of that learner was asked for. */
  readonly inScope: boolean;
  /** Whether the learner's first intent was the one asked for. */
  readonly right: boolean;
  /** The score of that first intent. */
  readonly score: number;
}

/** A training text, ready to be weighed. */
export interface TrainingText {
  readonly features: FeatureIds;
  /** An intent, or `NO_INTENT`. */
  readonly label: string;
}

const SEED = 99;
/** With fewer, leaving some out would leave too little. */
const FEWEST_INTENTS = 4;

/** From two folds on, gates can be checked against a fold that they were fitted without. */
const FEWEST_FOLDS = 2;
/** The gate has two numbers and a threshold: more trials cost a learner each fold, and tell no more. */
const ENOUGH_TRIALS = 4000;

/**
 * Answers training texts with learners that did not see them, so that a gate can be fitted to the
 * outcomes: those of as many folds as give enough of them.
 *
 * Each fold leaves out a share of the texts and, besides, whole intents: their texts stand in for
 * questions that no intent answers, of which no examples are needed then.
 */
export function runTrials(
  texts: readonly TrainingText[],
  kindWeights: Float32Array,
  foldCount: number,
  options: SvmOptions,
): Trial[] {
  const plan = planFolds(texts, kindWeights, foldCount);
  const trials: Trial[] = [];
  for (let fold = 0; fold < foldCount; fold++) {
    if (fold >= FEWEST_FOLDS && trials.length >= ENOUGH_TRIALS) break;
    for (const trial of runFold(texts, plan, fold, kindWeights, options)) trials.push(trial);
  }
  return trials;
}

function runFold(
  texts: readonly TrainingText[],
  { folds, absentIn }: FoldPlan,
  fold: number,
  kindWeights: Float32Array,
  options: SvmOptions,
): Trial[] {
  const isAbsent = ({ label }: TrainingText) => absentIn.get(label) === fold;
  const isHeldOut = (text: TrainingText, at: number) => folds[at] === fold || isAbsent(text);
  const seen = texts.filter((text, at) => !isHeldOut(text, at));
  const answer = answererFor(seen, kindWeights, options);
  if (answer === null) return [];

  return texts.filter(isHeldOut).map((text): Trial => {
    const { label, score } = answer(text);
    const inScope = text.label !== NO_INTENT && !isAbsent(text);
    return { fold, inScope, right: inScope && label === text.label, score };
  });
}

/** Learns from texts, and gives back what answers others; `null` where no intent is left. */
function answererFor(
  texts: readonly TrainingText[],
  kindWeights: Float32Array,
  options: SvmOptions,
) {
  const weights = fitWeights(texts, kindWeights);
  const svm = new IntentSvm(options);
  for (const { features, label } of texts) svm.addExample(weights.weigh(features), label);
  svm.train();
  const { labels } = svm;
  if (labels.length === 0) return null;

  return (text: TrainingText) => {
    const { best, score } = evidenceFor(svm, weights.weigh(text.features));
    return { label: labels[best]!, score };
  };
}

function fitWeights(texts: readonly TrainingText[], kindWeights: Float32Array): TfIdf {
  return TfIdf.fit(
    texts.map(({ features }) => features),
    kindWeights,
  );
}

/** The fold of each text, and the fold in which an intent is left out whole. */
interface FoldPlan {
  readonly folds: Int32Array;
  readonly absentIn: ReadonlyMap<string, number>;
}

function planFolds(
  texts: readonly TrainingText[],
  kindWeights: Float32Array,
  foldCount: number,
): FoldPlan {
  const random = seededRandom(SEED);
  const absentIn = groupIntents(vectorsByIntent(texts, kindWeights), foldCount, random);
  const dealt = new Map<string, number>();
  const folds = new Int32Array(texts.length);
  for (const at of shuffled([...texts.keys()], random)) {
    const { label } = texts[at]!;
    const count = (dealt.get(label) ?? 0) + 1;
    dealt.set(label, count);
    folds[at] = (count + (absentIn.get(label) ?? 0)) % foldCount;
  }
  return {
    folds,
    absentIn: absentIn.size >= FEWEST_INTENTS ? absentIn : new Map<string, number>(),
  };
}

function vectorsByIntent(texts: readonly TrainingText[], kindWeights: Float32Array) {
  const weights = fitWeights(texts, kindWeights);
  const intents = new Map<string, SparseVector[]>();
  for (const { features, label } of texts) {
    if (label === NO_INTENT) continue;
    const vectors = intents.get(label) ?? [];
    vectors.push(weights.weigh(features));
    intents.set(label, vectors);
  }
  return intents;
}
