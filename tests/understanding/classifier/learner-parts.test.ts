import Classifier from 'natural/lib/natural/classifiers/classifier.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainEnglishPack } from '../../../src/evaluation/benchmark/plain-english-pack.js';
import { allTexts, TextCounter } from '../../../src/understanding/classifier/counted-texts.js';
import { FeatureSpace } from '../../../src/understanding/classifier/feature-space.js';
import { IntentClassifier } from '../../../src/understanding/classifier/intent-classifier.js';
import { groupIntents } from '../../../src/understanding/classifier/intent-groups.js';
import { IntentSvm, NO_INTENT } from '../../../src/understanding/classifier/intent-svm.js';
import { chanceOf, fitLogistic } from '../../../src/understanding/classifier/logistic-fit.js';
import { seededRandom } from '../../../src/understanding/classifier/seeded-random.js';
import { packRows, type SparseVector } from '../../../src/understanding/classifier/sparse-rows.js';
import { countTextsWith, TfIdf } from '../../../src/understanding/classifier/tf-idf.js';
import { toyCorpus } from './toy-corpus.js';

const options = { cost: 3, tolerance: 1e-7, maxSweeps: 200, maxRounds: 50 };

describe('IntentClassifier', () => {
  const classifier = new IntentClassifier(plainEnglishPack, { ...options, maxSweeps: 12 });
  for (const { text, intent } of toyCorpus) classifier.addDocument(text, intent!);
  classifier.train();

  it("is one of natural's classifiers", () => {
    expect(classifier).toBeInstanceOf(Classifier);
    expect(classifier.classify('which train goes to oslo')).toBe('travel');
  });

  it('tells shares that add up to 1', () => {
    const shares = classifier.getClassifications('rain').map(({ value }) => value);

    expect(shares).toHaveLength(6);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
});

describe('IntentSvm', () => {
  const [red, blue, other] = [vectorOf([1, 0, 0.5]), vectorOf([0, 1, 0.5]), vectorOf([0.6, 0, 1])];
  const learn = (ofNone: readonly SparseVector[]) => {
    const svm = new IntentSvm(options);
    svm.addExample(red, 'red');
    svm.addExample(blue, 'blue');
    for (const vector of ofNone) svm.addExample(vector, NO_INTENT);
    svm.train();
    return svm;
  };

  it('holds examples of no intent against every intent', () => {
    const before = [...learn([]).judge(other).distances];
    const after = [...learn([other]).judge(other).distances];

    expect(after[0]).toBeLessThan(before[0]!);
    expect(after[1]).toBeLessThanOrEqual(before[1]!);
    expect(after[0]).toBeLessThan(0);
  });

  it('tells which share of the words each intent uses', () => {
    expect([...learn([other]).judge(vectorOf([1, 3])).familiarity]).toEqual([0.25, 0.75]);
  });
});

describe('TfIdf', () => {
  const space = new FeatureSpace(plainEnglishPack);
  const counter = new TextCounter();
  for (const { text } of toyCorpus) counter.add(space.read(plainEnglishPack.tokenize(text)));
  const counted = counter.counted();
  const all = allTexts(counted);
  const textsWith = countTextsWith(counted, all);
  const weights = TfIdf.fit(textsWith, all.length, space.freeze().kindWeights());
  const weigh = (text: string) => weights.weigh(space.read(plainEnglishPack.tokenize(text)));

  it('gives vectors of length 1, or empty ones', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { values } = weigh(text);
        const squares = values.reduce((sum, value) => sum + value * value, 0);

        expect(squares).toBeCloseTo(values.length === 0 ? 0 : 1, 4);
      }),
    );
  });

  it('reaches less far the more unknown words stand beside the known ones', () => {
    const [all, some, few, none] = ['rain', 'rain qqq', 'rain qqq zzz', 'qqq'].map(
      (text) => weigh(text).reach,
    );

    expect(some).toBeLessThan(all!);
    expect(few).toBeLessThan(some!);
    expect(none).toBe(0);
  });

  it.each(toyCorpus.slice(0, 5))('reaches all of $text, which it knows', ({ text }) => {
    expect(weigh(text).reach).toBe(1);
  });

  it('knows no more than what it is said to have met', () => {
    const rain = Int32Array.of(toyCorpus.findIndex(({ text }) => /\brain\b/.test(text)));
    const dry = all.filter((text) => !/\brain\b/.test(toyCorpus[text]!.text));
    const known = weights.knowing(countTextsWith(counted, dry)).weighRows(counted, rain);

    expect(weights.weighRows(counted, rain).coverage[0]).toBe(1);
    expect(known.coverage[0]).toBeLessThan(1);
    expect(known.reach[0]).toBeLessThan(1);
  });

  it('covers a text by the share of its words that it knows', () => {
    expect(weigh('rain on monday').coverage).toBe(1);
    expect(weigh('rain on qqq').coverage).toBeLessThan(0.7);
    expect(weigh('qqq').coverage).toBe(0);
  });

  it('weighs a rare word above a common one', () => {
    const { values } = weigh('the jam');
    const rare = weigh('the snow');

    expect(rare.values[1]).toBeGreaterThan(rare.values[0]!);
    expect(values[0]).toBeGreaterThan(0);
  });
});

describe('fitLogistic', () => {
  it('finds the odds that the observations were made with', () => {
    const observations = [10, 14].flatMap((score) =>
      [true, false].map((outcome) => ({
        score,
        outcome,
        weight: 10_000 * (outcome === (score === 14) ? 0.8 : 0.2),
      })),
    );
    const fit = fitLogistic(observations);

    expect(chanceOf(fit, 14)).toBeCloseTo(0.8, 2);
    expect(chanceOf(fit, 10)).toBeCloseTo(0.2, 2);
    expect(chanceOf(fit, 12)).toBeCloseTo(0.5, 2);
  });

  it('stays finite when the outcomes are parted cleanly', () => {
    const scores = [-2, -1, 1, 2];
    const fit = fitLogistic(scores.map((score) => ({ score, outcome: score > 0, weight: 1 })));

    expect(chanceOf(fit, 2)).toBeGreaterThan(0.7);
    expect(Number.isFinite(fit.slope)).toBe(true);
  });

  it('tells the share of outcomes when the score never changes', () => {
    const outcomes = [true, true, true, false];
    const fit = fitLogistic(outcomes.map((outcome) => ({ score: 3, outcome, weight: 1 })));

    expect(chanceOf(fit, 3)).toBeCloseTo(0.75, 4);
  });
});

describe('groupIntents', () => {
  it('leaves intents of like words out together', () => {
    const rows = packRows([
      vectorOf([1, 0.1, 0, 0]),
      vectorOf([0, 0, 1, 0.2]),
      vectorOf([1, 0.3, 0, 0]),
      vectorOf([0, 0, 1, 0.4]),
    ]);
    const textsOf = new Map([
      ['pay of a', [0]],
      ['rain in a', [1]],
      ['pay of b', [2]],
      ['rain in b', [3]],
    ]);
    const groups = groupIntents(rows, 4, textsOf, 2, seededRandom(1));

    expect(groups.get('pay of a')).toBe(groups.get('pay of b'));
    expect(groups.get('rain in a')).toBe(groups.get('rain in b'));
    expect(groups.get('pay of a')).not.toBe(groups.get('rain in a'));
  });

  it('deals groups whose sizes differ by one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 7 }),
        (count, parts) => {
          const names = Array.from({ length: count }, (_, at) => `i${at}`);
          const rows = packRows(names.map((_, at) => vectorOf([at % 3, 1])));
          const textsOf = new Map(names.map((name, at) => [name, [at]]));
          const groups = [...groupIntents(rows, 2, textsOf, parts, seededRandom(2)).values()];
          const sizes = Array.from(
            { length: parts },
            (_, at) => groups.filter((g) => g === at).length,
          );

          expect(groups).toHaveLength(count);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

/** A vector of words alone, one per value that is not 0. */
function vectorOf(weights: readonly number[]): SparseVector {
  const ids = [...weights.keys()].filter((id) => weights[id] !== 0);
  return {
    ids: Int32Array.from(ids),
    values: Float32Array.from(ids, (id) => weights[id]!),
    wordCount: ids.length,
    coverage: 1,
    reach: 1,
  };
}
