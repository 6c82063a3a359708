import { describe, expect, it } from 'vitest';
import { PackFile } from '../../src/languages/pack-file.js';
import { createBackgroundReader } from '../../src/understanding/background-reader.js';

const pack = {
  tokenize: (text: string) => text.toLowerCase().match(/[\p{L}.]+/gu) ?? [],
  stem: (token: string) => token.replace(/s$/, ''),
};

const read = createBackgroundReader(
  PackFile.parse({
    name: 'Test',
    stemmer: 'none',
    fillers: [],
    joiners: [],
    forms: { who: [], polar: [], open: [], negation: [] },
    background: {
      own: { before: ['I have', 'my'], after: ['hai meri'] },
      experience: ['years of'],
      degrees: { bachelor: ['bachelor'], commerce: ['bachelor of commerce'], mba: ['mba'] },
      becoming: ['become'],
    },
  }),
  pack,
);

const backgroundIn = (text: string) => read(pack.tokenize(text));

describe('what a text says of learning and work', () => {
  it.each([
    { text: 'is an MBA enough?', degrees: ['mba'], ownDegree: false },
    { text: 'I have only got an MBA', degrees: ['mba'], ownDegree: true },
    { text: 'MBA hai meri', degrees: ['mba'], ownDegree: true },
    {
      text: 'my boss thinks that everybody today needs an MBA',
      degrees: ['mba'],
      ownDegree: false,
    },
    { text: 'two bachelors and an MBA', degrees: ['bachelor', 'mba'], ownDegree: false },
  ])('names its degrees and whose they are: $text', ({ text, degrees, ownDegree }) => {
    expect(backgroundIn(text)).toMatchObject({ degrees, ownDegree });
  });

  it('takes the longest of the names that stand in one place', () => {
    expect(backgroundIn('a bachelor of commerce').degrees).toEqual(['commerce']);
  });

  it('counts experience only as somebody’s own', () => {
    expect(backgroundIn('I have ten years of practice').ownExperience).toBe(true);
    expect(backgroundIn('how many years of practice?').ownExperience).toBe(false);
  });

  it('hears of becoming something', () => {
    expect(backgroundIn('can a nurse become one?').becoming).toBe(true);
  });
});
