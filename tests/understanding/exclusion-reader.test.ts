import { describe, expect, it } from 'vitest';
import { PackFile } from '../../src/languages/pack-file.js';
import type { EntityMatch } from '../../src/understanding/entity-index.js';
import { createExclusionReader } from '../../src/understanding/exclusion-reader.js';

const tokenize = (text: string) => text.split(' ').filter((token) => token !== '');
const excluded = createExclusionReader(
  PackFile.parse({
    name: 'Test',
    stemmer: 'none',
    forms: {
      who: [],
      polar: ['is', 'can', 'do'],
      open: [],
      either: ['or'],
      negation: ['not'],
      except: ['not', 'except', 'other than'],
      exceptAfter: ['ke ilawa'],
      exceptLast: ['nahi', 'se nahi', 'nahi kuch aur'],
      wishing: ['want'],
      sorting: ['that'],
      remove: { before: ['take out'], after: ['hata do'] },
    },
    fillers: [],
    joiners: ['and'],
  }),
  { tokenize, stem: (token) => token, concepts: (stem) => (stem === 'costs' ? ['cost'] : []) },
);

const TYPES: Readonly<Record<string, string>> = {
  coursera: 'platform',
  edx: 'platform',
  python: 'subject',
  free: 'cost',
};

/** The names that a text leaves out. */
function leftOut(text: string): readonly string[] {
  const tokens = tokenize(text);
  const matches = tokens.flatMap((token, start): EntityMatch[] => {
    const type = TYPES[token];
    return type === undefined ? [] : [{ type, id: token, start, end: start + 1 }];
  });
  return excluded(tokens, matches).map(({ id }) => id);
}

describe('what a text leaves out', () => {
  it.each([
    { text: 'not coursera', names: ['coursera'] },
    { text: 'something other than edx', names: ['edx'] },
    { text: 'coursera ke ilawa kya hai', names: ['coursera'] },
    { text: 'coursera nahi', names: ['coursera'] },
    { text: 'coursera se nahi', names: ['coursera'] },
    { text: 'coursera nahi kuch aur', names: ['coursera'] },
    { text: 'coursera nahi edx', names: ['coursera'] },
    { text: 'i do not want coursera', names: ['coursera'] },
    { text: 'not coursera or edx', names: ['coursera', 'edx'] },
  ])('is named in "$text"', ({ text, names }) => {
    expect(leftOut(text)).toEqual(names);
  });

  it.each([
    { text: 'those that do not teach python', names: ['python'] },
    { text: 'take out coursera', names: ['coursera'] },
    { text: 'take out the free ones', names: ['free'] },
    { text: 'free wale hata do', names: ['free'] },
    { text: 'coursera hata do python', names: ['coursera'] },
    { text: 'take out those that do not teach python', names: [] },
  ])('is sorted out in "$text"', ({ text, names }) => {
    expect(leftOut(text)).toEqual(names);
  });

  it('ends at the next name', () => {
    expect(leftOut('all except coursera for python')).toEqual(['coursera']);
    expect(leftOut('not coursera and python')).toEqual(['coursera']);
  });

  it.each([
    'is not coursera free',
    'i can not find coursera',
    'worth it or not coursera',
    'costs not coursera anything',
    'coursera nahi deta',
    'coursera python nahi deta',
  ])('is nothing where a verb is denied: "%s"', (text) => {
    expect(leftOut(text)).toEqual([]);
  });

  it('is never a cost', () => {
    expect(leftOut('not free')).toEqual([]);
  });
});
