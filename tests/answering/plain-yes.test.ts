import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

const YES = { kind: 'message', id: 'polar.yes' };

describe('a plain yes', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** What the answer to the last message of a talk tells, in order. */
  function partsOf(locale: string, ...talk: readonly string[]) {
    return lastAnswer(mind, locale, talk).parts;
  }

  it.each([
    ['en', 'is Google Digital Garage free?', 'google-digital-garage.cost.summary'],
    ['en', 'does FutureLearn give certificates?', 'futurelearn.certificate.summary'],
    ['sv', 'är Open Yale Courses gratis?', 'open-yale-courses.cost.summary'],
    ['sv', 'ger FutureLearn certifikat?', 'futurelearn.certificate.summary'],
    ['ur', 'کیا ایلیسن مفت ہے؟', 'alison.cost.summary'],
    ['ur-Latn', 'kya alison free hai?', 'alison.cost.summary'],
  ])('begins the answer to a question that a fact settles (%s): %s', (locale, text, entry) => {
    expect(partsOf(locale, text).slice(0, 2)).toEqual([YES, { kind: 'fact', entry }]);
  });

  it('stands before what is told of the platform before', () => {
    expect(partsOf('en', 'what is Khan Academy?', 'is it free?')).toContainEqual(YES);
  });

  it.each([
    ['en', 'is Coursera free?'],
    ['en', 'is only a part of Khan Academy free?'],
    ['en', 'does Khan Academy cost anything?'],
    ['en', 'is Khan Academy not free?'],
    ['en', 'is the FutureLearn certificate free?'],
    ['en', 'is a certificate compulsory at FutureLearn?'],
    ['en', 'does FutureLearn give diplomas?'],
    ['en', 'is Codecademy Pro free?'],
    ['sv', 'kostar Khan Academy något?'],
    ['sv', 'är certifikatet från FutureLearn gratis?'],
    ['ur', 'کیا FutureLearn کا سرٹیفکیٹ مفت ہے؟'],
    ['ur-Latn', 'kya khan academy ki fees hai?'],
  ])('is not said where it would say something else (%s): %s', (locale, text) => {
    expect(partsOf(locale, text)).not.toContainEqual(YES);
  });
});
