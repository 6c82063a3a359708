import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemmers } from '../../src/languages/stemmers.js';

const swedish = stemmers['porter-sv'];

describe('the Swedish stemmer', () => {
  it.each([
    ['skillnaden', 'skillnad'],
    ['kostnaderna', 'kostnad'],
    ['ledaren', 'ledare'],
    ['utbildningarna', 'utbildning'],
    ['certifikatet', 'certifikat'],
  ])('stems %s as %s', (one, other) => {
    expect(swedish(one)).toBe(swedish(other));
  });

  it.each([
    ['kurs', 'kostnad'],
    ['chef', 'chans'],
    ['vision', 'version'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(swedish(one)).not.toBe(swedish(other));
  });

  it('leaves nothing to be cut, and something of every word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdefhiklmnorståäö'), minLength: 1 });
    fc.assert(
      fc.property(word, (token) => {
        expect(swedish(swedish(token))).toBe(swedish(token));
        expect(swedish(token)).not.toBe('');
      }),
    );
  });
});
