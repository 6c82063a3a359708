import Classifier from 'natural/lib/natural/classifiers/classifier.js';
import type { LanguagePack, LanguageTag } from '../../languages/language-pack.js';
import type { SvmOptions } from './svm-solver.js';
import { courseOf, type Course } from './course.js';
import { allTexts, TextCounter } from './counted-texts.js';
import { FeatureSpace } from './feature-space.js';
import { IntentSvm, NO_INTENT, type HeadStart } from './intent-svm.js';
import type { LabelledTokens } from './labelled-text.js';
import { TfIdf } from './tf-idf.js';
import type { SparseVector } from './sparse-rows.js';

const NOTHING_WEIGHS = new TfIdf(new Float32Array(), 1);

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
  readonly #labels: string[] = [];
  #counter = new TextCounter();
  #weights: TfIdf;
  #svm: IntentSvm;

  constructor(pack: LanguagePack, options: SvmOptions, parts?: TrainedParts) {
    const svm = parts?.svm ?? new IntentSvm(options);
    super(svm, { tokenizeAndStem: (text) => pack.tokenize(text) });
    this.#pack = pack;
    this.#svm = svm;
    this.#space = parts?.space ?? new FeatureSpace(pack);
    this.#weights = parts?.weights ?? NOTHING_WEIGHS;
  }

  /** The language that the classifier reads. */
  get tag(): LanguageTag {
    return this.#pack.tag;
  }

  /** The parts to save; `TrainedParts` of a new classifier give the same decisions. */
  get parts(): TrainedParts {
    return { space: this.#space, weights: this.#weights, svm: this.#svm };
  }

  /** The documents added and not yet trained on. */
  get course(): Course {
    return courseOf(this.#counter.counted(), this.#space.kindWeights(), this.#space.origins(), [
      ...this.#labels,
    ]);
  }

  /** Adds an example; one without tokens teaches nothing and is left out. */
  override addDocument(text: string | string[], label: string): void {
    this.addExamples([{ tokens: this.#tokensOf(text), intent: label }]);
  }

  /** The same for examples that the pack has read. */
  addExamples(examples: readonly LabelledTokens[]): void {
    const telling = examples.filter(({ tokens }) => tokens.length > 0);
    for (const { tokens } of telling) this.#counter.add(this.#space.read(tokens));
    for (const { intent } of telling) this.#labels.push(intent ?? NO_INTENT);
  }

  override textToFeatures(text: string | string[]): SparseVector {
    return this.vectorOf(text);
  }

  /** A text, or the tokens that the pack has read from it, as the learner sees it. */
  vectorOf(text: string | readonly string[]): SparseVector {
    return this.#weights.weigh(this.#space.read(this.#tokensOf(text)));
  }

  override train(): void {
    this.trainOn(this.course);
    this.#counter = new TextCounter();
    this.#labels.length = 0;
  }

  /**
   * The same for a course that has been asked for before: preparing it twice would take its time.
   *
   * @param start - Where another learner of the same course stopped.
   */
  trainOn(course: Course, start?: HeadStart): void {
    const { counted, weights } = course;
    this.#space.freeze();
    this.#weights = weights;
    this.#svm.learn({ ...course, seen: allTexts(counted), words: counted }, start);
    this.emit('doneTraining', true);
  }

  #tokensOf(text: string | readonly string[]): readonly string[] {
    return typeof text === 'string' ? this.#pack.tokenize(text) : text;
  }
}
