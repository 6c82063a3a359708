import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('two platforms just set side by side', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    {
      language: 'en',
      first: 'compare FutureLearn and Alison',
      text: 'which of the two has diplomas?',
    },
    { language: 'en', first: 'compare FutureLearn and Alison', text: 'who gives a diploma?' },
    {
      language: 'sv',
      first: 'jämför FutureLearn och Alison',
      text: 'vilken av de två ger diplom?',
    },
    {
      language: 'ur',
      first: 'FutureLearn اور Alison میں فرق',
      text: 'دونوں میں سے ڈپلومہ کون دیتا ہے؟',
    },
    {
      language: 'ur-Latn',
      first: 'FutureLearn aur Alison mein farq',
      text: 'dono mein se diploma kaun deta hai?',
    },
  ])('are those among which “$text” chooses', ({ language, first, text }) => {
    const chat = chatWith(mind);
    chat.say(first, { locale: language });

    expect(chat.say(text, { locale: language }).answer.platforms).toEqual(['alison']);
  });

  it('are said to lack what neither has before another is named', () => {
    const chat = chatWith(mind);
    chat.say('compare FutureLearn and edX', { locale: 'en' });
    const { parts, platforms } = chat.say('which of the two has nanodegrees?', {
      locale: 'en',
    }).answer;

    expect(parts).toContainEqual({
      kind: 'message',
      id: 'recommend.none-of-these',
      values: { count: 2 },
    });
    expect(platforms).toEqual(['udacity']);
  });

  it.each([
    { language: 'en', text: 'which of the two is better for maths?' },
    { language: 'sv', text: 'vilken av dem är bäst för matte?' },
    { language: 'ur', text: 'ان میں سے ریاضی کے لیے کون سا بہتر ہے؟' },
    { language: 'ur-Latn', text: 'in mein se maths ke liye kaun sa munasib hai?' },
  ])('are looked through for a subject: $text', ({ language, text }) => {
    const chat = chatWith(mind);
    chat.say('Codecademy vs Khan Academy', { locale: language });
    const { parts, platforms } = chat.say(text, { locale: language }).answer;

    expect(platforms).toEqual(['khan-academy']);
    expect(parts.map(({ kind }) => kind)).not.toContain('comparison');
  });

  it.each([
    { language: 'en', first: 'what is Alison?', text: "it's not free, is it?" },
    { language: 'ur', first: 'Alison کیا ہے؟', text: 'وہ مفت تو نہیں نا؟' },
    { language: 'ur-Latn', first: 'Alison kya hai?', text: 'wo muft to nahi hai na?' },
  ])('are more than the one that “$text” asks about', ({ language, first, text }) => {
    const chat = chatWith(mind);
    chat.say(first, { locale: language });
    const { intent, platforms, parts } = chat.say(text, { locale: language }).answer;

    expect(platforms).toEqual(['alison']);
    expect(JSON.stringify(parts), intent ?? '').toContain('alison.cost');
  });
});
