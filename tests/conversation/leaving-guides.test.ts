import { describe, expect, it } from 'vitest';
import { conversations, lastIds } from '../support/talks.js';

const WORDS = {
  en: {
    finder: 'help me find a course',
    plan: 'make me a learning plan',
    question: 'what does a CTO do?',
    back: 'back',
    skip: 'skip',
    stop: 'stop',
  },
  sv: {
    finder: 'hjälp mig hitta en kurs',
    plan: 'gör en studieplan åt mig',
    question: 'vad gör en CTO?',
    back: 'tillbaka',
    skip: 'hoppa över',
    stop: 'sluta',
  },
  ur: {
    finder: 'کورس ڈھونڈنے میں مدد کریں',
    plan: 'میرے لیے پڑھائی کا منصوبہ بنائیں',
    question: 'CTO کیا کرتا ہے؟',
    back: 'پیچھے',
    skip: 'چھوڑیں',
    stop: 'بس',
  },
  'ur-Latn': {
    finder: 'course dhoondne mein madad karein',
    plan: 'study plan bana do',
    question: 'CTO kya karta hai?',
    back: 'peeche',
    skip: 'chhoro',
    stop: 'bas',
  },
} as const;

/** Message ids of an answer, in order. */
type Ids = readonly string[];

describe.each(Object.entries(WORDS))('in the course finder in %s', (locale, words) => {
  const converse = conversations();

  async function say(...texts: string[]): Promise<Ids> {
    const answers = await converse(locale, texts);
    for (const { language } of answers) expect(language).toBe(locale);
    return lastIds(answers);
  }

  it('a wish for a plan is answered instead of the open question', async () => {
    expect(await say(words.finder, words.plan)).toEqual(['plan.how', 'guide.still-open']);
  });

  it('the open question can be answered after the plan was told of', async () => {
    expect(await say(words.finder, words.plan, 'A')).toContain('finder.cost');
  });

  it('a question about a role is answered first', async () => {
    const ids = await say(words.finder, words.question);

    expect(ids[0]).toBe('fact');
    expect(ids).toContain('finder.subject');
  });

  it('the talk goes on after a question in between', async () => {
    expect(await say(words.finder, words.question, 'A')).toContain('finder.cost');
  });

  it('the first question says that nothing is before it', async () => {
    expect((await say(words.finder, words.back)).slice(0, 2)).toEqual([
      'guide.first',
      'finder.subject',
    ]);
  });

  it('one can skip, go back and stop', async () => {
    expect(await say(words.finder, words.skip)).toContain('finder.cost');
    expect(await say(words.finder, words.skip, words.back)).toContain('finder.subject');
    expect(await say(words.finder, words.skip, words.stop)).toEqual(['follow-up.stopped']);
  });

  it('a name that is no known subject counts as one', async () => {
    const ids = await say(words.finder, 'qualigraphix', words.skip, words.skip);

    expect(ids[0]).toBe('recommend.only-broad');
  });
});

describe('a clause that leaves a guide beside another question', () => {
  const converse = conversations();

  it.each([
    ['en', 'start the quiz', 'enough quizzing. give me 3 main things a CTO does'],
    ['en', 'help me find a course', 'enough of that, what does a CTO do?'],
    ['sv', 'starta testet', 'nog med test. vad gör en CTO?'],
    ['ur-Latn', 'quiz shuru karo', 'bas karo. CTO kya karta hai?'],
    ['ur', 'کوئز شروع کرو', 'بس کرو۔ CTO کیا کرتا ہے؟'],
  ])('in %s leaves it, and the question is answered: %s, %s', async (locale, guide, text) => {
    const answers = await converse(locale, [guide, text]);

    expect(answers.at(-1)).toMatchObject({ kind: 'answer', roles: ['cto'] });
    expect(lastIds(answers)).not.toContain('guide.back-to');
  });

  it('a question beside a clause that skips leaves it open', async () => {
    const answers = await converse('en', ['start the quiz', 'not sure. what does a CTO do?']);

    expect(lastIds(answers)).toContain('guide.back-to');
  });
});
