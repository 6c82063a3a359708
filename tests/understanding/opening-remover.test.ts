import { describe, expect, it } from 'vitest';
import { createLanguagePack } from '../../src/languages/language-pack.js';
import { PackFile } from '../../src/languages/pack-file.js';
import { createOpeningRemover } from '../../src/understanding/opening-remover.js';

const file = PackFile.parse({
  name: 'x',
  stemmer: 'none',
  forms: {
    who: ['who'],
    polar: ['is'],
    open: ['what'],
    negation: ['not'],
    needless: { before: ['forget'], after: ['does not matter'] },
  },
  fillers: ['then'],
  joiners: ['and'],
  openings: ['well', 'ok so', 'ok', 'look,'],
  announcing: { words: ['question', 'sorry'], around: ['a', 'silly', 'is', 'it'], but: ['but'] },
});
const names = (text: string) => text.includes('certificate');
const withoutOpening = createOpeningRemover(file, createLanguagePack('x', file), names);

describe('what opens a message', () => {
  it.each([
    ['well, what is it', 'what is it'],
    ['Well… ok so what is it', 'what is it'],
    ['ok what is it', 'what is it'],
    ['look, what is it', 'what is it'],
    ['forget the pay, who founded it?', 'who founded it?'],
    ['ok then forget the pay, well who founded it?', 'who founded it?'],
    ['silly question: what is it', 'what is it'],
    ['Sorry, a question. Well, is it a silly question but what is it?', 'what is it?'],
    ['the pay does not matter; who founded it?', 'who founded it?'],
  ])('is taken off: %s', (text, asked) => {
    expect(withoutOpening(text)).toBe(asked);
  });

  it.each([
    'look for a course',
    'wells and springs',
    'ok, thanks',
    'well',
    '',
    'forget the certificate, only free ones',
    'forget it all',
    'forget the pay,',
    'what, well, is it',
    'it is silly, what is it',
    'a question of what is it',
    'silly question about pay: what is it',
    'sorry, what',
  ])('is nothing of what is said: %s', (text) => {
    expect(withoutOpening(text)).toBe(text);
  });

  it('costs little however often it comes', () => {
    const begun = performance.now();
    withoutOpening('ok so '.repeat(2000));
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
