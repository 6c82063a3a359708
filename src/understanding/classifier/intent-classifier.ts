import Classifier from 'natural/lib/natural/classifiers/classifier.js';
import type { LanguagePack, LanguageTag } from '../../languages/language-pack.js';
import type { SvmOptions } from './joint-svm.js';
import type { TrainingText } from './calibration.js';
import { FeatureSpace } from './feature-space.js';
import { IntentSvm } from './intent-svm.js';
import { TfIdf, type SparseVector } from './tf-idf.js';

/** The parts of a classifier that has been trained before. */
export interface TrainedParts {
  readonly space: FeatureSpace;
  readonly weights: TfIdf;
  readonly svm: IntentSvm;
}

/**
 * natural's `Classifier` with its own features and learner: stems, pairs of stems, letter groups
 * and concepts, weighed by tf-idf, separated by `IntentSvm`.
 *
 * Trains once from all documents. To change a document, make a new classifier: adding to a trained
 * one would leave its weights standing for other features.
 */
export class IntentClassifier extends Classifier<SparseVector> {
  readonly #pack: LanguagePack;
  readonly #space: FeatureSpace;
  readonly #texts: TrainingText[] = [];
  #weights: TfIdf;
  #svm: IntentSvm;

  constructor(pack: LanguagePack, options: SvmOptions, parts?: TrainedParts) {
    const svm = parts?.svm ?? new IntentSvm(options);
    super(svm, { tokenizeAndStem: (text) => pack.tokenize(text) });
    this.#pack = pack;
    this.#svm = svm;
    this.#space = parts?.space ?? new FeatureSpace(pack);
    this.#weights = parts?.weights ?? TfIdf.fit([], new Float32Array());
  }

  /** The language that the classifier reads. */
  get tag(): LanguageTag {
    return this.#pack.tag;
  }

  /** The parts to save; `TrainedParts` of a new classifier give the same decisions. */
  get parts(): TrainedParts {
    return { space: this.#space, weights: this.#weights, svm: this.#svm };
  }

  /** The documents added and not yet trained on, as features. */
  get texts(): readonly TrainingText[] {
    return this.#texts;
  }

  /** Adds an example; one without tokens teaches nothing and is left out. */
  override addDocument(text: string | string[], label: string): void {
    const tokens = typeof text === 'string' ? this.#pack.tokenize(text) : text;
    if (tokens.length > 0) this.#texts.push({ features: this.#space.read(tokens), label });
  }

  override textToFeatures(text: string | string[]): SparseVector {
    const tokens = typeof text === 'string' ? this.#pack.tokenize(text) : text;
    return this.#weights.weigh(this.#space.read(tokens));
  }

  override train(): void {
    this.#space.freeze();
    this.#weights = TfIdf.fit(
      this.#texts.map(({ features }) => features),
      this.#space.kindWeights(),
    );
    for (const { features, label } of this.#texts) {
      this.#svm.addExample(this.#weights.weigh(features), label);
    }
    this.#svm.train();
    this.#texts.length = 0;
    this.emit('doneTraining', true);
  }
}
