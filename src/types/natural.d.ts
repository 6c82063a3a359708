/**
 * Types for the single-file subpaths of natural that Wayfinder imports.
 *
 * Importing the package's index instead would read `.env` into the process, print adverts on
 * standard output and take over a second; its own types cover only the folder indexes.
 */

declare module 'natural/lib/natural/classifiers/classifier.js' {
  import type { EventEmitter } from 'node:events';

  export interface Classification {
    label: string;
    value: number;
  }

  /** What natural's `Classifier` asks of the learner inside it. */
  export interface InnerLearner<Observation> {
    addExample(observation: Observation, label: string): void;
    train(): void;
    getClassifications(observation: Observation): Classification[];
    classify(observation: Observation): string;
  }

  export interface TokenizingStemmer {
    tokenizeAndStem(text: string, keepStops?: boolean): string[];
  }

  interface NaturalClassifier<Observation> extends EventEmitter {
    classifier: InnerLearner<Observation>;
    docs: { label: string; text: string[] }[];
    addDocument(text: string | string[], label: string): void;
    textToFeatures(text: string | string[]): Observation;
    train(): void;
    getClassifications(text: string | string[]): Classification[];
    classify(text: string | string[]): string;
  }

  const Classifier: new <Observation>(
    inner: InnerLearner<Observation>,
    stemmer?: TokenizingStemmer,
  ) => NaturalClassifier<Observation>;
  export { Classifier as default };
}

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  import type {
    Classification,
    TokenizingStemmer,
  } from 'natural/lib/natural/classifiers/classifier.js';

  class BayesClassifier {
    constructor(stemmer?: TokenizingStemmer, smoothing?: number);
    addDocument(text: string | string[], label: string): void;
    train(): void;
    getClassifications(text: string | string[]): Classification[];
  }
  export { BayesClassifier as default };
}

declare module 'natural/lib/natural/classifiers/logistic_regression_classifier.js' {
  import type {
    Classification,
    TokenizingStemmer,
  } from 'natural/lib/natural/classifiers/classifier.js';

  class LogisticRegressionClassifier {
    constructor(stemmer?: TokenizingStemmer);
    addDocument(text: string | string[], label: string): void;
    train(): void;
    getClassifications(text: string | string[]): Classification[];
  }
  export { LogisticRegressionClassifier as default };
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const PorterStemmer: { stem(token: string): string };
  export { PorterStemmer as default };
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_sv.js' {
  const PorterStemmerSv: { stem(token: string): string };
  export { PorterStemmerSv as default };
}
