import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entityIds } from '../../src/understanding/understanding.js';
import { englishMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await englishMind();
});

const understand = (text: string) => mind.understander.understand(text, {}).questions;
const first = (text: string) => understand(text)[0]!;

describe('a question in English', () => {
  it.each([
    [
      'So what is it that a chief information officer does all day?',
      'role_responsibilities',
      { role: ['cio'] },
    ],
    ['how technical must I be as CTO', 'role_technical_depth', { role: ['cto'] }],
    ['which degree would a C.T.O. have', 'role_education', { role: ['cto'] }],
    ['how do CIO and CTO differ from each other', 'role_difference', { role: ['cio', 'cto'] }],
    ['is Corsera free of charge?', 'platform_cost', { platform: ['coursera'] }],
    ['who started edX', 'platform_founder', { platform: ['edx'] }],
    [
      'does Future Learn hand out certificates',
      'platform_certificate',
      { platform: ['futurelearn'], credential: ['certificate'] },
    ],
    [
      'I want to learn python without paying',
      'course_recommend',
      { subject: ['python'], cost: ['free'] },
    ],
    ['name all the learning sites you know', 'platform_list', {}],
    ['what would a CIO earn in a year', 'salary', { role: ['cio'] }],
    ['does the cto rank above the cio?', 'rank', { role: ['cto', 'cio'] }],
    ['good morning bot', 'greet', {}],
    ['thx a lot!', 'thanks', {}],
  ] as const)('is understood: %s', (text, intent, entities) => {
    const question = first(text);

    expect(question.intent).toBe(intent);
    for (const [type, ids] of Object.entries(entities)) {
      expect(entityIds(question, type)).toEqual(ids);
    }
  });

  it.each([
    'my laptop does not start any more',
    'what is the capital of Mongolia?',
    'sing me a song about the sea',
    'zxcv qwerty asdf',
  ])('is rejected where it is none of ours: %s', (text) => {
    expect(first(text).intent).toBeNull();
  });

  it.each([
    { plain: 'what does a CTO do', marked: '<@U123> what does a *CTO* do' },
    { plain: 'what does a CTO do', marked: 'what does a <https://x.y/cto|CTO> do https://x.y' },
    { plain: 'is coursera free', marked: 'is   COURSERA free???' },
  ])('means the same with Slack markup in it: $marked', ({ plain, marked }) => {
    const { intent, entities } = first(marked);

    expect({ intent, entities }).toEqual({
      intent: first(plain).intent,
      entities: first(plain).entities,
    });
  });

  it('tells how sure it is, and what else it may be', () => {
    const { confidence, ranked, runnerUp, bestGuess } = first('What does a CTO do?');

    expect(confidence).toBeGreaterThan(0.5);
    expect(ranked[0]?.intent).toBe(bestGuess);
    expect(ranked[1]?.intent).toBe(runnerUp);
    expect(ranked.map(({ share }) => share)).toEqual(
      ranked.map(({ share }) => share).sort((a, b) => b - a),
    );
  });

  it('tells the words that no utterance holds', () => {
    expect(first('what does a plommerandel do').unknownWords).toEqual(['plommerandel']);
    expect(first('what does a CTO do').unknownWords).toEqual([]);
  });

  it('is bare where it only names something', () => {
    expect(first('and the CTO?').bare).toBe(true);
    expect(first('what does the CTO do?').bare).toBe(false);
    expect(first('and then?').bare).toBe(false);
  });
});

describe('a message', () => {
  it('of two questions gives both, in order', () => {
    const questions = understand('What skills does a CIO need? And who founded edX?');

    expect(questions.map(({ intent }) => intent)).toEqual(['role_skills', 'platform_founder']);
  });

  it('of three questions gives all three', () => {
    const text = 'What does a CIO do? Is Coursera free? Who founded edX?';

    expect(understand(text)).toHaveLength(3);
  });

  it('that asks the same twice is one question', () => {
    expect(understand('Who founded edX? Who started edX?')).toHaveLength(1);
  });

  it('of anything at all gives one or two questions, each with a chance between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const questions = understand(text);

        expect([1, 2]).toContain(questions.length);
        for (const { confidence } of questions) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('of any length is read in a moment', () => {
    const started = performance.now();
    understand('what does a CTO do? '.repeat(5000));

    expect(performance.now() - started).toBeLessThan(1000);
  });
});
