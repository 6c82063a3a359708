import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeText,
  escapeText,
  inPieces,
  mentions,
  opensWithMention,
} from '../../../src/transport/slack/text.js';

describe('decodeText', () => {
  it.each([
    { coded: '<@U1> what does a CTO do?', meant: 'what does a CTO do?' },
    { coded: 'hey <@U1|wayfinder>, hi', meant: 'hey , hi' },
    { coded: 'R&amp;D &lt;b&gt;', meant: 'R&D <b>' },
    { coded: '&amp;lt;', meant: '&lt;' },
    { coded: 'see <https://edx.org|edX>', meant: 'see edX' },
    { coded: 'see <https://edx.org>', meant: 'see https://edx.org' },
    { coded: '<mailto:a@b.se|a@b.se> in <#C1|careers>', meant: 'a@b.se in #careers' },
    { coded: '<!here> <!subteam^S1|@cto-team> hello', meant: '@cto-team hello' },
    { coded: '<#C1> <@U2>', meant: '' },
    { coded: 'two\n  lines', meant: 'two lines' },
  ])('reads $coded', ({ coded, meant }) => {
    expect(decodeText(coded)).toBe(meant);
  });

  it('gives back whatever was escaped, but for white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(escapeText(text))).toBe(text.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('takes any text', () => {
    const coded = fc.array(fc.constantFrom('<', '>', '|', '@', '#', '!', '&', 'lt;', 'x', ' '));
    fc.assert(
      fc.property(coded, (pieces) => {
        expect(typeof decodeText(pieces.join(''))).toBe('string');
      }),
    );
  });
});

describe('escapeText', () => {
  it('leaves nothing that Slack would take for a mention', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeText(`<!channel>${text}<@U1>`)).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('inPieces', () => {
  it('gives the whole text back, with no character split', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        (text, limit) => {
          const pieces = inPieces(text, limit);

          expect(pieces.join('')).toBe(text);
          expect(pieces.filter((piece) => /\p{Cs}/u.test(piece) || piece === '')).toEqual([]);
        },
      ),
    );
  });

  it('keeps pieces as long as they may be', () => {
    expect(inPieces('abcdefg', 3)).toEqual(['abc', 'def', 'g']);
    expect(inPieces('ab👩‍👩‍👧', 9)).toEqual(['ab', '👩‍👩‍👧']);
  });
});

describe('a mention', () => {
  it.each([
    { text: 'hi <@U1>', speaks: true, opens: false },
    { text: ' <@U1|bot> hi', speaks: true, opens: true },
    { text: '<@U12> hi', speaks: false, opens: true },
    { text: 'hi', speaks: false, opens: false },
  ])('is read in "$text"', ({ text, speaks, opens }) => {
    expect(mentions(text, 'U1')).toBe(speaks);
    expect(opensWithMention(text)).toBe(opens);
  });
});
