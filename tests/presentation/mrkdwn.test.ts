import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, splitAtLimit } from '../../src/presentation/mrkdwn.js';

const anyText = fc.string({ unit: 'grapheme' });
const hostile = fc
  .array(fc.constantFrom('<!channel>', '<@U1>', '<https://x.y|z>', '&lt;', '<', '>', '&', 'a', ' '))
  .map((parts) => parts.join(''));

describe('escapeMrkdwn', () => {
  it('escapes the three characters that Slack asks for', () => {
    expect(escapeMrkdwn('R&D <!channel> a > b')).toBe('R&amp;D &lt;!channel&gt; a &gt; b');
  });

  it('leaves nothing that could mention or link', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostile), (text) => {
        expect(escapeMrkdwn(text)).not.toMatch(/[<>]|<!|&(?!amp;|lt;|gt;)/);
      }),
    );
  });

  it('can be undone, so that people read what was meant', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, hostile), (text) => {
        const shown = escapeMrkdwn(text)
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');

        expect(shown).toBe(text);
      }),
    );
  });
});

describe('splitAtLimit', () => {
  const LIMIT = 20;
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1 }));

  it('leaves a text alone that fits', () => {
    expect(splitAtLimit('short enough', LIMIT)).toEqual(['short enough']);
    expect(splitAtLimit('', LIMIT)).toEqual([]);
  });

  it('cuts at the end of a line before it cuts at a space', () => {
    expect(splitAtLimit('one two\nthree four five six', LIMIT)).toEqual([
      'one two',
      'three four five six',
    ]);
  });

  it('cuts a word in two only where it is longer than a piece', () => {
    expect(splitAtLimit('x'.repeat(25), LIMIT)).toEqual(['x'.repeat(20), 'x'.repeat(5)]);
  });

  it('keeps every letter, in pieces that fit', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const pieces = splitAtLimit(text, LIMIT);

        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(LIMIT);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('cuts no letter, no link and no isolate in two', () => {
    const whole = fc.constantFrom(
      '<https://a.b|c d>',
      '\u2068CTO x\u2069',
      '👩‍👩‍👧‍👦',
      'é',
      '&amp;',
      'کیا',
      'word',
    );
    const texts = fc.array(fc.tuple(whole, fc.constantFrom(' ', '\n', ' ', '')), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.map(([word, gap], at) => word + (at % 3 === 0 ? ' ' : gap)).join('');
        const words = text.split(/[ \n](?![^<]*>)(?![^\u2068]*\u2069)/);
        // What is longer than a piece has to be cut somewhere.
        fc.pre(words.every((word) => word.length <= 40));
        for (const piece of splitAtLimit(text, 40)) {
          expect(piece.split('<').length).toBe(piece.split('>').length);
          expect(piece.split('\u2068').length).toBe(piece.split('\u2069').length);
          expect(piece).not.toMatch(/&[a-z]*$|^[a-z]*;|^\u200d|\u200d$|^\u0301/u);
        }
      }),
    );
  });

  it('cuts a text without spaces between its letters', () => {
    const pieces = splitAtLimit('👩‍👩‍👧‍👦'.repeat(5), 25);
    expect(pieces).toEqual(['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']);
    expect(splitAtLimit(`${'x'.repeat(18)}&amp;y`, LIMIT)).toEqual(['x'.repeat(18), '&amp;y']);
  });
});
