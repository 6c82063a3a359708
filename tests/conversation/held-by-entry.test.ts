import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a question that only the talk explains', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { language: 'en', before: 'how do you get to be a CIO?', text: 'how long does that take?' },
    { language: 'en', before: 'how do you get to be a CIO?', text: 'and how many years?' },
    { language: 'sv', before: 'hur blir jag CIO?', text: 'hur lång tid tar det då?' },
    { language: 'ur', before: 'CIO کیسے بنیں؟', text: 'اس میں کتنا وقت لگتا ہے؟' },
    { language: 'ur-Latn', before: 'CIO kaise banun?', text: 'is mein kitna time lagta hai?' },
  ])('“$text” is told that no number of years is stated', ({ language, before, text }) => {
    const chat = chatWith(mind);
    chat.say(before, { locale: language });
    const { answer } = chat.say(text, { locale: language });

    expect(answer.parts[0]).toMatchObject({ entry: 'cio.path.experience' });
  });

  it.each(['how long does the bus take?', 'how many stars are in the sky?'])(
    '“%s” is none of them',
    (text) => {
      const chat = chatWith(mind);
      chat.say('how do you get to be a CIO?');

      expect(chat.say(text).answer.kind).toBe('fallback');
    },
  );

  it('has no meaning with nothing before it', () => {
    expect(chatWith(mind).say('how long does that take?').answer.kind).toBe('fallback');
  });
});

describe('years of experience', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['en', 'must a CIO have a degree?', 'and how many years of experience is usual?', 'cio'],
    ['sv', 'behöver en CIO en examen?', 'och hur många års erfarenhet?', 'cio'],
    ['ur', 'CTO کے لیے کون سی ڈگری چاہیے؟', 'تجربہ کتنے سال کا ہونا چاہیے؟', 'cto'],
    ['ur-Latn', 'CTO ke liye konsi degree chahiye?', 'tajurba kitne saal ka hona chahiye?', 'cto'],
  ])('are owned up to as not stated (%s): %s, “%s”', (locale, before, text, role) => {
    const chat = chatWith(mind);
    chat.say(before, { locale });

    expect(chat.say(text, { locale }).answer.parts).toContainEqual(
      expect.objectContaining({ entry: `${role}.path.experience` }),
    );
  });
});
