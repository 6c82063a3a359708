import { describe, expect, it } from 'vitest';
import { createRemarkReader } from '../../src/understanding/remark-reader.js';

const read = createRemarkReader(
  {
    remarks: { pity: ['what a pity', 'sad'], laugh: ['lol'], joke: ['tell me a joke'] },
    fillers: ['ok', 'so', 'a'],
  },
  { tokenize: (text) => text.split(' ') },
);

describe('remarks', () => {
  it('are the whole of a text with fillers alone beside them', () => {
    expect(read(['ok', 'so', 'sad'])).toMatchObject({ within: ['pity'], whole: 'pity' });
  });

  it('are by the way where other words stand', () => {
    expect(read(['sad', 'news', 'lol'])).toEqual({
      within: ['pity', 'laugh'],
      words: new Set(['sad', 'lol']),
      whole: undefined,
    });
  });

  it('are told by the weightier first, in whichever order they stand', () => {
    expect(read(['lol', 'what', 'a', 'pity']).whole).toBe('pity');
  });

  it.each(['you rock', 'you really rock', 'we really rock'])(
    'are worded in several ways: %s',
    (text) => {
      const praise = createRemarkReader(
        { remarks: { praise: ['you|we |really rock'] }, fillers: [] },
        { tokenize: (words) => words.split(' ').filter(Boolean) },
      );
      expect(praise(text.split(' ')).whole).toBe('praise');
      expect(praise(text.split(' ').slice(1)).whole).toBeUndefined();
    },
  );

  it('are none where only fillers stand, and none in nothing', () => {
    const nothing = { within: [], words: new Set(), whole: undefined };
    expect(read(['ok', 'so'])).toEqual(nothing);
    expect(read([])).toEqual(nothing);
  });
});
