import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a choice that somebody tells', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** The first message of the answer to what follows a search. */
  function firstAfter(search: string, text: string, locale: string) {
    const chat = chatWith(mind);
    chat.say(search, { locale });
    const [first] = chat.say(text, { locale }).answer.parts;
    return first?.kind === 'message' ? first.id : first?.kind;
  }

  it.each([
    ['en', 'a course in maths', 'perfect, I’ll start with that one, cheers mate'],
    ['en', 'a course in maths', 'nice one, going to give it a try tonight'],
    ['sv', 'en kurs i matte', 'härligt, då börjar jag med den, tackar'],
    ['ur', 'ریاضی کا کورس', 'بہت خوب، میں اسی سے شروع کرتی ہوں، مہربانی'],
    ['ur-Latn', 'maths ka course', 'zabardast, isi se shuru karta hun, meherbani'],
  ])('is taken beside thanks (%s): %s, “%s”', (locale, search, text) => {
    expect(firstAfter(search, text, locale)).toBe('smalltalk.choose');
  });

  it.each([
    ['en', 'a course in maths', 'can I start with that one without an account?'],
    ['en', 'a course in maths', 'let us start over'],
    ['sv', 'en kurs i matte', 'när börjar den?'],
  ])('is not (%s): %s, “%s”', (locale, search, text) => {
    expect(firstAfter(search, text, locale)).not.toBe('smalltalk.choose');
  });
});
