import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

/** The answer to the last of several messages of one talk. */
function lastOf(locale: string, ...texts: readonly string[]) {
  const chat = chatWith(mind);
  const [last] = texts.map((text) => chat.say(text, { locale }).answer).slice(-1);
  return last;
}

describe('a nanodegree', () => {
  it.each([
    ['en', 'a course in data analysis', 'in that, what sort of thing is a nanodegree?'],
    ['sv', 'en kurs i dataanalys', 'vad är en nanodegree för något?'],
    ['ur', 'ڈیٹا اینالیسس کا کورس', 'اس میں nanodegree کیا ہوتا ہے؟'],
    ['ur-Latn', 'data analysis ka course', 'is mein nanodegree kya cheez hai?'],
  ])(
    'is told of where there is one, whatever was searched for (%s): %s, “%s”',
    (locale, ...texts) => {
      expect(lastOf(locale, ...texts)).toMatchObject({ kind: 'answer', platforms: ['udacity'] });
    },
  );
});

describe('a nanodegree of which the price is not stated', () => {
  it.each([
    ['en', 'what is Udacity?', 'is the nanodegree free?'],
    ['ur', 'یوڈیسٹی کیا ہے؟', 'نینو ڈگری مفت ہے؟'],
    ['ur-Latn', 'udacity kya hai?', 'nanodegree free hai?'],
  ])('is not called free (%s): %s, “%s”', (locale, ...texts) => {
    expect(lastOf(locale, ...texts)?.parts).toEqual([
      { kind: 'fact', entry: 'udacity.nanodegree.programmes' },
    ]);
  });
});

describe('what something costs after its trial', () => {
  it.each([
    ['en', 'what does LinkedIn Learning cost after the trial?'],
    ['sv', 'vad kostar LinkedIn Learning när provperioden är slut?'],
    ['ur', 'ٹرائل کے بعد LinkedIn Learning کتنے کا پڑتا ہے؟'],
    ['ur-Latn', 'LinkedIn Learning trial ke baad kitne ka parta hai?'],
  ])('is not how long the trial is (%s): %s', (locale, text) => {
    const entries = lastOf(locale, text)?.parts.map((part) => part.kind === 'fact' && part.entry);

    expect(entries).toContain('linkedin-learning.cost.summary');
    expect(entries).not.toContain('linkedin-learning.trial.period');
  });

  it.each([
    ['en', 'how long is the trial of LinkedIn Learning?'],
    ['ur-Latn', 'LinkedIn Learning ka trial kitne din ka hai?'],
  ])('is another question (%s): %s', (locale, text) => {
    expect(lastOf(locale, text)?.parts).toContainEqual(
      expect.objectContaining({ entry: 'linkedin-learning.trial.period' }),
    );
  });
});
