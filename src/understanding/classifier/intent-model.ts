import type { LanguagePack } from '../../languages/language-pack.js';
import { runTrials } from './calibration.js';
import { hashOf } from './content-hash.js';
import { evidenceFor } from './evidence.js';
import { fitGate, type Gate } from './gate.js';
import { IntentClassifier } from './intent-classifier.js';
import { beliefShares, NO_INTENT } from './intent-svm.js';
import { readExamples, type Example } from './labelled-text.js';
import { chanceOf } from './logistic-fit.js';
import { completeOptions, type TrainingOptions } from './training-options.js';

export type { Example, LabelledText } from './labelled-text.js';
export type { Gate } from './gate.js';
export type { TrainingOptions } from './training-options.js';

/** An intent and its share of the classifier's belief, 0 to 1. */
export interface RankedIntent {
  readonly intent: string;
  readonly share: number;
}

/** What a model makes of a text. */
export interface Prediction {
  /** `null` where the gate rejects. */
  readonly intent: string | null;
  /** The intent that comes first, rejected or not. */
  readonly bestGuess: string;
  /** Calibrated probability that `bestGuess` is right, 0 to 1. */
  readonly confidence: number;
  /** The first few intents, the best first. */
  readonly ranked: readonly RankedIntent[];
}

const RANKED = 5;

/**
 * A trained classifier of one language with its gate.
 *
 * `predict` is pure and takes any string. A text that shares not even letters with the examples is
 * rejected at confidence 0, and without a gate every text without a known word.
 */
export class IntentModel {
  readonly #classifier: IntentClassifier;
  readonly #labels: readonly string[];
  /** Names what the model was trained on: equal for equal examples, language pack and options. */
  readonly hash: string;
  readonly gate: Gate;

  constructor(classifier: IntentClassifier, gate: Gate, hash: string) {
    this.#classifier = classifier;
    this.#labels = classifier.parts.svm.labels;
    this.gate = gate;
    this.hash = hash;
  }

  /** The intents that the model can answer with. */
  get intents(): readonly string[] {
    return this.#labels;
  }

  /** The trained parts, for saving. */
  get classifier(): IntentClassifier {
    return this.#classifier;
  }

  /** Takes tokens instead of a text where the pack has read it before. */
  predict(text: string | readonly string[]): Prediction {
    const vector = this.#classifier.vectorOf(text);
    const { best, decisions, score } = evidenceFor(this.#classifier.parts.svm, vector);
    const shares = beliefShares(decisions);
    const bestGuess = this.#labels[best]!;
    const ranked = this.#rank(shares);
    const nothing = { intent: null, bestGuess, confidence: 0, ranked };
    if (vector.ids.length === 0) return nothing;
    if (this.gate.kind === 'off') {
      if (vector.wordCount === 0) return nothing;
      return { intent: bestGuess, bestGuess, confidence: shares[best]!, ranked };
    }
    const confidence = chanceOf(this.gate.fit, score);
    return {
      intent: confidence < this.gate.threshold ? null : bestGuess,
      bestGuess,
      confidence,
      ranked,
    };
  }

  #rank(shares: Float64Array): RankedIntent[] {
    return highestColumns(shares, RANKED).map((column) => ({
      intent: this.#labels[column]!,
      share: shares[column]!,
    }));
  }
}

/** The columns of the highest shares, the highest first; sorting all of them would cost more. */
function highestColumns(shares: Float64Array, count: number): number[] {
  const top: number[] = [];
  for (let column = 0; column < shares.length; column++) {
    const share = shares[column]!;
    if (top.length === count && share <= shares[top[count - 1]!]!) continue;
    let place = Math.min(top.length, count - 1);
    for (; place > 0 && shares[top[place - 1]!]! < share; place--) top[place] = top[place - 1]!;
    top[place] = column;
  }
  return top;
}

/**
 * Trains a model on examples of one language; the same examples in any order give the same model.
 *
 * Examples whose intent is `null` count against every intent. Training takes about a second of
 * processor time for 60 intents of 40 examples.
 *
 * @param hash - The examples' content hash, where it is known: working it out takes time.
 * @throws {RangeError} If no example names an intent and holds a word.
 */
export function trainIntentModel(
  examples: readonly Example[],
  pack: LanguagePack,
  options: TrainingOptions = {},
  hash?: string,
): IntentModel {
  const settings = completeOptions(options);
  const classifier = new IntentClassifier(pack, settings.svm);
  const read = readExamples(examples, pack);
  classifier.addExamples(read);
  const { course } = classifier;
  if (course.labels.every((label) => label === NO_INTENT)) {
    throw new RangeError('no example names an intent and holds a word: there is nothing to learn');
  }
  const trained = settings.gate ? runTrials(course, settings) : undefined;
  const gate: Gate = trained
    ? fitGate(trained.trials, settings.targetLoss)
    : { kind: 'off', reason: 'disabled' };
  classifier.trainOn(course, trained?.learnt);
  return new IntentModel(classifier, gate, hash ?? hashOf(read, pack, options));
}
