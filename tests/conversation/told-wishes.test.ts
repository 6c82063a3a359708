import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

/** The answer to the last of several messages, and its text. */
function lastOf(locale: string, ...texts: readonly string[]) {
  const chat = chatWith(mind);
  const [last] = texts.map((text) => chat.say(text, { locale }).answer).slice(-1);
  if (!last) throw new Error('nothing was said');
  return { ...last, text: presentText(last, mind.texts) };
}

describe('what somebody tells of themselves after a course was found', () => {
  it.each([
    { locale: 'en', search: 'a course in statistics and maths', tells: "i'm broke btw" },
    { locale: 'sv', search: 'jag vill plugga matte', tells: 'jag är pank' },
    { locale: 'ur', search: 'ریاضی کا کورس بتائیں', tells: 'میرے پاس تو پیسے نہیں' },
    { locale: 'ur-Latn', search: 'maths ka course batao', tells: 'mere paas to paise nahi' },
  ])('is held against it: “$tells”', ({ locale, search, tells }) => {
    const { kind, platforms, parts } = lastOf(locale, search, tells);

    expect({ kind, platforms }).toEqual({ kind: 'answer', platforms: ['khan-academy'] });
    expect(parts).toContainEqual({ kind: 'fact', entry: 'khan-academy.cost.summary' });
  });

  it.each([
    {
      locale: 'en',
      search: 'chemistry course for my niece',
      tells: 'she is fond of history as well',
    },
    { locale: 'sv', search: 'en kurs i kemi till min brorson', tells: 'han gillar historia också' },
    { locale: 'ur', search: 'کیمسٹری کا کورس', tells: 'اسے تاریخ بھی پسند ہے' },
    { locale: 'ur-Latn', search: 'chemistry ka course', tells: 'usay history bhi pasand hai' },
  ])('looks for what it names: “$tells”', ({ locale, search, tells }) => {
    expect(lastOf(locale, search, tells).platforms).toEqual(['uc-berkeley-online']);
  });

  it.each([
    {
      locale: 'en',
      search: 'a Python course',
      tells: 'I have never written code, I am a beginner',
    },
    { locale: 'sv', search: 'en kurs i Python', tells: 'är nybörjare, har aldrig skrivit kod' },
    { locale: 'ur', search: 'Python کا کورس', tells: 'میں نئی ہوں، کبھی پروگرامنگ نہیں کی' },
    { locale: 'ur-Latn', search: 'Python ka course', tells: 'naya hun, kabhi programming nahi ki' },
  ])('holds how far somebody is against the search: “$tells”', ({ locale, search, tells }) => {
    const { kind, platforms } = lastOf(locale, search, tells);

    expect({ kind, first: platforms[0] }).toEqual({ kind: 'answer', first: 'codecademy' });
  });

  it.each([
    { locale: 'en', tells: 'well, I am not paying a lot out of my own pocket for any of it' },
    { locale: 'sv', tells: 'fast jag tänker inte betala något för det' },
    { locale: 'ur-Latn', tells: 'mere paas is ke liye bilkul paise nahi' },
  ])('asks the cost of each of a few that were compared: “$tells”', ({ locale, tells }) => {
    const { intent, platforms } = lastOf(locale, 'edX vs Udacity', tells);

    expect({ intent, platforms }).toEqual({
      intent: 'platform_cost',
      platforms: ['edx', 'udacity'],
    });
  });

  it('looks for nothing where a role was spoken of', () => {
    const { platforms } = lastOf('en', 'what does a CTO do?', 'she is fond of history as well');

    expect(platforms).toEqual([]);
  });

  it('looks for nothing where somebody is in distress', () => {
    const { intent } = lastOf('en', 'a course in maths', 'i want to die');

    expect(intent).toBe('distress');
  });
});

describe('what a course has to be', () => {
  it.each([
    { locale: 'ur', talk: ['ایکسل کا کورس', 'مفت ہونا چاہیے'] },
    { locale: 'ur-Latn', talk: ['excel ka course', 'free hona chahiye'] },
  ])('is held against the search, in $locale', ({ locale, talk }) => {
    const { kind, platforms } = lastOf(locale, ...talk);

    expect(kind).toBe('answer');
    expect(platforms).toContain('google-digital-garage');
    expect(platforms).not.toContain('linkedin-learning');
  });

  it('is not known where nothing was searched for', () => {
    expect(lastOf('ur-Latn', 'CTO kya hai?', 'free hona chahiye').platforms).toEqual([]);
  });
});

describe('studies that somebody tells of after talk of a role', () => {
  it.each([
    { locale: 'en', role: 'what does a CTO do?', tells: 'i am studying informatics at MIT now' },
    { locale: 'sv', role: 'vad gör en CTO?', tells: 'jag läser informatik på Chalmers' },
    { locale: 'ur', role: 'CTO کیا کرتا ہے؟', tells: 'میں کمپیوٹر سائنس پڑھ رہا ہوں' },
    { locale: 'ur-Latn', role: 'CTO kya karta hai?', tells: 'main computer science parh raha hun' },
  ])('are set beside what the role asks for: “$tells”', ({ locale, role, tells }) => {
    const { intent, roles, platforms } = lastOf(locale, role, tells);

    expect({ intent, roles, platforms }).toEqual({
      intent: 'role_education',
      roles: ['cto'],
      platforms: [],
    });
  });
});

describe('wishes kept from before', () => {
  it.each([
    { locale: 'en', talk: ['free courses for anything', 'with diplomas please'] },
    { locale: 'sv', talk: ['gratis kurser', 'med diplom tack'] },
    { locale: 'ur', talk: ['مفت کورس بتائیں', 'ڈپلومہ والے'] },
    { locale: 'ur-Latn', talk: ['free courses batao', 'diploma wale'] },
  ])('are told with the list that goes by them, in $locale', ({ locale, talk }) => {
    const { parts } = lastOf(locale, ...talk);

    expect(parts[0]).toMatchObject({
      id: 'recommend.kept',
      values: { wishes: expect.stringContaining('@wish.cost.free') as string },
    });
  });

  it('are not told where the list goes by none', () => {
    const { parts } = lastOf('en', 'a free course in programming');

    expect(parts).not.toContainEqual(expect.objectContaining({ id: 'recommend.kept' }));
  });
});

describe('a subject asked for by another word than its name', () => {
  it.each([
    { locale: 'en', text: 'a course in dentistry', not: /medicine/ },
    { locale: 'sv', text: 'en kurs i folkhälsa', not: /medicin/ },
    { locale: 'ur', text: 'نرسنگ کا کورس', not: /طب|میڈیسن/ },
    { locale: 'ur-Latn', text: 'nursing ka course', not: /medicine/ },
  ])('is not told by that name: “$text”', ({ locale, text, not }) => {
    const { text: told, platforms } = lastOf(locale, text);

    expect(told).not.toMatch(not);
    expect(platforms).toEqual(['khan-academy']);
  });

  it.each([
    { locale: 'en', text: 'AI courses', says: /artificial intelligence/ },
    { locale: 'sv', text: 'kurs i nationalekonomi', says: /nationalekonomi/ },
  ])('is told by it where it is that: “$text”', ({ locale, text, says }) => {
    expect(lastOf(locale, text).text).toMatch(says);
  });
});

describe('how long something is free', () => {
  it.each([
    { locale: 'en', talk: ['what is LinkedIn Learning?', 'how long can i have it for free?'] },
    { locale: 'sv', talk: ['vad är LinkedIn Learning?', 'hur länge får man ha det gratis?'] },
    { locale: 'ur', talk: ['LinkedIn Learning کیا ہے؟', 'کتنے دن مفت رہتا ہے؟'] },
    { locale: 'ur-Latn', talk: ['LinkedIn Learning kya hai?', 'kitne din free rehta hai?'] },
  ])('is asked of its trial, in $locale', ({ locale, talk }) => {
    const { intent, platforms } = lastOf(locale, ...talk);

    expect({ intent, platforms }).toEqual({
      intent: 'platform_trial',
      platforms: ['linkedin-learning'],
    });
  });
});
