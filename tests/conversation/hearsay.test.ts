import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('what our documents neither say nor deny', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { language: 'en', text: 'would a firm accept the Coursera certificate?' },
    { language: 'sv', text: 'godtar arbetsgivare certifikatet från Coursera?' },
    { language: 'ur', text: 'کیا Coursera کا سرٹیفکیٹ نوکری کے لیے مانا جاتا ہے؟' },
    { language: 'ur-Latn', text: 'Coursera ka certificate naukri ke liye mana jata hai?' },
  ])('is not met with prices: $text', ({ language, text }) => {
    const { kind, parts } = chatWith(mind).say(text, { locale: language }).answer;

    expect(kind).toBe('fallback');
    expect(parts[0]).toMatchObject({ entry: 'unknown.platform-accreditation' });
  });

  it.each([
    {
      language: 'ur',
      before: 'سی آئی او کی تنخواہ کیا ہے؟',
      text: 'انٹرنیٹ پر تو پچاس لاکھ لکھا ہے',
    },
    {
      language: 'ur-Latn',
      before: 'CIO ki tankhwah kya hai?',
      text: 'internet par to 50 lakh likha hai',
    },
  ])('stays unsaid, whatever was read elsewhere: $text', ({ language, before, text }) => {
    const chat = chatWith(mind);
    chat.say(before, { locale: language });
    const { kind, parts } = chat.say(text, { locale: language }).answer;

    expect(kind).toBe('fallback');
    expect(parts[0]).toMatchObject({ id: 'follow-up.not-stated' });
  });

  it.each([
    { language: 'ur', first: 'edX سے سرٹیفکیٹ ملتا ہے؟', text: 'FutureLearn کا بھی یہی حال ہے؟' },
    {
      language: 'ur-Latn',
      first: 'edX se certificate milta hai?',
      text: 'FutureLearn par bhi same scene hai?',
    },
  ])('is asked of another site in everyday words: $text', ({ language, first, text }) => {
    const chat = chatWith(mind);
    chat.say(first, { locale: language });
    const { parts } = chat.say(text, { locale: language }).answer;

    expect(JSON.stringify(parts)).toContain('futurelearn.certificate');
  });
});
