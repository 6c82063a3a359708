import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainEnglishPack } from '../../../src/evaluation/benchmark/plain-english-pack.js';
import { trainIntentModel } from '../../../src/understanding/classifier/intent-model.js';
import {
  deserializeModel,
  ModelFileError,
  serializeModel,
} from '../../../src/understanding/classifier/model-file.js';
import { toyCorpus } from './toy-corpus.js';

const model = trainIntentModel(toyCorpus, plainEnglishPack);
const bytes = serializeModel(model);

describe('a saved model', () => {
  it('predicts exactly as the one that was trained', () => {
    const read = deserializeModel(bytes, plainEnglishPack);
    const words = toyCorpus.flatMap(({ text }) => text.split(' '));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string())), (chosen) => {
        const text = chosen.join(' ');

        expect(read.predict(text)).toEqual(model.predict(text));
      }),
    );
  });

  it('keeps its hash, its gate and its intents', () => {
    const read = deserializeModel(bytes, plainEnglishPack);

    expect(read.hash).toBe(model.hash);
    expect(read.gate).toEqual(model.gate);
    expect(read.intents).toEqual(model.intents);
  });

  it('gives the same bytes when it is saved again', () => {
    expect(serializeModel(deserializeModel(bytes, plainEnglishPack))).toEqual(bytes);
  });

  it('is read from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    const read = deserializeModel(larger.subarray(3), plainEnglishPack);

    expect(read.predict('rain on monday')).toEqual(model.predict('rain on monday'));
  });

  it('keeps features that hold no well-formed text', () => {
    const examples = ['\ud83d', '😀 a', '😁 b'].map((text, at) => ({ text, intent: `i${at % 2}` }));
    const pack = { ...plainEnglishPack, tokenize: (text: string) => text.split(' ') };
    const odd = trainIntentModel(examples, pack);
    const read = deserializeModel(serializeModel(odd), pack);

    for (const { text } of examples) expect(read.predict(text)).toEqual(odd.predict(text));
  });

  it('is refused when any byte was changed', () => {
    const anywhere = fc.integer({ min: 0, max: bytes.length - 1 });
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at]! ^= change;

        expect(() => deserializeModel(damaged, plainEnglishPack)).toThrow(ModelFileError);
      }),
    );
  });

  it.each([0, 7, 40, 44, 200])('is refused when it ends after %i bytes', (length) => {
    const cut = bytes.subarray(0, length);

    expect(() => deserializeModel(cut, plainEnglishPack)).toThrow(ModelFileError);
  });

  it('is refused with the pack of another language', () => {
    const swedish = { ...plainEnglishPack, tag: 'sv' };

    expect(() => deserializeModel(bytes, swedish)).toThrow(
      new ModelFileError('the model is of language en, the pack of sv'),
    );
  });
});
