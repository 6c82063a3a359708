import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

const READY = 60_000;

describe('“and the CIO?”', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, READY);
  const told = (locale: string, talk: readonly string[]) => {
    const { parts } = lastAnswer(mind, locale, [...talk]);
    const [lead] = parts;
    return { entry: entriesOf(parts)[0], lead: lead?.kind === 'message' ? lead.id : undefined };
  };

  it.each([
    ['en', 'does a CTO write code?', 'and the CIO?', 'does a CIO write code?'],
    ['en', 'does a CIO write code?', 'what about a CTO?', 'does a CTO write code?'],
    ['sv', 'skriver en CTO kod?', 'och en CIO?', 'skriver en CIO kod?'],
    ['ur', 'کیا CTO کوڈ لکھتا ہے؟', 'اور CIO؟', 'کیا CIO کوڈ لکھتا ہے؟'],
    ['ur-Latn', 'kya CTO code likhta hai?', 'aur CIO?', 'kya CIO code likhta hai?'],
  ])('asks what was asked of the other (%s): %s %s', (locale, first, then, alone) => {
    expect(told(locale, [first, then])).toEqual(told(locale, [alone]));
  });

  it.each([
    [
      'en',
      'does Alison give certificates?',
      'Codecademy then?',
      'does Codecademy give certificates?',
    ],
    ['sv', 'ger Alison certifikat?', 'Codecademy då?', 'ger Codecademy certifikat?'],
    ['sv', 'vad kan man lära sig på Coursera?', 'edX då?', 'vad kan man lära sig på edX?'],
    [
      'ur-Latn',
      'kya Alison certificate deta hai?',
      'aur Codecademy?',
      'kya Codecademy certificate deta hai?',
    ],
  ])('asks it of a site too (%s): %s %s', (locale, first, then, alone) => {
    expect(told(locale, [first, then])).toEqual(told(locale, [alone]));
  });

  it('and back again asks the same once more', () => {
    const talk = ['does a CTO write code?', 'and the CIO?', 'and the CTO?'];
    expect(told('en', talk)).toMatchObject({ lead: 'polar.yes' });
  });

  it('is told what is the other’s, and not taken for a mistake', () => {
    const { lead } = told('en', [
      'who has vendors of the latest technology, the CIO?',
      'and the CTO?',
    ]);
    expect(lead).not.toBe('premise.other-role');
  });
});
