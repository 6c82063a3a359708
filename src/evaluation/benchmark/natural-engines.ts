import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { Classification } from 'natural/lib/natural/classifiers/classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import type { LabelledText } from '../../understanding/classifier/labelled-text.js';
import type { Engine, EngineAnswer, TrainedEngine } from './engine.js';

/** natural's naive Bayes as it comes; its values are joint likelihoods, told here as shares. */
export const bayesEngine: Engine = {
  name: 'bayes',
  train: (examples) => trainStock(new BayesClassifier(), examples, sharesOfTotal),
};

/** natural's logistic regression as it comes; dense, so hours of training past 1,000 examples. */
export const logisticEngine: Engine = {
  name: 'logistic',
  train: (examples) => trainStock(new LogisticRegressionClassifier(), examples, (values) => values),
};

/** What an example of no intent is labelled with. */
const NO_INTENT = '(none)';

interface StockClassifier {
  addDocument(text: string, label: string): void;
  train(): void;
  getClassifications(text: string): Classification[];
}

function trainStock(
  classifier: StockClassifier,
  examples: readonly LabelledText[],
  confidences: (values: readonly number[]) => readonly number[],
): TrainedEngine {
  for (const { text, intent } of examples) classifier.addDocument(text, intent ?? NO_INTENT);
  classifier.train();
  return {
    answer: (text) => toAnswer(classifier.getClassifications(text), confidences),
    modelBytes: () => Buffer.byteLength(JSON.stringify(classifier)),
  };
}

function toAnswer(
  ranked: readonly Classification[],
  confidences: (values: readonly number[]) => readonly number[],
): EngineAnswer {
  const shares = confidences(ranked.map(({ value }) => value));
  const at = ranked.findIndex(({ label }) => label !== NO_INTENT);
  const bestGuess = ranked[at]?.label ?? null;
  return {
    intent: at === 0 ? bestGuess : null,
    bestGuess,
    confidence: shares[at] ?? 0,
  };
}

function sharesOfTotal(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total === 0 ? 0 : value / total));
}
