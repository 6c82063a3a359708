import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('putting aside a platform', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** What is told after talk of a platform. */
  function after(platform: string, text: string, locale: string) {
    const chat = chatWith(mind);
    chat.say(platform, { locale });
    return chat.say(text, { locale }).answer;
  }

  it.each([
    ['en', 'no, leave it, too expensive'],
    ['en', 'no thanks, I can’t afford it'],
    ['sv', 'nej, strunta i det, för dyrt'],
    ['ur', 'نہیں پھر رہنے دیں، مہنگا ہوگا'],
    ['ur', 'چھوڑیں اسے، کوئی سستا بتائیں'],
    ['ur-Latn', 'nahi phir rehne dain, mehnga hoga'],
    ['ur-Latn', 'chhoro isko, koi sasta batao'],
  ])('looks for free ones where it costs money (%s): %s', (locale, text) => {
    const { kind, platforms } = after('Udacity?', text, locale);
    expect(kind).toBe('answer');
    expect(platforms).toContain('alison');
    expect(platforms).not.toContain('udacity');
  });

  it.each([
    ['en', 'nah, too expensive'],
    ['ur-Latn', 'rehne dein, mehnga hoga'],
  ])('hears that it is free where it is (%s): %s', (locale, text) => {
    const { intent, platforms } = after('Khan Academy?', text, locale);
    expect({ intent, platforms }).toEqual({ intent: 'platform_cost', platforms: ['khan-academy'] });
  });

  it('is no choice of it', () => {
    const { intent } = after('Udacity?', 'nahi rehne dain, baad mein dekh lunga', 'ur-Latn');
    expect(intent).toBe('stop');
  });

  it.each(['is it too expensive?', 'mehnga hai kya'])(
    'is not what asks for the price: %s',
    (text) => {
      expect(after('Udacity?', text, 'en')).toMatchObject({ platforms: ['udacity'] });
    },
  );
});
