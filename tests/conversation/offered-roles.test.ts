import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('an everyday trouble with both roles offered', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const told = (text: string, locale: string) => chatWith(mind).say(text, { locale }).answer;

  it.each([
    ['en', 'who gets rung up when the servers have crashed, CIO or CTO?'],
    ['sv', 'vem ringer vi när nätverket ligger nere, CTO eller CIO?'],
    ['ur', 'نیٹ ورک بند ہو جائے تو کس سے کہیں، CTO یا CIO؟'],
    ['ur-Latn', 'network band ho jaye to kis ko phone karun, CTO ya CIO?'],
  ])('goes to the one who runs the operations (%s): %s', (locale, text) => {
    expect(told(text, locale).parts[0]).toMatchObject({
      entry: 'cio.responsibilities.it-operations',
    });
  });

  it.each([
    ['en', 'who of the CIO and the CTO likes pizza?'],
    ['en', 'who is taller, CIO or CTO?'],
  ])('is none where no fact holds it (%s): %s', (locale, text) => {
    expect(told(text, locale).kind).toBe('fallback');
  });
});
