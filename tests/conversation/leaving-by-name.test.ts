import { describe, expect, it } from 'vitest';
import { conversations, lastIds } from '../support/talks.js';

const OPENINGS = {
  en: 'start the quiz',
  sv: 'starta quizet',
  ur: 'کوئز شروع کریں',
  'ur-Latn': 'quiz shuru karo',
} as const;

describe('in a running quiz', () => {
  const converse = conversations();

  /** Message ids of the answer to the last text, after the quiz was begun and one question answered. */
  async function saidInQuiz(locale: keyof typeof OPENINGS, text: string): Promise<string[]> {
    return lastIds(await converse(locale, [OPENINGS[locale], 'A', text]));
  }

  it.each([
    ['en', 'can we end the quiz now?'],
    ['en', 'cancel this test please'],
    ['en', 'the quiz bores me, quit it before I fall asleep'],
    ['sv', 'avbryt testet nu tack'],
    ['sv', 'jag vill sluta med quizet'],
    ['ur', 'یہ ٹیسٹ بند کر دیں'],
    ['ur', 'کوئز ختم کرو'],
    ['ur-Latn', 'yeh test rok do'],
    ['ur-Latn', 'bas, thak gayi hun'],
    ['en', 'you know what, skip the quiz'],
    ['sv', 'vi struntar, hoppa över testet'],
    ['ur', 'بہت مشکل ہے، چھوڑو کوئز کو'],
    ['ur-Latn', 'chhoro yeh quiz, der ho rahi hai'],
  ] as const)('a word for leaving beside its name leaves it (%s): %s', async (locale, text) => {
    expect(await saidInQuiz(locale, text)).toEqual(['follow-up.stopped', 'quiz.stopped']);
  });

  it.each([
    ['en', 'stop, what was my result?'],
    ['sv', 'sluta, vad blev resultatet?'],
    ['ur', 'بس، نتیجہ بتائیں'],
    ['ur-Latn', 'bas, result batao'],
  ] as const)(
    'who leaves and asks for the result hears why there is none (%s): %s',
    async (locale, text) => {
      expect(await saidInQuiz(locale, text)).toContain('quiz.stopped');
    },
  );

  it.each([
    ['en', 'start the quiz again'],
    ['sv', 'börja om quizet'],
  ] as const)('its name without such a word begins it again (%s)', async (locale, text) => {
    expect(await saidInQuiz(locale, text)).toContain('quiz.intro');
  });

  it('a question that ends in something is still answered', async () => {
    expect(await saidInQuiz('en', 'what does a CTO do?')).toContain('guide.back-to');
  });
});
