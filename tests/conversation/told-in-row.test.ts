import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('platforms told of one after another', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    {
      language: 'en',
      first: 'is Udacity free?',
      next: 'and Alison?',
      text: 'which of those two is better?',
    },
    { language: 'en', first: 'is Udacity free?', next: 'what about Alison?', text: 'compare them' },
    {
      language: 'sv',
      first: 'är Udacity gratis?',
      next: 'och Alison?',
      text: 'vilken av dem är bäst?',
    },
    {
      language: 'ur',
      first: 'کیا Udacity مفت ہے؟',
      next: 'اور Alison؟',
      text: 'ان میں سے کون سا بہتر ہے؟',
    },
    {
      language: 'ur-Latn',
      first: 'kya Udacity free hai?',
      next: 'aur Alison?',
      text: 'in dono mein se konsa acha hai?',
    },
  ])('are what “$text” compares', ({ language, first, next, text }) => {
    const chat = chatWith(mind);
    chat.say(first, { locale: language });
    chat.say(next, { locale: language });

    expect(chat.say(text, { locale: language }).answer.platforms).toEqual(['udacity', 'alison']);
  });

  it('are those two where more were listed before', () => {
    const chat = chatWith(mind);
    const [one = '', two = '', three] = chat.say('where can I learn python?').answer.platforms;
    expect(three).toBeDefined();
    chat.say('is the second free?');
    chat.say('and the first?');

    expect(chat.say('which of those two is better?').answer.platforms).toEqual([two, one]);
  });

  it('are forgotten once a role was told of', () => {
    const chat = chatWith(mind);
    chat.say('is Udacity free?');
    chat.say('and Alison?');
    chat.say('what does a CIO do?');

    expect(chat.say('and what does it cost?').answer.platforms).toEqual([]);
  });

  it('are what “do they …” asks of once they were compared', () => {
    const chat = chatWith(mind);
    chat.say('what is Khan Academy?');
    chat.say('what is Alison?');
    chat.say('compare those two');
    const { answer } = chat.say('do they give certificates?');

    expect(answer.platforms).toEqual(['khan-academy', 'alison']);
  });

  it.each([
    { language: 'en', text: 'does it have better certificates than Coursera?' },
    { language: 'sv', text: 'är certifikaten bättre än hos Coursera?' },
    { language: 'ur', text: 'کیا اس کا سرٹیفکیٹ Coursera سے بہتر ہے؟' },
    { language: 'ur-Latn', text: 'kya is ka certificate Coursera se behtar hai?' },
  ])('are set side by side in what is asked: “$text”', ({ language, text }) => {
    const chat = chatWith(mind);
    chat.say('edX', { locale: language });
    const { answer } = chat.say(text, { locale: language });

    expect(answer.platforms).toEqual(['edx', 'coursera']);
    expect(answer.parts).toMatchObject([
      { entry: 'edx.certificate.summary' },
      { entry: 'coursera.certificate.summary' },
    ]);
  });

  it('take a university’s name for its site', () => {
    const chat = chatWith(mind);
    chat.say('does edX give certificates?');
    const { context } = chat.say('same question for Stanford');

    expect(context?.question).toEqual({
      intent: 'platform_certificate',
      platforms: ['stanford-online'],
      facets: expect.anything() as unknown,
    });
  });
});
