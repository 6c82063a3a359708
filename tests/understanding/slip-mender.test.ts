import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/languages/language.js';
import { PackFile } from '../../src/languages/pack-file.js';
import { createSlipMender } from '../../src/understanding/slip-mender.js';

const file = PackFile.parse({
  name: 'x',
  stemmer: 'none',
  forms: { who: ['who'], polar: ['is'], open: ['what'], negation: ['not'] },
  fillers: ['county'],
  joiners: ['and'],
});
const training = {
  forms: [{ type: 'role', id: 'cto', tokens: ['technical', 'officar'] }],
  patterns: [],
  words: [],
  written: [
    ['budget', 20],
    ['responsibility', 20],
    ['country', 20],
    ['plans', 20],
    ['officer', 20],
    ['buget', 1],
    ['castle', 3],
    ['cast', 1],
    ['customers', 2],
  ] as const,
};
const mend = createSlipMender(createLanguage('x', file, {}), training, { said: ['budged'] });

describe('a slip of the fingers', () => {
  it.each([
    ['letters in the wrong order', 'the bduget?', 'the budget?'],
    ['the first two as well', 'ubdget', 'budget'],
    ['a letter left out', 'responsibilty', 'responsibility'],
    ['a letter twice', 'budgget', 'budget'],
    ['a letter too many, in a long word', 'responsibrility', 'responsibility'],
    ['another letter, in a long word', 'responsinility', 'responsibility'],
    ['the slip of a single utterance', 'buget', 'budget'],
    ['capitals throughout', 'WHO HAS THE BDUGET', 'WHO HAS THE BUDGET'],
    ['a capital at the beginning', 'Bduget', 'budget'],
  ])('is mended: %s', (_, typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });

  it.each([
    ['a word that a file lists', 'county'],
    ['a word that we tell', 'budged'],
    ['a word of a name', 'officar'],
    ['a short word with another letter', 'plane'],
    ['a word with a letter too many that may be one of its own', 'plants'],
    ['a word that a single utterance holds, and no frequent one is near', 'cast'],
    ['a word near to one that is seldom', 'cutsomers'],
    ['a name', 'the Bduget'],
    ['a name with a figure', 'bduget2'],
    ['a word with the first letter missed', 'udget'],
  ])('is not seen in %s', (_, typed) => {
    expect(mend(typed)).toBe(typed);
  });

  it('is mended once: what comes of it holds no other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        expect(mend(mend(text))).toBe(mend(text));
      }),
    );
  });
});
