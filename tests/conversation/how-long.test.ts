import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

describe('how long it takes', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const told = (locale: string, talk: readonly string[]) =>
    entriesOf(lastAnswer(mind, locale, talk).parts);

  it.each([
    ['en', 'tell me about Alison', 'how long does it take?'],
    ['en', 'free coding courses', 'how many hours a week?'],
    ['en', 'how long are the courses on Coursera?'],
    ['sv', 'vad är Alison?', 'hur lång tid tar det?'],
    ['ur', 'الیسن کیا ہے؟', 'کتنا وقت لگے گا؟'],
    ['ur-Latn', 'Alison kya hai?', 'kitna time lagega?'],
    ['ur-Latn', 'Alison kya hai?', 'is course ko khatam karne mein kitna waqt lagega?'],
  ])('is not stated of courses (%s): %s %s', (locale, ...talk) => {
    expect(told(locale, talk)).toEqual(['unknown.platform-duration']);
  });

  it.each([
    ['en', 'how do I become a CTO?', 'how long does it take?'],
    ['ur-Latn', 'CTO kaise banun?', 'kitna time lagega?'],
  ])('is asked of the way to a role that was told (%s): %s %s', (locale, ...talk) => {
    expect(told(locale, talk)).toEqual(['cto.path.experience']);
  });

  it.each([
    ['en', 'tell me about Alison', 'how long is the river Nile?'],
    ['en', 'what does a CIO do?', 'how long does it take?'],
  ])('is asked of nothing else (%s): %s %s', (locale, ...talk) => {
    expect(told(locale, talk)).not.toContain('unknown.platform-duration');
  });

  it('is no count of those who hold a role, after talk of platforms', () => {
    const talk = ['coursera kya hai', 'kitne din mein approve hota hai'];

    expect(told('ur-Latn', talk)).not.toContain('unknown.role-statistics');
  });

  it('is the trial’s where that is asked for', () => {
    const talk = ['is LinkedIn Learning free?', 'how long is it free?'];

    expect(told('en', talk)).not.toContain('unknown.platform-duration');
  });
});
