import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainEnglishPack } from '../../../src/evaluation/benchmark/plain-english-pack.js';
import type { LanguagePack } from '../../../src/languages/language-pack.js';
import {
  trainIntentModel,
  type LabelledText,
} from '../../../src/understanding/classifier/intent-model.js';
import { serializeModel } from '../../../src/understanding/classifier/model-file.js';
import { foreignQuestions, toyCorpus } from './toy-corpus.js';

const model = trainIntentModel(toyCorpus, plainEnglishPack);

/** Splits at blanks and keeps everything, so that any string can be a token. */
const openPack: LanguagePack = {
  tag: 'zz',
  tokenize: (text) => text.split(' ').filter((token) => token !== ''),
  stem: (token) => token,
  concepts: () => [],
  compoundHeads: [],
};

describe('a trained intent model', () => {
  it.each([
    ['what is the salary of a nurse', 'salary'],
    ['is it going to rain on monday', 'weather'],
    ['i want a flight to lima', 'travel'],
    ['what skills does a nurse need', 'skills'],
    ['hwo do i bake bread', 'cooking'],
  ])('understands %j, worded unlike its examples', (text, intent) => {
    expect(model.predict(text).intent).toBe(intent);
  });

  it.each(foreignQuestions)('is less sure of %j than of any of its examples', (text) => {
    const surest = Math.min(...toyCorpus.map((example) => model.predict(example.text).confidence));

    expect(model.predict(text).confidence).toBeLessThan(surest);
  });

  it.each(['', '?!', 'qqq zzz', 'کیا حال ہے'])('has no confidence at all in %j', (text) => {
    expect(model.predict(text)).toMatchObject({ intent: null, confidence: 0 });
  });

  it('rejects an unknown word that shares some letters with known ones', () => {
    expect(model.predict('bakelite').intent).toBeNull();
  });

  it('ranks the best guess first, with shares that fall', () => {
    const { ranked, bestGuess } = model.predict('how much money has the smith');
    const shares = ranked.map(({ share }) => share);

    expect(ranked[0]?.intent).toBe(bestGuess);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('takes any string, and tells chances within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { confidence, bestGuess } = model.predict(text);

        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(model.intents).toContain(bestGuess);
      }),
    );
  });

  it('answers the same whatever it was asked before', () => {
    const words = fc.constantFrom(
      ...'how much pay rain bake oslo the of zzz constructor'.split(' '),
    );
    const texts = fc.array(words, { maxLength: 8 }).map((chosen) => chosen.join(' '));
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const before = model.predict(text);
        model.predict(other);

        expect(model.predict(text)).toEqual(before);
      }),
    );
  });

  it.each([
    ['words', 'rain '.repeat(20_000)],
    ['one token', 'x'.repeat(100_000)],
    ['contractions', "can't ".repeat(17_000)],
    ['emoji', '😀'.repeat(25_000)],
  ])('answers 100 kB of %s within a second', (_, text) => {
    const start = performance.now();
    model.predict(text);

    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('training', () => {
  it('gives the same bytes and hash for the same examples in any order', () => {
    const reversed = trainIntentModel([...toyCorpus].reverse(), plainEnglishPack);

    expect(reversed.hash).toBe(model.hash);
    expect(serializeModel(reversed)).toEqual(serializeModel(model));
  });

  it('is not moved by repeated examples', () => {
    const repeated = trainIntentModel([...toyCorpus, ...toyCorpus.slice(0, 9)], plainEnglishPack);

    expect(serializeModel(repeated)).toEqual(serializeModel(model));
  });

  it('reads names of built-in properties as plain words and as plain intents', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '2024', 'valueOf'];
    const examples = names.flatMap((name) =>
      ['a', 'b', 'c'].map((letter) => ({ text: `${name} ${letter}`, intent: name })),
    );
    const hostile = trainIntentModel(examples, openPack);

    for (const name of names) expect(hostile.predict(`${name} d`).bestGuess).toBe(name);
  });

  it('treats a slot as one thing without letters', () => {
    const examples = [
      { text: 'pay of ⟨role⟩', intent: 'salary' },
      { text: 'price of ⟨platform⟩', intent: 'cost' },
    ];
    const slotted = trainIntentModel(examples, openPack);

    expect(slotted.predict('⟨role⟩').bestGuess).toBe('salary');
    expect(slotted.predict('⟨platform⟩').bestGuess).toBe('cost');
    expect(slotted.predict('⟨rol⟩')).toMatchObject({ intent: null, confidence: 0 });
  });

  it('knows a new word by its concept', () => {
    const concepts = (stem: string) => (['wage', 'stipend'].includes(stem) ? ['pay'] : []);
    const withConcepts = trainIntentModel(toyCorpus, { ...plainEnglishPack, concepts });

    const [known, unknown] = [withConcepts.predict('stipend'), model.predict('stipend')];

    expect(known.bestGuess).toBe('salary');
    expect(known.confidence).toBeGreaterThan(2 * unknown.confidence);
  });

  it('does not make an intent of examples that have none', () => {
    const taught = trainIntentModel([...toyCorpus, foreign('a joke')], plainEnglishPack);

    expect(taught.intents).toEqual(model.intents);
  });

  it.each([
    ['nothing', []],
    ['texts without words only', [{ text: ' ?! ', intent: 'a' }]],
    ['examples of no intent only', [foreign('a joke')]],
  ])('refuses to learn from %s', (_, examples: LabelledText[]) => {
    expect(() => trainIntentModel(examples, plainEnglishPack)).toThrow(RangeError);
  });

  it('learns one intent, and leaves the gate off', () => {
    const single = trainIntentModel([{ text: 'good morning', intent: 'greet' }], plainEnglishPack);

    expect(single.gate).toEqual({ kind: 'off', reason: 'too few intents' });
    expect(single.predict('morning').intent).toBe('greet');
    expect(single.predict('evening').intent).toBeNull();
  });

  it('keeps what it knows when there are two examples an intent', () => {
    const few = toyCorpus.filter((_, at) => at % 6 === 0);
    const tiny = trainIntentModel(few, plainEnglishPack);

    for (const { text, intent } of few) expect(tiny.predict(text).intent).toBe(intent);
  });

  it('answers every text with a known word when the gate is disabled', () => {
    const open = trainIntentModel(toyCorpus, plainEnglishPack, { gate: false });

    expect(open.gate).toEqual({ kind: 'off', reason: 'disabled' });
    for (const text of ['the', 'play a of']) expect(open.predict(text).intent).not.toBeNull();
  });
});

function foreign(text: string): LabelledText {
  return { text, intent: null };
}
