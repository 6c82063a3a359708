import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

const LISTS: Readonly<Record<string, string>> = {
  en: 'where can I learn python?',
  sv: 'var kan jag lära mig python?',
  ur: 'پائتھون کہاں سیکھوں؟',
  'ur-Latn': 'python kahan seekhun?',
};

describe('after a list of platforms', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function afterList(language: string) {
    const chat = chatWith(mind);
    const { answer } = chat.say(LISTS[language] ?? '', { locale: language });
    expect(answer.platforms.length).toBeGreaterThanOrEqual(3);
    return { chat, listed: answer.platforms };
  }

  it.each([
    { language: 'en', text: 'the second one', at: 1 },
    { language: 'en', text: 'tell me more about the first', at: 0 },
    { language: 'en', text: 'and the third?', at: 2 },
    { language: 'en', text: 'does the second give certificates?', at: 1 },
    { language: 'en', text: 'the last one please', at: -1 },
    { language: 'en', text: '#3', at: 2 },
    { language: 'sv', text: 'den andra', at: 1 },
    { language: 'sv', text: 'berätta mer om den första', at: 0 },
    { language: 'sv', text: 'är den tredje gratis?', at: 2 },
    { language: 'ur', text: 'دوسرا والا', at: 1 },
    { language: 'ur', text: 'پہلے کے بارے میں بتائیں', at: 0 },
    { language: 'ur', text: 'کیا تیسرا والا مفت ہے؟', at: 2 },
    { language: 'ur-Latn', text: 'doosra wala', at: 1 },
    { language: 'ur-Latn', text: 'pehle wale ke baare mein batao', at: 0 },
    { language: 'ur-Latn', text: 'kya teesra wala free hai?', at: 2 },
  ])('“$text” means the platform in that place', ({ language, text, at }) => {
    const { chat, listed } = afterList(language);
    const { answer } = chat.say(text, { locale: language });

    expect(answer.platforms).toEqual([listed.at(at)]);
    expect(answer.language).toBe(language);
  });

  it('means the newest answer, also where that names one platform alone', () => {
    const { chat } = afterList('en');
    const { answer } = chat.say('where can I learn maths?');
    expect(answer.platforms).toHaveLength(1);

    expect(chat.say('tell me more about the first').answer.platforms).toEqual(answer.platforms);
  });

  it('keeps what was searched for beyond a comparison', () => {
    const { chat } = afterList('en');
    chat.say('which is better?');
    const { answer } = chat.say('only really free ones');

    expect(answer.platforms).toContain('codecademy');
    expect(answer.platforms).not.toContain('alison');
  });

  it.each([
    { language: 'en', text: 'which is better?', said: 'My documents don’t rank platforms' },
    { language: 'sv', text: 'vilken är bäst?', said: 'Mina dokument rangordnar inte plattformar' },
    { language: 'ur', text: 'کون سا بہتر ہے؟', said: 'درجہ بندی نہیں کرتیں' },
    { language: 'ur-Latn', text: 'kaunsa behtar hai?', said: 'darja bandi nahi karte' },
  ])('“$text” compares the platforms, and says that none is ranked', (asked) => {
    const { chat, listed } = afterList(asked.language);
    const { answer } = chat.say(asked.text, { locale: asked.language });

    expect(answer.platforms).toEqual(listed.slice(0, 3));
    expect(presentText(answer, mind.texts)).toContain(asked.said);
  });

  it('points at the list still, when one of it was told of', () => {
    const { chat, listed } = afterList('en');
    chat.say('tell me more about the first');

    expect(chat.say('and the second?').answer.platforms).toEqual([listed[1]]);
    expect(chat.say('which is better?').answer.platforms).toEqual(listed.slice(0, 3));
  });

  it('points at the newest list, when more was shown', () => {
    const { chat } = afterList('en');
    const more = chat
      .say('show more')
      .answer.parts.flatMap((part) => (part.kind === 'platform' ? [part.platform] : []));

    expect(chat.say('the second one').answer.platforms).toEqual([more[1]]);
  });

  it.each(['what is the first step to become a CTO?', 'what should a CTO learn first?'])(
    'points at nothing in: %s',
    (text) => {
      const { chat } = afterList('en');

      expect(chat.say(text).answer.roles).toEqual(['cto']);
    },
  );

  it('points past the end of the list at nothing', () => {
    const chat = chatWith(mind);
    chat.say('compare edX and Alison');

    expect(chat.say('the third one').answer.platforms).not.toHaveLength(1);
  });

  it('leaves “the second one” after a role to the other role', () => {
    const chat = chatWith(mind);
    chat.say('what does a CIO do?');

    expect(chat.say('the second one').answer.roles).toEqual(['cto']);
  });
});
