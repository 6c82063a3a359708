import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a wish for a course', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { language: 'en', text: 'is there some free course for it anywhere?' },
    { language: 'en', text: 'where do I get a good course' },
    { language: 'sv', text: 'någon kurs som är gratis för det där?' },
    { language: 'sv', text: 'finns gratis kurser att hitta nånstans?' },
    { language: 'ur', text: 'اس کے لیے کہیں کوئی مفت کورس ہے؟' },
    { language: 'ur-Latn', text: 'kahin koi free course hai is ke liye?' },
  ])('“$text” is for no one platform', ({ language, text }) => {
    const { answer } = chatWith(mind).say(text, { locale: language });
    const facts = answer.parts.flatMap((part) => (part.kind === 'platform' ? part.entries : []));

    expect(answer.platforms.length).toBeGreaterThan(2);
    expect(facts.every((id) => /\.(about|cost)\./.test(id))).toBe(true);
  });

  it.each([
    { before: [], text: 'so which website is the better one?' },
    { before: ['how do a CIO and a CTO differ?'], text: 'which website is better?' },
    { before: [], text: 'vilken sajt är bättre?' },
    { before: [], text: 'کون سی ویب سائٹ بہتر رہے گی' },
    { before: [], text: 'yaar konsa platform behtar rahega' },
  ])('“$text” compares no roles', ({ before, text }) => {
    const chat = chatWith(mind);
    before.forEach((one) => chat.say(one));
    const { kind, roles, platforms } = chat.say(text).answer;

    expect({ kind, roles }).toEqual({ kind: 'answer', roles: [] });
    expect(platforms.length).toBeGreaterThan(2);
  });

  it.each([
    'I would like to improve my English',
    'jag behöver bli bättre på engelska',
    'مجھے اپنی انگریزی بہتر کرنی ہے',
    'yaar meri english improve karwa do',
  ])('“%s” wishes to learn the language, not to be answered in it', (text) => {
    expect(chatWith(mind).say(text).answer).toMatchObject({
      kind: 'answer',
      intent: 'course_recommend',
    });
  });

  it.each([
    { text: 'courses from big universities', platform: 'edx' },
    { text: 'which website has institutions as partners?', platform: 'futurelearn' },
  ])('“$text” finds $platform by who stands behind it', ({ text, platform }) => {
    expect(chatWith(mind).say(text).answer.platforms).toContain(platform);
  });

  it.each([
    { language: 'en', wish: 'free courses please', text: 'which of them offer a certificate?' },
    { language: 'sv', wish: 'gratis kurser tack', text: 'vilka av dem har certifikat?' },
    { language: 'ur', wish: 'مفت کورس بتائیں', text: 'ان میں سے کون سے سرٹیفکیٹ دیتے ہیں؟' },
    {
      language: 'ur-Latn',
      wish: 'free courses batao',
      text: 'in mein se kaun se certificate dete hain?',
    },
  ])('“$text” asks no free one of those found as free', ({ language, wish, text }) => {
    const chat = chatWith(mind);
    chat.say(wish, { locale: language });
    const { answer } = chat.say(text, { locale: language });

    expect(answer.parts[0]).toMatchObject({ kind: 'platform', platform: 'alison' });
    expect(answer.platforms).toContain('coursera');
  });

  it('“which are free?” is of the courses where no certificate is', () => {
    const chat = chatWith(mind);
    chat.say('courses by universities');
    chat.say('which of those give certificates?');
    const { answer } = chat.say('which of those are free?');

    expect(answer.parts).toContainEqual({
      kind: 'platform',
      platform: 'edx',
      entries: ['edx.cost.summary'],
    });
  });

  it.each([
    { language: 'en', text: 'marketing lessons with a certificate please' },
    { language: 'sv', text: 'vill lära mig marknadsföring med ett certifikat' },
    { language: 'ur', text: 'مارکیٹنگ سیکھنی ہے سرٹیفکیٹ کے ساتھ' },
    { language: 'ur-Latn', text: 'marketing seekhni hai certificate ke saath' },
  ])('“$text” names what states the subject before what meets the rest', ({ language, text }) => {
    const { answer } = chatWith(mind).say(text, { locale: language });
    const [lead, stating, rest, ...others] = answer.parts;

    expect(lead).toMatchObject({ id: 'recommend.subject-alone' });
    expect(stating).toMatchObject({ platform: 'google-digital-garage' });
    expect(rest).toMatchObject({ id: 'recommend.rest-alone' });
    expect(others.length).toBeGreaterThan(1);
  });
});
