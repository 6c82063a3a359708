import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

describe('the address of a platform', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** The answer to the last message of a talk. */
  function last(locale: string, talk: readonly string[]): Answer {
    return lastAnswer(mind, locale, talk);
  }

  const addressOf = (platform: string, address: string) => [
    { kind: 'message', id: 'platform.address', values: { platform, address } },
  ];
  const CODECADEMY = addressOf('Codecademy', 'https://www.codecademy.com');

  it.each([
    ['en', 'does Codecademy certify?', 'and the link?'],
    ['en', 'tell me about Codecademy', 'ok, where can I find it?'],
    ['en', 'tell me about Codecademy', 'whats its website'],
    ['sv', 'berätta om Codecademy', 'länken?'],
    ['sv', 'kostar Codecademy något?', 'okej, har du länken'],
    ['ur', 'کوڈ اکیڈمی کیا ہے؟', 'لنک بھیج دیں'],
    ['ur-Latn', 'codecademy free hai?', 'acha iska link do'],
  ])('is told where it was told of (%s): %s %s', (locale, ...talk) => {
    expect(last(locale, talk).parts).toEqual(CODECADEMY);
  });

  it.each([
    ['en', 'could I get the link to Codecademy?'],
    ['en', 'Codecademy url'],
    ['sv', 'vad är adressen till Codecademy?'],
    ['ur', 'کوڈ اکیڈمی کا لنک'],
    ['ur-Latn', 'codecademy ki website kya hai'],
  ])('is told where it is named (%s): %s', (locale, text) => {
    expect(last(locale, [text]).parts).toEqual(CODECADEMY);
  });

  it('is told of the next one that is named', () => {
    const talk = ['what is Codecademy?', 'link?', 'and Alison?'];

    expect(last('en', talk).parts).toEqual(addressOf('Alison', 'https://alison.com'));
  });

  it('stands beside each of several', () => {
    const { parts, platforms } = last('en', ['are edX and Alison free?', 'links please']);

    expect(platforms).toEqual(['edx', 'alison']);
    expect(parts.map(({ kind }) => kind)).toEqual(['message', 'platform', 'platform']);
  });

  it.each([{ talk: ['link?'] }, { talk: ['what does a CTO do?', 'the link please'] }])(
    'is asked for of nothing where no platform was spoken of: $talk',
    ({ talk }) => {
      const { kind, platforms } = last('en', talk);

      expect({ kind, platforms }).toEqual({ kind: 'fallback', platforms: [] });
    },
  );

  it.each([
    [['is Codecademy a website?'], 'codecademy.about.summary'],
    [['a colleague forwarded me some link to Codecademy, what is it?'], 'codecademy.about.summary'],
    [['what is the link between a CIO and the budget?'], 'cio.budget.summary'],
  ])('is not what %s asks for', (talk, entry) => {
    expect(last('en', talk).parts).toContainEqual({ kind: 'fact', entry });
  });
});
