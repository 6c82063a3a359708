import { NO_INTENT, IntentSvm, type HeadStart } from './intent-svm.js';
import type { Course } from './course.js';
import { allTexts } from './counted-texts.js';
import { evidenceFor } from './evidence.js';
import { planFolds, type FoldPlan } from './fold-plan.js';
import { countTextsWith } from './tf-idf.js';
import { rowOf } from './sparse-rows.js';
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

/** What folds leave behind. */
export interface Trials {
  readonly trials: readonly Trial[];
  /** Where the last of their learners stopped: one that learns from all texts may go on there. */
  readonly learnt: HeadStart | undefined;
}

type CourseSettings = Pick<TrainingSettings, 'folds' | 'svm' | 'declining'>;

/** The gate has two numbers and a threshold; with many examples, each fold takes its time. */
const ENOUGH_TRIALS = 1500;
/** From here on enough trials will do: with fewer examples all folds are quick, and steady the gate. */
const MANY_EXAMPLES = 4000;

/**
 * Answers training texts with learners that did not see them, so that a gate can be fitted to the
 * outcomes: those of all folds, or where there are many texts, of as many as give enough of them.
 *
 * Each fold leaves out a share of the texts and, besides, whole intents: their texts stand in for
 * questions that no intent answers, of which no examples are needed then. Intents by which the bot
 * declines always stay: without them a learner errs as the bot never does.
 */
export function runTrials(course: Course, settings: CourseSettings): Trials {
  const { folds: foldCount } = settings;
  const plan = planFolds(course, settings);
  const enough = course.labels.length < MANY_EXAMPLES ? Infinity : ENOUGH_TRIALS;
  const trials: Trial[] = [];
  let learnt: HeadStart | undefined;
  for (let fold = 0; fold < foldCount && trials.length < enough; fold++) {
    const result = runFold(course, plan, fold, settings);
    for (const trial of result.trials) trials.push(trial);
    learnt = result.learnt;
  }
  return { trials, learnt };
}

function runFold(
  course: Course,
  { folds, absentIn }: FoldPlan,
  fold: number,
  { svm: options, declining }: CourseSettings,
): Trials {
  const { counted, weights, labels } = course;
  const isAbsent = (text: number) => absentIn.get(labels[text]!) === fold;
  const isHeldOut = (text: number) => folds[text] === fold || isAbsent(text);
  const all = allTexts(counted);
  const seen = all.filter((text) => !isHeldOut(text));
  const heldOut = all.filter(isHeldOut);

  const svm = new IntentSvm(options);
  const learnt = svm.learn({ ...course, seen, words: counted });
  if (svm.labels.length === 0) return { trials: [], learnt };

  const known = weights.knowing(countTextsWith(counted, seen));
  const rows = known.weighRows(counted, heldOut);
  const trials = Array.from(heldOut, (text, row): Trial => {
    const { best, score } = evidenceFor(svm, rowOf(rows, row));
    const label = labels[text]!;
    const got = svm.labels[best]!;
    if (label === NO_INTENT || isAbsent(text)) {
      return { asked: 'nothing known', right: declining.has(got), score };
    }
    const asked = declining.has(label) ? 'declining' : 'intent';
    return { asked, right: got === label, score };
  });
  return { trials, learnt };
}
