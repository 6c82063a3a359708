import { describe, expect, it } from 'vitest';
import { createFormReader } from '../../src/understanding/question-form.js';
import { PackFile } from '../../src/languages/pack-file.js';

const reader = createFormReader(
  PackFile.parse({
    name: 'Test English',
    stemmer: 'none',
    forms: {
      who: ['who', 'whose', 'which role'],
      polar: ['does', 'is', 'can'],
      open: ['what', 'how', 'which'],
      negation: ['not', 'never'],
    },
    fillers: ['and', 'so', 'the', 'what', 'about'],
    joiners: ['and'],
  }),
);
const tokens = (text: string) => text.split(' ').filter((token) => token !== '');

describe('the form of a question', () => {
  it.each([
    { text: 'who handles vendors', form: 'who' },
    { text: 'and which role handles vendors', form: 'who' },
    { text: 'tell me whose job that is', form: 'who' },
    { text: 'which handles the role', form: 'open' },
    { text: 'does a cto code', form: 'polar' },
    { text: 'so does a cto code', form: 'polar' },
    { text: 'and so is the cio a manager', form: 'polar' },
    { text: 'what does a cto do', form: 'open' },
    { text: 'the manager is what', form: 'open' },
    { text: 'skills', form: 'open' },
    { text: '', form: 'open' },
  ])('of "$text" is $form', ({ text, form }) => {
    expect(reader.formOf(tokens(text))).toBe(form);
  });

  it('is negated by a word of negation anywhere', () => {
    expect(reader.isNegated(tokens('does a cio not code'))).toBe(true);
    expect(reader.isNegated(tokens('is a knot tied'))).toBe(false);
  });

  it('is bare where nothing but fillers is left', () => {
    expect(reader.isBare(tokens('and what about the'))).toBe(true);
    expect(reader.isBare(tokens('and what about vendors'))).toBe(false);
    expect(reader.isBare([])).toBe(true);
  });

  it.each(['who', 'which', 'does', 'what'])('may begin with %s', (word) => {
    expect(reader.opensQuestion(word)).toBe(true);
  });

  it('does not begin with a filler', () => {
    expect(reader.opensQuestion('about')).toBe(false);
  });
});
