import { describe, expect, it } from 'vitest';
import { plainEnglishPack } from '../../../src/evaluation/benchmark/plain-english-pack.js';
import { runTrials, type Trial } from '../../../src/understanding/classifier/calibration.js';
import { IntentClassifier } from '../../../src/understanding/classifier/intent-classifier.js';
import { completeOptions } from '../../../src/understanding/classifier/training-options.js';
import { toyCorpus } from './toy-corpus.js';

const intents = [...new Set(toyCorpus.flatMap(({ intent }) => intent ?? []))];

/** The trials of a corpus, in which some intents are those by which the bot declines. */
function trialsWith(declining: readonly string[], corpus = toyCorpus): readonly Trial[] {
  const settings = completeOptions({ declining });
  const classifier = new IntentClassifier(plainEnglishPack, settings.svm);
  for (const { text, intent } of corpus) classifier.addDocument(text, intent ?? '');
  return runTrials(classifier.course, settings).trials;
}

const count = (trials: readonly Trial[], wanted: Trial['asked']) =>
  trials.filter(({ asked }) => asked === wanted).length;

/** The toy corpus several times over, each time with a word of its own. */
const repeated = (times: number) =>
  Array.from({ length: times }, (_, time) =>
    toyCorpus.map(({ text, intent }) => ({ text: `${text} word${time}`, intent })),
  ).flat();

describe('runTrials', () => {
  it('asks a small corpus every text as one of its intent and as one that nothing known answers', () => {
    const trials = trialsWith([]);

    expect(count(trials, 'intent')).toBeGreaterThan(0);
    expect(count(trials, 'nothing known')).toBe(toyCorpus.length);
    expect(count(trials, 'declining')).toBe(0);
  });

  it('asks all of 3,600 examples, and of more only as many as a gate needs', () => {
    expect(count(trialsWith([], repeated(50)), 'nothing known')).toBe(3600);
    expect(count(trialsWith([], repeated(60)), 'nothing known')).toBeLessThan(2000);
  });

  it('never leaves out an intent by which the bot declines', () => {
    const [first = ''] = intents;
    const trials = trialsWith([first]);
    const ofFirst = toyCorpus.filter(({ intent }) => intent === first).length;

    expect(count(trials, 'declining')).toBe(ofFirst);
    expect(count(trials, 'nothing known')).toBe(toyCorpus.length - ofFirst);
  });
});
