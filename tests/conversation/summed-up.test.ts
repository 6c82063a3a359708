import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('an answer that is asked for in short', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function last(...texts: readonly string[]) {
    const chat = chatWith(mind);
    const [answer] = texts.map((text) => chat.say(text).answer).slice(-1);
    if (!answer) throw new Error('Nothing was said');
    return answer;
  }

  it.each([
    ['what do CTOs get paid?', 'now boil the difference down for my manager, shorter please'],
    ['vad får en CTO i lön?', 'kan du sammanfatta skillnaden så kort det går'],
    ['CTO کی تنخواہ کتنی ہے؟', 'فرق مختصر کر کے لکھ دیں'],
    ['CTO ki salary kitni hai?', 'farq ko mukhtasar kar ke likh do'],
  ])('is that on what it names, though something else was told since: %s', (before, short) => {
    expect(last(before, short).parts[0]).toMatchObject({ entry: 'both.difference.summary' });
  });

  it.each([
    ['What budget does a CIO have?', 'put that in one or two lines please'],
    ['Vilken budget har en CIO?', 'kortare tack, på en eller två rader'],
  ])('is the last one where it names nothing: %s', (before, short) => {
    expect(last(before, short).parts[0]).toMatchObject({ kind: 'fact', brief: true });
  });

  it('names the platforms of a list alone', () => {
    const whole = last('where can I learn to code for free?');
    const short = last('where can I learn to code for free?', 'shorter please');
    const named = ({ parts }: typeof whole) =>
      parts.flatMap((part) => (part.kind === 'platform' ? [part.platform] : []));

    expect(named(short)).toEqual(named(whole));
    expect(short.parts.filter((part) => 'entries' in part && part.entries.length > 0)).toEqual([]);
  });

  it('keeps the aspect that leads a comparison', () => {
    const { parts } = last('CIO vs CTO', 'tell me more', 'shorter');
    const [table] = parts;

    expect(table?.kind === 'comparison' && table.rows).toHaveLength(1);
  });

  it.each([
    ['CIO vs CTO', 'aur tafseel se batao', 'ur-Latn'],
    ['CIO vs CTO', 'kan du berätta mer om det', 'sv'],
    ['what is a CIO', 'ذرا اور بتائیں', 'ur'],
  ])('goes on in the language that is written now: %s, %s', (first, next, language) => {
    expect(last(first, next)).toMatchObject({ kind: 'answer', language });
  });

  it.each([
    ['do you speak only English?', 'en'],
    ['tum bas english me hi jawab dete ho kya', 'ur-Latn'],
    ['svarar du bara på engelska?', 'sv'],
    ['کیا آپ صرف انگریزی میں جواب دیتے ہیں؟', 'ur'],
    ['aap sirf english mein jawab dete hain kya', 'ur-Latn'],
  ])('and in which languages there are any is told: %s', (text, language) => {
    expect(last(text)).toMatchObject({ language, parts: [{ id: 'follow-up.languages' }] });
  });

  it.each([
    ['please reply in Swedish only', 'sv'],
    ['svara bara på engelska tack', 'en'],
    ['can you speak Urdu?', 'ur'],
  ])('and a wish for one of them is a wish: %s', (text, language) => {
    expect(last(text).language).toBe(language);
  });
});
