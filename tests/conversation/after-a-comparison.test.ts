import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

describe('who is to choose after a comparison', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** The answer to the last message of a talk. */
  function last(locale: string, ...talk: readonly string[]): Answer {
    return lastAnswer(mind, locale, talk);
  }

  it.each([
    ['en', 'Udacity vs Coursera', 'ok just pick one'],
    ['en', 'Udacity vs Coursera', 'so which is better?'],
    ['sv', 'jämför Udacity och Coursera', 'men välj en då'],
    ['ur', 'Udacity اور Coursera کا موازنہ کریں', 'بس ایک چن دیں'],
    ['ur-Latn', 'udacity aur coursera ka muqabla karo', 'yaar bas ek chun do'],
  ])('is the reader, who is not shown the same table again (%s): %s %s', (locale, ...talk) => {
    const { parts, nextSteps } = last(locale, ...talk);

    expect(parts).toEqual([{ kind: 'message', id: 'compare.as-said' }]);
    expect(nextSteps.map(({ ask }) => ask.intent)).toEqual(['start_finder']);
  });

  it.each([
    ['en', 'how do a CIO and a CTO differ?', 'which one would you pick?'],
    ['sv', 'hur skiljer sig en CIO från en CTO?', 'välj en'],
    ['ur', 'CIO اور CTO میں کیا فرق ہے؟', 'کوئی ایک چن لیں'],
    ['ur-Latn', 'CIO aur CTO mein kya farq hai?', 'koi ek chun lo'],
  ])('is told whom each role suits (%s): %s %s', (locale, ...talk) => {
    expect(entriesOf(last(locale, ...talk).parts)).toEqual(['both.choice.summary']);
  });

  it('goes on with what the choice turns on', () => {
    const talk = ['Udacity vs Coursera', 'you choose', 'does either give certificates?'];

    expect(last('en', ...talk).platforms).toEqual(['udacity', 'coursera']);
  });

  it.each([
    { talk: ['Udacity vs Coursera', 'compare Udacity with Alison'] },
    { talk: ['which platforms are free?', 'just pick one'] },
  ])('is shown another comparison whole: $talk', ({ talk }) => {
    expect(last('en', ...talk).parts).toContainEqual(
      expect.objectContaining({ kind: 'comparison' }),
    );
  });

  it('is told of the difference where that is asked again', () => {
    const { parts } = last('en', 'how do a CIO and a CTO differ?', 'sorry, how do they differ?');

    expect(entriesOf(parts)).toEqual(['both.difference.summary']);
  });
});
