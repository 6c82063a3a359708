import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntityFinder } from '../../src/understanding/entity-finder.js';
import { createEntityIndex, type EntityForm } from '../../src/understanding/entity-index.js';

const form = (type: string, id: string, name: string): EntityForm => ({
  type,
  id,
  tokens: name.split(' '),
});

const FORMS = [
  form('role', 'cio', 'cio'),
  form('role', 'cto', 'chief technology officer'),
  form('subject', 'technology', 'technology'),
  form('platform', 'coursera', 'coursera'),
  form('platform', 'futurelearn', 'futurelearn'),
  form('platform', 'udacity', 'udacity'),
  form('platform', 'alison', 'alison'),
  form('platform_short', 'harvard', 'harvard'),
  form('provider', 'university', 'harvard'),
  form('profession', 'nurse', 'nursing'),
];
const KNOWN = new Set(['course', 'courses', 'courser']);
const index = createEntityIndex(FORMS, KNOWN);
const find = (text: string) => index.find(text.split(' '));
const ids = (text: string) => find(text).map(({ id }) => id);

describe('the entity index', () => {
  it('finds names with their places', () => {
    expect(find('does the cio use coursera')).toEqual([
      { type: 'role', id: 'cio', start: 2, end: 3 },
      { type: 'platform', id: 'coursera', start: 4, end: 5 },
    ]);
  });

  it('prefers the longest form', () => {
    expect(ids('the chief technology officer')).toEqual(['cto']);
    expect(ids('the chief of technology')).toEqual(['technology']);
  });

  it('gives every meaning of a form that has several', () => {
    expect(ids('harvard')).toEqual(['harvard', 'university']);
  });

  it.each([
    { written: 'cousera', id: 'coursera' },
    { written: 'courseera', id: 'coursera' },
    { written: 'udactiy', id: 'udacity' },
    { written: 'futurelaern', id: 'futurelearn' },
    { written: 'futurlern', id: 'futurelearn' },
    { written: 'chief technolgy oficer', id: 'cto' },
  ])('finds $id in $written', ({ written, id }) => {
    expect(ids(written)).toEqual([id]);
  });

  it('never corrects a word that the utterances hold', () => {
    expect(ids('which courser or courses')).toEqual([]);
    expect(createEntityIndex(FORMS, new Set()).find(['courser'])).toHaveLength(1);
  });

  it('never corrects the first letter', () => {
    expect(ids('noursera mdacity pursing')).toEqual([]);
  });

  it('never corrects a short word, because it would become another', () => {
    expect(ids('cfo ceo cito')).toEqual([]);
  });

  it.each([
    { word: 'kursera', id: 'coursera' },
    { word: 'koursera', id: 'coursera' },
    { word: 'udassiti', id: 'udacity' },
    { word: 'phuturelearn', id: 'futurelearn' },
    { word: 'alson', id: 'alison' },
  ])('knows the name of a site by its sound: $word', ({ word, id }) => {
    expect(ids(word)).toEqual([id]);
  });

  it.each(['cursor', 'kurser', 'salon', 'wilson', 'also'])(
    'takes no other word for the name of a site: %s',
    (word) => {
      expect(ids(word)).toEqual([]);
    },
  );

  it('reads a subject out of a compound word', () => {
    const maths = { type: 'subject', id: 'mathematics', tokens: ['matte'] };
    const compounds = createEntityIndex([maths], new Set(), ['hjälp', 'kurs']);

    expect(compounds.find(['mattehjälp'])).toEqual([
      { type: 'subject', id: 'mathematics', start: 0, end: 1 },
    ]);
    expect(compounds.find(['mattekurs'])).toHaveLength(1);
    expect(compounds.find(['hjälp'])).toEqual([]);
    expect(compounds.find(['mathjälp'])).toEqual([]);
    expect(compounds.find(['mattebok'])).toEqual([]);
  });

  it('finds nothing where it knows nothing', () => {
    expect(createEntityIndex([], new Set()).find(['coursera'])).toEqual([]);
  });

  it('gives matches from left to right that lie in the text and never overlap', () => {
    const token = fc.oneof(
      fc.constantFrom(...FORMS.flatMap(({ tokens }) => tokens)),
      fc.string({ minLength: 1, maxLength: 12 }),
    );

    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        const places = [...new Set(index.find(tokens).map(({ start, end }) => `${start}-${end}`))];
        let last = 0;
        for (const place of places) {
          const [start = -1, end = -1] = place.split('-').map(Number);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(tokens.length);
          last = end;
        }
      }),
    );
  });
});

describe('the entity finder', () => {
  const chief = { type: 'other_role', pattern: /\bchief \w+ officer\b/gu };
  const finder = createEntityFinder(index, [chief], (text) => text.split(' '));
  const found = (text: string) => finder.find(text, text.split(' '));

  it('finds by a pattern a name that nobody listed', () => {
    expect(found('is the chief happiness officer paid')).toEqual([
      { type: 'other_role', id: 'chief happiness officer', start: 2, end: 5 },
    ]);
  });

  it('lets a listed name win over a pattern', () => {
    expect(found('the chief technology officer').map(({ id }) => id)).toEqual(['cto']);
  });
});
