import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, normalize, withoutMarkup, words } from '../../src/languages/text.js';

const anyText = fc.string({ unit: 'binary' });
const arabic = fc
  .array(fc.constantFrom('ي', 'ك', 'ة', 'أ', 'ً', 'ـ', '٣', '۳', '\u200c', '\u200f', 'ہ', ' ', 'a'))
  .map((letters) => letters.join(''));
const markup = fc
  .array(fc.constantFrom('<@U1>', '<!here>', '<', '>', '|', '`', '```', 'https://x.y', ' ', 'cio'))
  .map((parts) => parts.join(''));

describe('normalize', () => {
  it.each([
    { what: 'capitals', from: 'CIO', to: 'cio' },
    { what: 'compatibility forms', from: 'ＣＴＯ ﬁnd', to: 'cto find' },
    { what: 'every kind of apostrophe', from: 'what’s what`s whatʼs', to: "what's what's what's" },
    { what: 'invisible marks', from: 'ci\u200bo\ufeff', to: 'cio' },
    { what: 'letters of Arabic keyboards', from: 'كيا', to: 'کیا' },
    { what: 'vowel marks', from: 'اُردُو', to: 'اردو' },
    { what: 'digits of two alphabets', from: 'ہیں ١٢ ۱۲', to: 'ہیں 12 12' },
  ])('makes $what one spelling', ({ from, to }) => {
    expect(normalize(from)).toBe(to);
  });

  it('is total: any text gives a text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, arabic), (text) => {
        expect(typeof normalize(text)).toBe('string');
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'grapheme' }), arabic), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads no more than what is bounded', () => {
    expect(normalize('a'.repeat(10 * LONGEST_TEXT))).toHaveLength(LONGEST_TEXT);
  });
});

describe('words', () => {
  it.each([
    { text: 'c.t.o. and c.i.o', is: ['cto', 'and', 'cio'] },
    { text: 'b.tech', is: ['b', 'tech'] },
    { text: 'sooooo good', is: ['soo', 'good'] },
    { text: 'c++ or c#?', is: ['c++', 'or', 'c#'] },
    { text: 'tech-savvy, and/or paid', is: ['tech', 'savvy', 'and', 'or', 'paid'] },
    { text: '!?…', is: [] },
    { text: '', is: [] },
  ])('of "$text" are $is', ({ text, is }) => {
    expect(words(text)).toEqual(is);
  });

  it('hold no space and no punctuation, and are never empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const word of words(normalize(text)))
          expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+[+#]*$/u);
      }),
    );
  });
});

describe('withoutMarkup', () => {
  it.each([
    { what: 'mentions', from: '<@U1|ada> what is a CIO', to: 'what is a CIO' },
    { what: 'broadcasts', from: '<!channel> what is a CIO', to: 'what is a CIO' },
    { what: 'channels', from: 'in <#C1|general> they ask', to: 'in they ask' },
    { what: 'addresses', from: 'see https://x.y/?q=cto now', to: 'see now' },
    {
      what: 'links, all but the label',
      from: 'see <https://x.y|the CTO> now',
      to: 'see the CTO now',
    },
    { what: 'mail addresses', from: 'to <mailto:a@b.c|a@b.c> now', to: 'to a@b.c now' },
    { what: 'code, with a mark left', from: 'run `npm cto` now', to: 'run codeblock now' },
    { what: 'blocks of code', from: 'why ```const cto = 1``` fails', to: 'why codeblock fails' },
    { what: 'an open block of code', from: 'why ```const cto', to: 'why codeblock' },
  ])('takes out $what', ({ from, to }) => {
    expect(withoutMarkup(from).replace(/\s+/g, ' ').trim()).toBe(to);
  });

  it('leaves plain text alone', () => {
    expect(withoutMarkup('Is 3 < 4, and R&D > 0?')).toBe('Is 3 < 4, and R&D > 0?');
  });

  it('is total, and leaves no token of Slack whole', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, markup), (text) => {
        expect(withoutMarkup(text)).not.toMatch(/<[@#!][^>]*>|https?:\/\/\S/);
      }),
    );
  });
});
