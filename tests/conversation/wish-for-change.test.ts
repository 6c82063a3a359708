import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('what somebody tells of their work', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const told = (text: string, locale = 'en') => chatWith(mind).say(text, { locale }).answer;

  it.each([
    ['en', 'I clean offices at night and I am fed up with my job'],
    ['en', 'packing boxes all day, need a way out'],
    ['en', 'my job is going nowhere and I feel stuck'],
    ['sv', 'jag packar varor på lager, vill byta bana'],
    ['sv', 'jag är trött på mitt jobb'],
    ['ur', 'دفتر کے کام سے تنگ ہوں'],
    ['ur-Latn', 'office ki job se tang aa gayi hun'],
  ])('is met with a question for a subject (%s): %s', (locale, text) => {
    const answer = told(text, locale);

    expect(answer.parts).toEqual([{ kind: 'message', id: 'smalltalk.career-change' }]);
    expect(answer.nextSteps.map(({ ask }) => ask.intent)).toEqual(['start_finder', 'start_quiz']);
  });

  it.each([
    'should I leave my job?',
    'what is a good career for somebody who likes animals?',
    'tired of my job, how do I become a CTO?',
    'fed up with my job, I want to learn statistics',
    'which role suits me?',
    'who runs the data centre?',
  ])('is not a question, a role or a subject: %s', (text) => {
    expect(told(text).parts).not.toContainEqual({ kind: 'message', id: 'smalltalk.career-change' });
  });
});
