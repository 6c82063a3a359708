import { beforeAll, describe, expect, it } from 'vitest';
import { createLanguagePack } from '../../src/languages/language-pack.js';
import { loadLanguages } from '../../src/languages/load-languages.js';
import { createFormReader } from '../../src/understanding/question-form.js';
import { join } from 'node:path';
import { ROOT } from '../support/mind.js';

/** How the real packs read a question. */
let formOf: (tag: string, text: string) => string;
beforeAll(() => {
  const readers = new Map(
    loadLanguages(join(ROOT, 'languages')).map(({ tag, file }) => {
      const { tokenize } = createLanguagePack(tag, file);
      const reader = createFormReader(file);
      return [tag, (text: string) => reader.formOf(tokenize(text))];
    }),
  );
  formOf = (tag, text) => readers.get(tag)?.(text) ?? 'no such language';
});

describe('a yes/no question', () => {
  it.each([
    { tag: 'ur-Latn', text: 'CTO code likhta hai kya?' },
    { tag: 'ur-Latn', text: 'kya CTO code likhta hai?' },
    { tag: 'ur-Latn', text: 'edX ke courses muft hain?' },
    { tag: 'ur', text: 'سی ٹی او پروگرام لکھتا ہے کیا؟' },
    { tag: 'ur', text: 'کیا سی ٹی او پروگرام لکھتا ہے؟' },
    { tag: 'ur', text: 'ای ڈی ایکس کے کورس مفت ہیں؟' },
    { tag: 'sv', text: 'Skriver en CTO kod?' },
    { tag: 'sv', text: 'Leder CIO:n avdelningen?' },
    { tag: 'sv', text: 'Kan en CTO koda?' },
    { tag: 'en', text: 'Can a CTO code?' },
  ])('is one in $tag: $text', ({ tag, text }) => {
    expect(formOf(tag, text)).toBe('polar');
  });

  it.each([
    { tag: 'ur-Latn', text: 'CTO kya karta hai?', form: 'open' },
    { tag: 'ur-Latn', text: 'CTO kya hai', form: 'open' },
    { tag: 'ur-Latn', text: 'budget kaun dekhta hai?', form: 'who' },
    { tag: 'ur-Latn', text: 'edX kaisa hai?', form: 'open' },
    { tag: 'ur', text: 'سی ٹی او کیا کرتا ہے؟', form: 'open' },
    { tag: 'ur', text: 'بجٹ کون دیکھتا ہے؟', form: 'who' },
    { tag: 'sv', text: 'Skillnader mellan CIO och CTO', form: 'open' },
    { tag: 'sv', text: 'Kurser i python', form: 'open' },
    { tag: 'sv', text: 'Vem skriver kod?', form: 'who' },
  ])('is none in $tag: $text', ({ tag, text, form }) => {
    expect(formOf(tag, text)).toBe(form);
  });
});
