import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

describe('what a university has, asked for in talk of platforms', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** The first entry of the answer to the last message of a talk. */
  function firstEntry(locale: string, ...talk: readonly string[]): string | undefined {
    return entriesOf(lastAnswer(mind, locale, talk).parts)[0];
  }

  it.each([
    ['en', 'free physics courses', 'hmm, got anything from Stanford?'],
    ['en', 'is Alison free?', 'could you show me the Stanford one'],
    ['sv', 'gratis kurser i fysik', 'har du nåt från Stanford?'],
    ['sv', 'är Alison gratis?', 'något av Stanford kanske'],
    ['ur', 'فزکس کے مفت کورس', 'اسٹینفورڈ کا کوئی؟'],
    ['ur', 'ایلیسن مفت ہے؟', 'اسٹینفورڈ والا بتائیں'],
    ['ur-Latn', 'physics ke free courses', 'stanford ka koi course hai?'],
    ['ur-Latn', 'alison free hai?', 'stanford wala batao'],
  ])('is its platform (%s): %s %s', (locale, ...talk) => {
    expect(firstEntry(locale, ...talk)).toMatch(/^stanford-online\.(?:about|subjects)\./);
  });

  it('is asked the same where its name stands alone', () => {
    expect(firstEntry('en', 'is Alison free?', 'maybe Stanford then?')).toBe(
      'stanford-online.cost.summary',
    );
  });

  it.each([
    ['en', 'free physics courses', 'I was at Stanford last summer'],
    ['en', 'free physics courses', 'how do I apply to Stanford?'],
    ['en', 'what does a CIO do?', 'did he learn anything from Stanford?'],
    ['sv', 'gratis kurser i fysik', 'hur söker man in till Stanford?'],
    ['ur-Latn', 'physics ke free courses', 'stanford mein admission kaise milta hai?'],
  ])('is not what is asked (%s): %s %s', (locale, ...talk) => {
    expect(firstEntry(locale, ...talk)).not.toBe('stanford-online.about.summary');
  });
});
