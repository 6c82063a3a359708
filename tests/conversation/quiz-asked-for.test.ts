import { describe, expect, it } from 'vitest';
import { conversations, lastIds } from '../support/talks.js';

const WORDS = {
  en: {
    quiz: ['test my knowledge of both titles', 'could you question me about the CTO'],
    unsure: 'can’t decide honestly',
    result: 'how well did I do?',
    bye: 'ok bye now',
    others: ['does edX test my knowledge?', 'quiz me on Python'],
  },
  sv: {
    quiz: ['testa vad jag kan om rollerna inför fredag', 'kan du förhöra mig en stund'],
    unsure: 'svårt att säga',
    result: 'vad blev resultatet',
    bye: 'hej då',
    others: ['testa mina kunskaper i Python', 'förhör mig i tyska'],
  },
  ur: {
    quiz: ['ایک quiz کروا دو نا', 'ذرا میرا ٹیسٹ لے لو'],
    unsure: 'کہنا مشکل ہے یار',
    result: 'میرا رزلٹ کیا رہا',
    bye: 'خدا حافظ',
    others: ['Python میں میرا ٹیسٹ لیں'],
  },
  'ur-Latn': {
    quiz: ['yaar quiz karwa do', 'zara mera test lein'],
    unsure: 'mjhe nhi pata yar',
    result: 'mera score kya raha',
    bye: 'allah hafiz',
    others: ['python mein mera test lo'],
  },
} as const;

describe.each(Object.entries(WORDS))('the quiz in %s', (locale, words) => {
  const converse = conversations();

  it.each(words.quiz)('begins where it is asked for: %s', async (wish) => {
    expect(lastIds(await converse(locale, [wish]))[0]).toBe('quiz.intro');
    expect(lastIds(await converse(locale, [wish, 'b']))[0]).toBe('quiz.question');
  });

  it.each(words.others)('does not begin where another is spoken of: %s', async (wish) => {
    expect(lastIds(await converse(locale, [wish]))).not.toContain('quiz.intro');
  });

  it('goes on where somebody cannot decide', async () => {
    const answers = await converse(locale, [words.quiz[0], words.unsure]);

    expect(answers.at(-1)?.parts[0]).toMatchObject({ id: 'quiz.question', values: { n: 2 } });
  });

  it('tells its result at its end, and knows none where it does not run', async () => {
    const within = await converse(locale, [words.quiz[0], words.result]);
    const without = await converse(locale, [words.result]);

    expect(lastIds(within).slice(0, 2)).toEqual(['guide.unfinished', 'quiz.question']);
    expect(lastIds(without)).toEqual(['smalltalk.quiz-result']);
  });

  it('is over where somebody says goodbye', async () => {
    expect(lastIds(await converse(locale, [words.quiz[0], words.bye]))).toEqual(['smalltalk.bye']);
  });

  it('is not what a letter answers where it does not run', async () => {
    const last = await converse(locale, ['CIO', 'a']);

    expect(lastIds(last)).toEqual(['smalltalk.no-open-question']);
    expect(last.at(-1)?.language).toBe(last[0]?.language);
  });
});
