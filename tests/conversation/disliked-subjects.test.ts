import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a subject that is disliked', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const platformsFor = (text: string, locale: string) =>
    chatWith(mind).say(text, { locale }).answer.platforms;

  it.each([
    ['en', 'my kids hate maths, can you recommend anything?'],
    ['sv', 'min brorson ogillar matte, tipsa om något'],
    ['sv', 'vår son är trött på matte, tipsa om en kurs'],
    ['ur', 'میرے بیٹے کو ریاضی پسند نہیں، کوئی کورس بتائیں'],
    ['ur-Latn', 'mere bhai ko maths pasand nahi, koi course batao'],
  ])('by a learner is what help is wished for (%s): %s', (locale, text) => {
    expect(platformsFor(text, locale)).toContain('khan-academy');
  });

  it.each([
    ['en', 'I hate maths, what can I study?'],
    ['en', 'my kids hate maths, recommend something else'],
    ['sv', 'jag hatar matte, vad kan jag plugga?'],
    ['sv', 'min brorson ogillar matte, tipsa om något annat'],
    ['ur-Latn', 'mujhe maths pasand nahi, koi aur course batao'],
  ])('is left out where something else is wished for (%s): %s', (locale, text) => {
    expect(platformsFor(text, locale)).not.toContain('khan-academy');
  });
});
