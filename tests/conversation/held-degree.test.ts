import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

const NO_DEGREES = 'unknown.platform-degree';

describe('a degree', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['en', 'I already have a degree, where can I learn Python?'],
    ['en', 'I have an accounting degree, which free course should I take?'],
    ['sv', 'jag har redan en examen, var lär jag mig Python?'],
    ['ur', 'میرے پاس ڈگری ہے، پائتھون کہاں سیکھوں؟'],
    ['ur-Latn', 'degree kar li hai, ab python kahan seekhun?'],
  ])('that somebody has is not what they look for (%s): %s', (locale, text) => {
    const { platforms, parts } = lastAnswer(mind, locale, [text]);

    expect(platforms.length).toBeGreaterThan(0);
    expect(entriesOf(parts)).not.toContain(NO_DEGREES);
  });

  it.each([
    ['en', 'I have a degree in history. Which platforms are free?', 'Which platforms are free?'],
    ['sv', 'Jag har en examen i historia. Vilka är gratis?', 'Vilka är gratis?'],
    [
      'ur-Latn',
      'mere paas history ki degree hai. kaun se platform free hain?',
      'kaun se platform free hain?',
    ],
  ])('that somebody has names no subject to look for (%s): %s', (locale, text, alone) => {
    const { platforms } = lastAnswer(mind, locale, [text]);

    expect(platforms).toEqual(lastAnswer(mind, locale, [alone]).platforms);
  });

  it.each([
    ['en', 'where can I get a degree online?'],
    ['en', 'I have to get a degree, where is it free?'],
    ['en', 'I don’t have a degree. Where can I get one for free?'],
    ['sv', 'jag vill ta en examen gratis'],
  ])('that is wished for is owned up to (%s): %s', (locale, text) => {
    expect(entriesOf(lastAnswer(mind, locale, [text]).parts)).toContain(NO_DEGREES);
  });
});
