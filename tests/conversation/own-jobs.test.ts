import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { answersTo, lastAnswer, wholeMind } from '../support/mind.js';

const CAREER_CHANGE = { parts: [{ kind: 'message', id: 'smalltalk.career-change' }] };

describe('a job of one’s own', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const first = (locale: string, talk: readonly string[]) => lastAnswer(mind, locale, talk).parts;

  it.each([
    ['en', 'I’m a chef'],
    ['en', 'I’m a bus driver and kinda fed up, can you help me with career stuff'],
    ['en', 'I’m a nurse, what can I learn?'],
    ['sv', 'jag är elektriker'],
    ['ur-Latn', 'main nurse hoon'],
    ['ur', 'میں نرس ہوں'],
  ])('that is all that is told leads to what could come next (%s): %s', (locale, text) => {
    expect(lastAnswer(mind, locale, [text])).toMatchObject(CAREER_CHANGE);
  });

  it.each([
    ['en', ['I work as a plumber, which role suits me?'], 'both.choice.summary'],
    ['sv', ['vilken passar mig, jag är elektriker'], 'both.choice.summary'],
    ['ur', ['میں الیکٹریشن ہوں، میرے لیے کون سا کردار مناسب ہے؟'], 'both.choice.summary'],
  ])('changes nothing of the role asked about (%s): %s', (locale, talk, entry) => {
    expect(first(locale, talk)).toMatchObject([{ entry }]);
  });

  it.each([
    ['en', 'I’m a nurse, what does a CIO do?'],
    ['sv', 'jag är elektriker, vad gör en CIO?'],
  ])('leaves to the clause that asks what is asked (%s): %s', (locale, text) => {
    expect(first(locale, [text])).toMatchObject([{ entry: 'cio.responsibilities.summary' }]);
  });

  it('is set beside the way to the role that is spoken of', () => {
    expect(first('sv', ['vad gör en CTO?', 'jag är elektriker'])).toMatchObject([
      { id: 'background.not-weighed' },
      { entry: 'cto.path.summary' },
    ]);
  });

  it.each([
    ['en', 'and for me? I’m a chef, wanna do business stuff'],
    ['sv', 'å jag själv då? frisör, vill starta eget'],
  ])('stands beside the subject that is wished for (%s): %s', (locale, text) => {
    expect(lastAnswer(mind, locale, [text])).toMatchObject({ platforms: ['stanford-online'] });
  });

  it.each([
    ['en', 'what does a chef do?'],
    ['en', 'I want to be a plumber'],
    ['en', 'I’m a chef. What does a chef earn?'],
    ['sv', 'hur blir man frisör?'],
    ['ur', 'میں ڈاکٹر بننا چاہتا ہوں'],
  ])('is not what others have or what is wished to become (%s): %s', (locale, text) => {
    const [answer] = answersTo(mind, locale, [text]);

    expect(answer?.parts[0]).toMatchObject({ entry: 'unknown.other-role' });
  });
});
