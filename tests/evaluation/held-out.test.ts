import { describe, expect, it } from 'vitest';
import { CourseCase, InScopeCase, parseLines } from '../../src/evaluation/held-out.js';

describe('parseLines', () => {
  it('reads a case a line, and passes over blank ones', () => {
    const text = '{"text":"a","intent":"x"}\n\n{"text":"b","intent":"y","also":["z"]}\n';

    expect(parseLines('a.jsonl', text, InScopeCase)).toEqual([
      { text: 'a', intent: 'x', also: [] },
      { text: 'b', intent: 'y', also: ['z'] },
    ]);
  });

  it.each([
    { what: 'no JSON', line: '{' },
    { what: 'a field too many', line: '{"text":"a","intent":"x","mood":"good"}' },
    { what: 'a field missing', line: '{"intent":"x"}' },
    { what: 'an empty text', line: '{"text":"","intent":"x"}' },
  ])('says which line holds $what', ({ line }) => {
    const text = `{"text":"a","intent":"x"}\n\n${line}`;

    expect(() => parseLines('a.jsonl', text, InScopeCase)).toThrow(/^a\.jsonl:3: /);
  });

  it('fills in what may be left out', () => {
    const [one] = parseLines('a.jsonl', '{"text":"a","platformsAny":[]}', CourseCase);

    expect(one?.platformsNone).toEqual([]);
  });
});
