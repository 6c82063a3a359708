import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

const TALKS = [
  {
    language: 'en',
    asked: 'what education does a CTO need?',
    again: 'so which education is needed for the CTO?',
    repeat: 'please repeat that',
    search: 'where can I learn python?',
    wish: 'only free ones',
    foreign: ['who won the match yesterday?', 'will it rain tomorrow?'],
  },
  {
    language: 'sv',
    asked: 'vilken utbildning behöver en CTO?',
    again: 'så vilken utbildning krävs för en CTO?',
    repeat: 'kan du upprepa det?',
    search: 'var kan jag lära mig python?',
    wish: 'bara gratis',
    foreign: ['vem vann matchen i går?', 'blir det regn i morgon?'],
  },
  {
    language: 'ur',
    asked: 'سی ٹی او کے لیے کون سی ڈگری چاہیے؟',
    again: 'تو سی ٹی او کو کون سی ڈگری درکار ہے؟',
    repeat: 'دوبارہ بتائیں',
    search: 'پائتھون کہاں سیکھوں؟',
    wish: 'صرف مفت والے',
    foreign: ['کل کا میچ کس نے جیتا؟', 'کیا کل بارش ہوگی؟'],
  },
  {
    language: 'ur-Latn',
    asked: 'CTO ke liye kaun si degree chahiye?',
    again: 'to CTO ko kaun si degree darkar hai?',
    repeat: 'dobara batao',
    search: 'python kahan seekhun?',
    wish: 'sirf free wale',
    foreign: ['kal ka match kis ne jeeta?', 'kya kal barish hogi?'],
  },
];

describe.each(TALKS)('what is asked a second time, in $language', (talk) => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function lastOf(...texts: readonly string[]): Answer {
    const chat = chatWith(mind);
    return texts.map((text) => chat.say(text, { locale: talk.language }).answer).at(-1)!;
  }

  it('is told in a sentence', () => {
    const answer = lastOf(talk.asked, talk.again);

    expect(answer.parts).toEqual([
      { kind: 'message', id: 'follow-up.as-said' },
      { kind: 'fact', entry: 'cto.education.summary', brief: true },
    ]);
  });

  it('is told as before to whom wants to hear it again', () => {
    expect(lastOf(talk.asked, talk.repeat).parts).toEqual(lastOf(talk.asked).parts);
  });

  it('is only not known, where what can be asked instead was told before', () => {
    const [first, second] = talk.foreign as [string, string];
    const unknown = { kind: 'message', id: 'fallback.unknown' };
    const canAnswer = { kind: 'message', id: 'fallback.can-answer' };

    expect(lastOf(talk.asked, first).parts).toEqual([unknown, canAnswer]);
    expect(lastOf(talk.asked, first, second).parts).toEqual([unknown]);
    expect(lastOf(talk.asked, first, talk.asked, second).parts).toEqual([unknown]);
  });

  it('is, of a list that meets a further wish, what says so of each', () => {
    const found = lastOf(talk.search);
    const answer = lastOf(talk.search, talk.wish);

    expect(answer.platforms).toEqual(found.platforms);
    expect(answer.parts).toEqual([
      { kind: 'message', id: 'list.all-fit', values: { count: found.platforms.length } },
      ...found.platforms.map((platform) => ({
        kind: 'platform',
        platform,
        entries: [`${platform}.cost.summary`],
      })),
    ]);
  });
});

describe('a question about another fact of the same topic', () => {
  it('is told in full', async () => {
    const mind = await wholeMind();
    const chat = chatWith(mind);
    chat.say('what education does a CTO need?');
    const { answer } = chat.say('what education does a CIO need?');

    expect(answer.parts[0]).toEqual({ kind: 'fact', entry: 'cio.education.summary' });
  });
});
