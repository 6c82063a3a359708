import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

const CERTIFICATES = 'unknown.certifications';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

const first = (locale: string, talk: readonly string[]) => lastAnswer(mind, locale, talk).parts[0];

describe('in talk of a role', () => {
  it.each([
    ['en', ['what does a CIO do?', 'and the money?'], 'unknown.salary-cio'],
    ['sv', ['vad gör en CIO?', 'och pengarna då?'], 'unknown.salary-cio'],
    ['en', ['what does a CIO do?', 'and the pay?'], 'unknown.salary'],
    ['en', ['what does a CIO do?', 'and the budget?'], 'cio.budget.summary'],
    ['en', ['what does a CIO do?', 'which certifications are useful for that role?'], CERTIFICATES],
    ['en', ['cto vs cio', 'like who reports to who'], 'unknown.rank'],
  ])('a short question is asked of it (%s): %s', (locale, talk, entry) => {
    expect(first(locale, talk)).toMatchObject({ entry });
  });

  it('money is still the price of a platform that is told of', () => {
    expect(first('en', ['tell me about edX', 'and the money?'])).toMatchObject({
      entry: 'edx.cost.summary',
    });
  });
});

describe('a message that says several things', () => {
  it('asks what stands beside thanks', () => {
    const talk = ['free python courses', 'Thank you. Can I use them on my phone?'];

    expect(first('en', talk)).toMatchObject({ id: 'fallback.unknown' });
  });

  it('doubts no answer where its writer does not know what to learn', () => {
    const talk = [
      'got laid off from the warehouse last week',
      'dunno really. something with a future',
    ];

    expect(first('en', talk)).toMatchObject({ id: 'smalltalk.undecided' });
  });

  it('takes no leave where it wishes for shorter answers', () => {
    const talk = ['vad gör en CTO?', 'tack, ta det kortare nästa gång'];

    expect(first('sv', talk)).toMatchObject({ entry: 'cto.responsibilities.summary' });
  });
});

describe('money for one’s studies', () => {
  it.each([
    ['en', 'can I get a student loan for coursera?'],
    ['sv', 'hur söker jag studiemedel från CSN?'],
  ])('is told to be in no document (%s)', (locale, text) => {
    expect(first(locale, [text])).toMatchObject({ entry: 'unknown.platform-funding' });
  });
});
