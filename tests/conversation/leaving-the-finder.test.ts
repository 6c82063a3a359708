import { describe, expect, it } from 'vitest';
import { conversations, lastIds } from '../support/talks.js';

describe('in the course finder', () => {
  const converse = conversations();
  const OPENINGS = { en: 'help me find a course step by step', sv: 'hjälp mig hitta en kurs' };

  const said = async (locale: keyof typeof OPENINGS, text: string) =>
    lastIds(await converse(locale, [OPENINGS[locale], text]));

  it.each([
    ['en', 'forget the courses, start the quiz'],
    ['en', 'drop this, quiz me instead'],
    ['sv', 'strunta i det, starta quizet'],
  ] as const)('the quiz is begun where it is wished for instead (%s): %s', async (locale, text) => {
    expect(await said(locale, text)).toContain('quiz.question');
  });

  it.each([
    ['en', 'please stop helping me find a course, it is late'],
    ['sv', 'sluta hjälpa mig hitta en kurs, jag måste gå'],
  ] as const)('a word for leaving beside its name leaves it (%s): %s', async (locale, text) => {
    expect((await said(locale, text))[0]).toBe('follow-up.stopped');
  });
});
