import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a short question', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { text: 'math', language: 'en' },
    { text: 'math tutorials', language: 'en' },
    { text: 'cio salary in lahore', language: 'en' },
    { text: 'cto jobs karachi', language: 'en' },
    { text: 'lahore mein cto ki naukri', language: 'ur-Latn' },
    { text: 'math kahan seekhun', language: 'ur-Latn' },
    { text: 'cto jobb i stockholm', language: 'sv' },
    { text: 'cto n cio responsibilities', language: 'en' },
    { text: 'diff btw cto n cio', language: 'en' },
    { text: 'CTO:n då', language: 'sv' },
  ])('is answered in the language of its other words: $text', ({ text, language }) => {
    expect(chatWith(mind).say(text).answer.language).toBe(language);
  });
});
