import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a follow-up', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** The answer to the last of several messages of one talk. */
  function answerTo(messages: readonly string[], locale: string) {
    const chat = chatWith(mind);
    const [last] = messages.map((text) => chat.say(text, { locale }).answer).slice(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  }

  it.each([
    { locale: 'en', talk: ['Who of them writes code?', 'and the other?'] },
    { locale: 'sv', talk: ['Vem av dem skriver kod?', 'och den andra då?'] },
    { locale: 'ur', talk: ['کوڈ کون لکھتا ہے؟', 'اور دوسرا؟'] },
    { locale: 'ur-Latn', talk: ['code kaun likhta hai?', 'aur doosra?'] },
  ])('asks of the other role than the one told of: $talk', ({ locale, talk }) => {
    expect(answerTo(talk, locale).roles).toEqual(['cio']);
  });

  it.each([
    { locale: 'en', talk: ['a course in marketing', 'not that, anything by Stanford?'] },
    { locale: 'ur-Latn', talk: ['marketing ka course', 'nahi yeh nahi, stanford ka kuch?'] },
    { locale: 'ur', talk: ['مارکیٹنگ کا کورس', 'یہ نہیں، اسٹینفورڈ کا کوئی ہے؟'] },
  ])('asks of the site that it names instead: $talk', ({ locale, talk }) => {
    expect(answerTo(talk, locale).platforms).toEqual(['stanford-online']);
  });

  it('looks for others by the search that found the one told of', () => {
    const { parts } = answerTo(
      ['where can I learn data analysis?', 'does it certify?', 'any other option?'],
      'en',
    );

    expect(parts[0]).toMatchObject({ kind: 'message', id: 'recommend.left-out' });
  });

  it.each([
    { locale: 'en', text: 'What is the Google one called?', entry: 'google-digital-garage.about' },
    { locale: 'en', text: 'What was Google Digital Garage called before?', entry: 'unknown' },
    { locale: 'en', text: 'What was LinkedIn Learning called?', entry: 'linkedin-learning.former' },
    { locale: 'ur-Latn', text: 'edX ka purana naam kya tha?', entry: 'unknown' },
  ])('asks for the name of now or of before: $text', ({ locale, text, entry }) => {
    const [first] = answerTo(['Where can I learn data analysis?', text], locale).parts;

    expect(first?.kind === 'fact' && first.entry.startsWith(entry)).toBe(true);
  });

  it.each([
    { locale: 'en', text: 'are its videos in Urdu?' },
    { locale: 'sv', text: 'är videorna på svenska?' },
    { locale: 'ur', text: 'کیا وہاں ویڈیوز اردو میں بھی ہیں؟' },
    { locale: 'ur-Latn', text: 'wahan videos urdu mein bhi hain?' },
  ])('asks in which language is taught: $text', ({ locale, text }) => {
    const { kind, parts } = answerTo(['Khan Academy?', text], locale);

    expect(kind).toBe('fallback');
    expect(parts[0]).toMatchObject({ entry: 'unknown.platform-languages' });
  });

  it.each([
    { locale: 'ur', text: 'اب انگلش میں بات کریں' },
    { locale: 'ur-Latn', text: 'ab english mein baat karo yaar' },
    { locale: 'sv', text: 'nu pratar vi på engelska' },
  ])('goes on in the language wished for: $text', ({ locale, text }) => {
    const before = { en: '', sv: 'Vad är en CTO?', ur: 'CTO کیا ہے؟', 'ur-Latn': 'CTO kya hai?' };
    const { language, kind } = answerTo([before[locale as 'ur'], text], locale);

    expect({ language, kind }).toEqual({ language: 'en', kind: 'answer' });
  });

  it('does not take what is stated of the other role for an answer', () => {
    const { kind } = answerTo(['CIO کی نوکری کے مواقع بتائیں', 'تنخواہ کتنی ملتی ہے'], 'ur');

    expect(kind).toBe('fallback');
  });
});

describe('whom a company is to hire', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { locale: 'en', text: 'We are five people. Which of the two should we hire first?' },
    { locale: 'sv', text: 'Vi är fem personer. Vem ska vi anställa först?' },
    { locale: 'ur', text: 'ہم پانچ لوگ ہیں، پہلے کسے رکھیں؟' },
    { locale: 'ur-Latn', text: 'hum paanch log hain, pehle kise hire karein?' },
  ])('is not told by what somebody likes: $text', ({ locale, text }) => {
    const { parts } = chatWith(mind).say(text, { locale }).answer;

    expect(parts[0]).toMatchObject({ entry: 'unknown.company-need' });
  });

  it.each([
    'How do I get hired as a CTO?',
    'Should we hire a CFO first?',
    'صارفین کی تربیت کا خیال کسے رکھنا ہوتا ہے؟',
  ])('is another question than: %s', (text) => {
    const { parts } = chatWith(mind).say(text).answer;

    expect(parts[0]).not.toMatchObject({ entry: 'unknown.company-need' });
  });
});

describe('a course by its code', () => {
  it('is named in no document', async () => {
    const { parts } = chatWith(await wholeMind()).say('is there a CS61A course?').answer;

    expect(parts[0]).toMatchObject({ kind: 'message' });
  }, 60_000);
});
