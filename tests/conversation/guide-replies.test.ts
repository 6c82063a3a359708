import { describe, expect, it } from 'vitest';
import { conversations } from '../support/talks.js';

const WORDS = {
  en: {
    quiz: 'start the quiz',
    explain: ['hm, why do you ask that?', 'sorry, what do you mean?', 'was that right?'],
    skip: ['no idea, you tell me', 'next one please', 'I’m not sure'],
    light: ['hmm ok', 'lol'],
    stop: 'stop',
    first: 'the first one',
    tired: 'ok, i’m tired',
    result: 'what was my score?',
  },
  sv: {
    quiz: 'starta testet',
    explain: ['va, hur menar du?', 'jag fattar inte', 'vad är rätt svar?'],
    skip: ['ingen aning', 'ta nästa fråga', 'öh, vet inte riktigt'],
    light: ['jaha', 'haha'],
    stop: 'avsluta',
    first: 'det första',
    tired: 'jag orkar inte mer',
    result: 'vad blev mitt resultat?',
  },
  ur: {
    quiz: 'کوئز شروع کریں',
    explain: ['یہ کیوں پوچھا؟', 'مجھے سمجھ نہیں آئی', 'صحیح جواب کیا ہے؟'],
    skip: ['پتا نہیں یار', 'اگلا سوال', 'چلو چھوڑ دیں'],
    light: ['ہمم', 'ہاہا'],
    stop: 'ختم',
    first: 'پہلی والی',
    tired: 'بس بھائی، بور ہو گیا',
    result: 'میرا نتیجہ کیا رہا؟',
  },
  'ur-Latn': {
    quiz: 'quiz shuru karein',
    explain: ['yeh kyun poocha?', 'nahi samjha yaar', 'sahi jawab kya hai?'],
    skip: ['mujhe nahi pata', 'agla sawal please', 'chalo chhor do'],
    light: ['acha', 'haha'],
    stop: 'khatam',
    first: 'oopar wala',
    tired: 'bas bhai bore ho gaya',
    result: 'mera result kya raha?',
  },
} as const;

describe.each(Object.entries(WORDS))('in the quiz in %s', (locale, words) => {
  const converse = conversations();

  /** The parts of the last answer: ids of messages, and of questions with their number. */
  async function say(...texts: string[]): Promise<readonly string[]> {
    const { parts = [] } = (await converse(locale, texts)).at(-1) ?? {};
    return parts.map((part) => {
      if (part.kind !== 'message') return part.kind;
      const n = part.values?.['n'];
      return n === undefined ? part.id : `${part.id} ${n}`;
    });
  }

  it('the opening says what it is', async () => {
    expect((await say(words.quiz)).slice(0, 2)).toEqual(['quiz.intro', 'quiz.question 1']);
  });

  it.each(words.explain)('"%s" is told what the question is for', async (reply) => {
    expect((await say(words.quiz, 'a', reply)).slice(0, 2)).toEqual([
      'quiz.explain',
      'quiz.question 2',
    ]);
  });

  it.each(words.skip)('"%s" goes on to the next question', async (reply) => {
    expect((await say(words.quiz, 'a', reply))[0]).toBe('quiz.question 3');
  });

  it.each(words.light)('"%s" is met with the question alone', async (reply) => {
    expect((await say(words.quiz, 'a', reply))[0]).toBe('quiz.question 2');
  });

  it('who stops hears how many were answered', async () => {
    expect(await say(words.quiz, 'a', words.stop)).toEqual(['follow-up.stopped', 'quiz.stopped']);
    expect(await say(words.quiz, words.stop)).toEqual(['follow-up.stopped']);
  });

  it('the place of an answer stands for it, and to be tired of it stops', async () => {
    expect(await say(words.quiz, words.first)).toEqual(await say(words.quiz, 'a'));
    expect(await say(words.quiz, 'a', words.tired)).toEqual(['follow-up.stopped', 'quiz.stopped']);
  });

  it('a result is not made up afterwards', async () => {
    expect(await say(words.quiz, 'a', words.stop, words.result)).toEqual(['smalltalk.quiz-result']);
  });
});
