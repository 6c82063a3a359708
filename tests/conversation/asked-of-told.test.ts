import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

function talk(language: string, before: readonly string[]) {
  const chat = chatWith(mind);
  const say = (text: string) => chat.say(text, { locale: language });
  before.forEach(say);
  return { ...chat, say };
}

describe('after one platform was told of', () => {
  it.each([
    { language: 'en', before: 'what is Udacity?', text: 'and is that one actually free?' },
    { language: 'sv', before: 'vad är Udacity?', text: 'är den där sajten verkligen gratis?' },
    { language: 'ur', before: 'یوڈیسٹی کیا ہے؟', text: 'کیا یہ سائٹ مفت ہے؟' },
    { language: 'ur', before: 'یوڈیسٹی کیا ہے؟', text: 'اور مفت؟' },
    { language: 'ur-Latn', before: 'udacity kya hai?', text: 'kya yeh wali site free hai?' },
    { language: 'ur-Latn', before: 'udacity kya hai?', text: 'aur muft?' },
  ])('“$text” asks what that one costs', ({ language, before, text }) => {
    const { answer, context } = talk(language, [before]).say(text);

    expect(answer.platforms).toEqual(['udacity']);
    expect(context?.question.intent).toBe('platform_cost');
  });

  it('“och intyg då?” asks of that one', () => {
    const { context } = talk('sv', ['är Coursera gratis?']).say('och intyg då?');

    expect(context?.question).toMatchObject({
      intent: 'platform_certificate',
      platforms: ['coursera'],
    });
  });

  it.each([
    'and one with certificates',
    'anything free?',
    'is there something free?',
    'free ones only',
  ])('“%s” looks for others', (text) => {
    expect(talk('en', ['what is Udacity?']).say(text).answer.platforms.length).toBeGreaterThan(1);
  });

  it.each([
    { language: 'en', before: 'what is edX?', text: 'how does it differ from Stanford?' },
    { language: 'sv', before: 'vad är edX?', text: 'vad är det för skillnad mot Stanford?' },
    { language: 'ur', before: 'edX کیا ہے؟', text: 'Stanford سے کیا فرق ہے؟' },
    { language: 'ur-Latn', before: 'edX kya hai?', text: 'Stanford se kya farq hai?' },
  ])('“$text” sets a university’s site beside it', ({ language, before, text }) => {
    expect(talk(language, [before]).say(text).answer.platforms).toEqual(['edx', 'stanford-online']);
  });
});

describe('where one platform fits and others come near', () => {
  it.each([
    { language: 'en', wish: 'marketing courses please', text: 'would I get a certificate there?' },
    { language: 'en', wish: 'marketing courses please', text: 'is it on video there too?' },
    { language: 'sv', wish: 'kurser i marknadsföring', text: 'får jag certifikat där också?' },
    { language: 'ur', wish: 'مارکیٹنگ کے کورس', text: 'وہاں سرٹیفکیٹ ملتا ہے؟' },
    { language: 'ur-Latn', wish: 'marketing ke courses', text: 'wahan se certificate milta hai?' },
  ])('“$text” asks of the one that fits', ({ language, wish, text }) => {
    expect(talk(language, [wish]).say(text).answer.platforms).toEqual(['google-digital-garage']);
  });
});

describe('“which of all”, after one platform was told of', () => {
  it.each([
    { language: 'sv', before: 'har LinkedIn Learning provperiod?', text: 'vilka är helt gratis?' },
    {
      language: 'ur-Latn',
      before: 'linkedin learning ka trial hai?',
      text: 'phir bilkul muft kaun kaun se hain?',
    },
  ])('looks through all of them: $text', ({ language, before, text }) => {
    const { platforms } = talk(language, [before]).say(text).answer;

    expect(platforms.length).toBeGreaterThan(1);
  });
});

describe('after a list', () => {
  it('means some of the list by “there”', () => {
    const asking = (text: string) =>
      talk('en', ['which platforms are free?']).say(text).answer.platforms;
    const there = asking('could I earn a certificate there?');

    expect(there.length).toBeGreaterThan(0);
    expect(there).toEqual(asking('which of them give certificates?'));
  });

  it.each([
    {
      language: 'en',
      list: 'which platforms are free?',
      text: 'which of the first three teach coding?',
    },
    {
      language: 'sv',
      list: 'vilka plattformar är gratis?',
      text: 'vilka av de tre första lär ut kodning?',
    },
    {
      language: 'ur',
      list: 'کون سے پلیٹ فارم مفت ہیں؟',
      text: 'پہلے تین میں سے کوڈنگ کون سکھاتا ہے؟',
    },
    {
      language: 'ur-Latn',
      list: 'kaun se platform free hain?',
      text: 'pehle teen mein se coding kaun sikhata hai?',
    },
  ])('“$text” sorts those in the places', ({ language, list, text }) => {
    const chat = talk(language, []);
    const places = chat.say(list).answer.platforms.slice(0, 3);
    const { platforms } = chat.say(text).answer;

    expect(platforms[0]).toBe('codecademy');
    expect(places).toEqual(expect.arrayContaining([...platforms]));
  });

  it('asks of each what “are the first two …?” asks', () => {
    const chat = talk('en', []);
    const [one, two] = chat.say('which platforms are there?').answer.platforms;
    const { answer, context } = chat.say('do the first two give certificates?');

    expect(answer.platforms).toEqual([one, two]);
    expect(context?.question.intent).toBe('platform_certificate');
  });

  it('counts in the longer list where a part of it was told since', () => {
    const chat = talk('en', []);
    const listed = chat.say('which platforms are free?').answer.platforms;
    chat.say('which of them give certificates?');
    const { platforms } = chat.say('which of the first three teach coding?').answer;

    expect(platforms[0]).toBe('codecademy');
    expect(listed.slice(0, 3)).toEqual(expect.arrayContaining([...platforms]));
  });
});

describe('a place that is only recalled', () => {
  it.each([
    {
      language: 'en',
      list: 'which platforms are there?',
      text: 'which one was the third you named?',
    },
    { language: 'en', list: 'which platforms are there?', text: 'what was the third again?' },
    {
      language: 'sv',
      list: 'vilka plattformar finns det?',
      text: 'vilken var den tredje du räknade upp?',
    },
    { language: 'ur', list: 'کون کون سے پلیٹ فارم ہیں؟', text: 'تیسرا کون سا تھا؟' },
    { language: 'ur-Latn', list: 'kaun kaun se platforms hain?', text: 'teesra wala konsa tha?' },
  ])('is told by “$text”', ({ language, list, text }) => {
    const chat = talk(language, []);
    const third = chat.say(list).answer.platforms[2];
    const { answer } = chat.say(text);

    expect(answer).toMatchObject({ kind: 'answer', platforms: [third] });
  });

  it.each([
    { language: 'en', text: 'for coding, what was the first one you mentioned?' },
    { language: 'sv', text: 'för kodning, vilken var den första du nämnde?' },
    { language: 'ur', text: 'کوڈنگ کے لیے پہلا کون سا تھا؟' },
    { language: 'ur-Latn', text: 'coding ke liye pehla konsa tha?' },
  ])('beside another subject is that of its list: “$text”', ({ language, text }) => {
    const chat = talk(language, ['marketing courses please']);

    expect(chat.say(text).answer.platforms[0]).toBe('codecademy');
  });
});
