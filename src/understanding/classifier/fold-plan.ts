import type { Course } from './course.js';
import { groupIntents } from './intent-groups.js';
import { NO_INTENT } from './intent-svm.js';
import { seededRandom, shuffleInPlace } from './seeded-random.js';
import type { TrainingSettings } from './training-options.js';

/** The fold of each text, and the fold in which an intent is left out whole. */
export interface FoldPlan {
  readonly folds: Int32Array;
  readonly absentIn: ReadonlyMap<string, number>;
}

const SEED = 99;
/** With fewer, leaving some out would leave too little. */
const FEWEST_INTENTS = 4;
/** A fold leaves out intents of two kinds, so that its trials do not hang on one subject. */
const GROUPS_PER_FOLD = 2;

/** Deals the texts of a course into folds, and, besides, whole intents to be left out. */
export function planFolds(
  course: Course,
  { folds: foldCount, declining }: Pick<TrainingSettings, 'folds' | 'declining'>,
): FoldPlan {
  const random = seededRandom(SEED);
  const { rows, counted, labels } = course;
  const textsOf = textsByIntent(labels, declining);
  const groupCount = GROUPS_PER_FOLD * foldCount;
  const groups = groupIntents(rows, counted.featureCount, textsOf, groupCount, random);
  const absentIn = new Map([...groups].map(([intent, group]) => [intent, group % foldCount]));
  const dealt = new Map<string, number>();
  const folds = new Int32Array(labels.length);
  const order = folds.map((_, text) => text);
  shuffleInPlace(order, order.length, random);
  for (let next = 0; next < order.length; next++) {
    const label = labels[order[next]!]!;
    const count = (dealt.get(label) ?? 0) + 1;
    dealt.set(label, count);
    folds[order[next]!] = (count + (absentIn.get(label) ?? 0)) % foldCount;
  }
  return {
    folds,
    absentIn: absentIn.size >= FEWEST_INTENTS ? absentIn : new Map<string, number>(),
  };
}

function textsByIntent(labels: readonly string[], declining: ReadonlySet<string>) {
  const intents = new Map<string, number[]>();
  for (let text = 0; text < labels.length; text++) {
    const label = labels[text]!;
    if (label === NO_INTENT || declining.has(label)) continue;
    const texts = intents.get(label);
    if (texts) texts.push(text);
    else intents.set(label, [text]);
  }
  return intents;
}
