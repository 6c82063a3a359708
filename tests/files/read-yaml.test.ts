import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/files/read-yaml.js';

const Anything = z.unknown();
const Shape = z.strictObject({
  title: z.string(),
  side: z.enum(['left', 'right']),
  count: z.number().optional(),
  kinds: z.array(z.enum(['near', 'far'])).optional(),
  inner: z.strictObject({ words: z.array(z.string()) }).optional(),
});

function told(text: string, schema: z.ZodType = Anything): string[] {
  const reading = readYaml('a.yml', text, schema);
  if (reading.kind === 'checked') return [];
  return reading.problems.map(
    ({ line, field, message }) => `${String(line)} ${field ?? ''}: ${message}`,
  );
}

describe('a file that is no YAML', () => {
  it.each([
    { what: 'a tab', text: 'a:\n\tb: x', line: 2, says: 'begins with a tab; write spaces' },
    { what: 'an open quote', text: 'a: "x\nb: y', line: 1, says: 'never closed; close it' },
    { what: 'an apostrophe', text: "a: 'It's x'", line: 1, says: 'whole text in double quotes' },
    {
      what: 'a colon',
      text: 'b: x\na: so: this',
      line: 2,
      says: 'a text that holds ": " in quotes',
    },
    { what: 'a name twice', text: 'a: x\na: y', line: 2, says: 'stands before already; keep one' },
    { what: 'a star', text: 'b: x\na: *bold', line: 2, says: 'put the whole text in quotes' },
    { what: 'an exclamation', text: 'a: !so x', line: 1, says: 'put the whole text in quotes' },
    { what: 'a sign', text: 'a: @x', line: 1, says: 'put the whole text in quotes' },
    { what: 'a place of its own', text: 'a:\n  - x\n b: y', line: 3, says: 'indent it like' },
    { what: 'an open bracket', text: 'a: [x\nb: y', line: 2, says: 'open in the line before' },
  ])('is told with its line where it holds $what', ({ text, line, says }) => {
    expect(told(text)).toEqual([expect.stringContaining(says)]);
    expect(told(text)[0]).toMatch(new RegExp(`^${String(line)} : `));
  });

  it('is told once a line, and for every line', () => {
    expect(told('a: @x\nb: y\nc: @z')).toEqual([
      expect.stringMatching(/^1 : /),
      expect.stringMatching(/^3 : /),
    ]);
  });

  it('is told where its letters cannot be read', () => {
    expect(told('a: x\nb: r\uFFFDsum\uFFFD')).toEqual([
      expect.stringMatching(/^2 : .*save the file as UTF-8/),
    ]);
    expect(told('a\0:\0 \0x\0')).toHaveLength(1);
  });
});

describe('a field of the wrong shape', () => {
  it.each([
    { text: 'title: a\nkinds: [~]', says: '2 kinds: must be one of near, far' },
    { text: 'title: a', says: '1 side: is missing; add it, one of left, right' },
    { text: 'count: 1', says: '1 title: is missing; add it: a text' },
    { text: 'title:', says: '1 title: is empty; write a text' },
    { text: 'title: 2026', says: '1 title: must be a text: put quotes around it, "2026"' },
    { text: 'title: [a]', says: '1 title: must be a text' },
    { text: 'title: a\ncount: two', says: '2 count: must be a number' },
    { text: 'title: a\nkinds: near', says: '2 kinds: must be a list, such as [one, two]' },
    {
      text: 'title: a\nkinds:\n  - near\n  - fra',
      says: '4 kinds: "fra" does not exist; there are near, far',
    },
    { text: 'title: a\ninner:\n  wrods: [a]', says: '2 words: is missing' },
    {
      text: 'title: a\ninner:\n  words: [a]\n  wrods: [a]',
      says: '4 wrods: is not read by anybody: correct its name, or remove it',
    },
  ])('is told with its name and its line: $says', ({ text, says }) => {
    expect(told(text, Shape)).toContainEqual(expect.stringContaining(says));
  });

  it('of an empty file is told', () => {
    expect(told('', Shape)).toEqual([expect.stringMatching(/^1 : is empty; write a block/)]);
  });
});
