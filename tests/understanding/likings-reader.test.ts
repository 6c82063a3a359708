import { describe, expect, it } from 'vitest';
import { PackFile } from '../../src/languages/pack-file.js';
import { createLikingsReader } from '../../src/understanding/likings-reader.js';

const pack = {
  tokenize: (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [],
  stem: (token: string) => token.replace(/s$/, ''),
};

function readerFor(words: {
  forms?: object;
  likings: object;
  joiners: string[];
}): ReturnType<typeof createLikingsReader> {
  const forms = { who: [], polar: [], open: [], negation: ['not', 'nahi'], ...words.forms };
  const file = PackFile.parse({ name: 'Test', stemmer: 'none', fillers: [], ...words, forms });
  return createLikingsReader(file, pack);
}

const verbFirst = readerFor({
  forms: { rather: { when: ['rather'], than: ['than'] } },
  likings: {
    averse: ['hate', 'bad at'],
    spared: ['not only'],
    said: ['like', 'love'],
    begins: ['but', 'instead of'],
  },
  joiners: ['and'],
});

const verbLast = readerFor({
  likings: {
    averse: [],
    spared: [],
    said: ['pasand'],
    saidLast: true,
    begins: ['lekin'],
    ends: ['hai'],
  },
  joiners: ['aur'],
});

describe('what somebody denies of their likings', () => {
  it.each([
    { text: 'I like people, but do not code', denied: 'but do not code' },
    { text: 'I like people but hate code', denied: 'but hate code' },
    { text: 'Code is not for me. Which role?', denied: 'code is not for me' },
    { text: 'one who hates code', denied: 'one who hates code' },
    { text: 'bad at code, people are fine', denied: 'bad at code' },
    { text: 'I hate code and love people', denied: 'i hate code' },
    { text: 'I hate meetings and code', denied: 'i hate meetings and code' },
    { text: 'I would rather lead than code', denied: 'than code' },
  ])('reaches over its clause, and no further: $text', ({ text, denied }) => {
    expect(verbFirst(text).denied).toBe(denied);
  });

  it.each([
    { text: 'team pasand hai coding nahi', denied: 'coding nahi' },
    { text: 'coding nahi lekin team pasand hai', denied: 'coding nahi' },
    { text: 'coding pasand nahi aur team pasand hai', denied: 'coding pasand nahi' },
    { text: 'coding aur design pasand nahi', denied: 'coding aur design pasand nahi' },
  ])('stands before its denial where the verb comes last: $text', ({ text, denied }) => {
    expect(verbLast(text).denied).toBe(denied);
  });

  it('leaves the rest', () => {
    expect(verbFirst('I like people, but not code').rest).toBe('i like people');
  });

  it.each(['I like code more than people', 'not only code, people too', ''])(
    'is nothing where nothing is denied: %s',
    (text) => {
      expect(verbFirst(text).denied).toBe('');
    },
  );
});
