import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { afterRest } from '../../src/conversation/held-back.js';
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
    {
      language: 'ur',
      text: 'کون سا بہتر ہے؟',
      said: 'کون سا بہتر ہے، یہ میری دستاویزات نہیں بتاتیں',
    },
    {
      language: 'ur-Latn',
      text: 'kaunsa behtar hai?',
      said: 'Kaun sa behtar hai, yeh mere documents nahi batate',
    },
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

  it.each([
    { language: 'en', text: 'the first two', places: [0, 1] },
    { language: 'en', text: 'show me the last two', places: [-2, -1] },
    { language: 'en', text: 'compare 1 and 2', places: [0, 1] },
    { language: 'en', text: 'compare the first and the third', places: [0, 2] },
    { language: 'en', text: 'the second and third', places: [1, 2] },
    { language: 'en', text: 'all of them', places: [0, 1, 2] },
    { language: 'en', text: '2', places: [1] },
    { language: 'sv', text: 'de två första', places: [0, 1] },
    { language: 'sv', text: 'jämför 1 och 3', places: [0, 2] },
    { language: 'sv', text: 'jämför den första och den tredje', places: [0, 2] },
    { language: 'sv', text: 'alla dem', places: [0, 1, 2] },
    { language: 'sv', text: 'den sista', places: [-1] },
    { language: 'ur', text: 'پہلے دو', places: [0, 1] },
    { language: 'ur', text: '۱ اور ۳ کا موازنہ کریں', places: [0, 2] },
    { language: 'ur', text: 'پہلے اور تیسرے کا موازنہ کریں', places: [0, 2] },
    { language: 'ur', text: 'یہ سب', places: [0, 1, 2] },
    { language: 'ur', text: 'آخری والا', places: [-1] },
    { language: 'ur-Latn', text: 'pehle do', places: [0, 1] },
    { language: 'ur-Latn', text: '1 aur 3 ka muqabla karo', places: [0, 2] },
    { language: 'ur-Latn', text: 'pehle aur teesre ka muqabla karein', places: [0, 2] },
    { language: 'ur-Latn', text: 'yeh sab', places: [0, 1, 2] },
    { language: 'ur-Latn', text: 'aakhri wala', places: [-1] },
  ])('“$text” means the platforms in places $places', ({ language, text, places }) => {
    const { chat, listed } = afterList(language);
    const { answer } = chat.say(text, { locale: language });

    expect(answer.kind).toBe('answer');
    expect(answer.platforms).toEqual(places.map((at) => listed.at(at)));
  });

  it.each([
    { language: 'en', text: 'the ninth', told: 'I listed only 3 platforms' },
    { language: 'sv', text: 'den nionde', told: 'bara upp 3 plattformar' },
    { language: 'ur', text: 'نواں', told: 'صرف تین پلیٹ فارم' },
    { language: 'ur-Latn', text: 'nawan wala', told: 'sirf 3 platforms' },
  ])('“$text” of three is answered with how many there are, and which', (asked) => {
    const { chat, listed } = afterList(asked.language);
    const { answer } = chat.say(asked.text, { locale: asked.language });

    expect(presentText(answer, mind.texts)).toContain(asked.told);
    expect(answer.parts.slice(1)).toEqual(
      listed.map((platform) => ({ kind: 'platform', platform, entries: [] })),
    );
    expect(chat.say('2', { locale: asked.language }).answer.platforms).toEqual([listed[1]]);
  });

  it('says that only one was listed, where one was', () => {
    const chat = chatWith(mind);
    chat.say('where can I learn maths?');
    const { answer } = chat.say('the second one');

    expect(answer.platforms).toEqual(['khan-academy']);
    expect(presentText(answer, mind.texts)).toContain('I listed only one platform');
  });

  it('means the whole list by its number, after some of it were told of', () => {
    const { chat, listed } = afterList('en');
    chat.say('the first two');

    expect(chat.say('all three').answer.platforms).toEqual(listed);
  });

  it('points past the end of the last two told of at the list before them', () => {
    const { chat, listed } = afterList('en');
    chat.say('the first two');

    expect(chat.say('and the third?').answer.platforms).toEqual([listed[2]]);
  });

  it.each([
    { language: 'en', list: 'list all platforms', second: 'the second one', last: 'the last one' },
    { language: 'sv', list: 'lista alla plattformar', second: 'den andra', last: 'den sista' },
    { language: 'ur', list: 'تمام پلیٹ فارم بتائیں', second: 'دوسرا والا', last: 'آخری والا' },
    {
      language: 'ur-Latn',
      list: 'saare platforms batao',
      second: 'doosra wala',
      last: 'aakhri wala',
    },
  ])('counts all platforms as the documents list them, in $language', (asked) => {
    const chat = chatWith(mind);
    const say = (text: string) => chat.say(text, { locale: asked.language }).answer.platforms;

    expect(say(asked.list)).toHaveLength(15);
    expect(say(asked.second)).toEqual(['edx']);
    expect(say(asked.last)).toEqual(['linkedin-learning']);
  });

  it.each([
    { language: 'en', one: 'the second one', text: 'only really free ones' },
    { language: 'sv', one: 'den andra', text: 'bara helt gratis' },
    { language: 'ur', one: 'دوسرا والا', text: 'صرف مکمل مفت والے' },
    { language: 'ur-Latn', one: 'doosra wala', text: 'sirf bilkul free wale' },
  ])('“$text” after one of them narrows the search that found it', (asked) => {
    const { chat } = afterList(asked.language);
    chat.say(asked.one, { locale: asked.language });
    const { context } = chat.say(asked.text, { locale: asked.language });

    expect(context?.question.facets).toMatchObject({ subject: ['python'] });
  });

  it.each(['I have 2 years', 'give me 2 ideas', 'which companies are in the top 10?'])(
    'takes no figure for a place in: %s',
    (text) => {
      const { chat } = afterList('en');

      expect(chat.say(text).answer.platforms).not.toHaveLength(1);
      expect(chat.say(text).answer.parts[0]).not.toMatchObject({ id: 'pointing.past-end' });
    },
  );

  it('points at the platforms that the button for more has shown', () => {
    const { chat } = afterList('en');
    const { answer } = chat.context()!;
    const shown = answer.more.flatMap((part) => (part.kind === 'platform' ? [part.platform] : []));
    const later = chatWith(mind, afterRest(answer, chat.context()));

    expect(later.say('the second one').answer.platforms).toEqual([shown[1]]);
    expect(later.say('only free ones').context?.question.facets).toMatchObject({
      subject: ['python'],
    });
  });

  it('leaves “the second one” after a role to the other role', () => {
    const chat = chatWith(mind);
    chat.say('what does a CIO do?');

    expect(chat.say('the second one').answer.roles).toEqual(['cto']);
  });
});
