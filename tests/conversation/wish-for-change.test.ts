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
    ['en', 'my manager says I have to upskill'],
    ['en', 'hey there, I am in the second year of a physics degree'],
    ['en', 'done with school, no idea what to study'],
    ['sv', 'hejsan, jag går sista året på lärarprogrammet'],
    ['sv', 'slutade skolan i juni, vet inte vad jag ska göra'],
    ['ur', 'سلام، میں انجینئرنگ کے تیسرے سال میں ہوں'],
    ['ur', 'انٹر ہو گیا، آگے کیا کروں'],
    ['ur-Latn', 'salam, main engineering ke last semester mein hun'],
    ['ur-Latn', 'inter ho gaya, ab kya karun samajh nahi aa raha'],
  ])('is met with a question for a subject (%s): %s', (locale, text) => {
    const answer = told(text, locale);

    expect(answer.parts).toEqual([{ kind: 'message', id: 'smalltalk.career-change' }]);
    expect(answer.nextSteps.map(({ ask }) => ask.intent)).toEqual(['start_finder', 'start_quiz']);
  });

  it('is met the same in the middle of a talk, where a trade is only told', () => {
    const chat = chatWith(mind);
    chat.say('en kurs i matte till min son', { locale: 'sv' });
    const { answer } = chat.say('är själv snickare men trött på det, vill byta bana', {
      locale: 'sv',
    });

    expect(answer.parts).toEqual([{ kind: 'message', id: 'smalltalk.career-change' }]);
  });

  it.each([
    'should I leave my job?',
    'what is a good career for somebody who likes animals?',
    'tired of my job, how do I become a CTO?',
    'fed up with my job, I want to learn statistics',
    'which role suits me?',
    'who runs the data centre?',
    'I am a student and look for a free course',
    'I am in my final year of law, which role suits me?',
    'what should a CTO do next?',
  ])('is not a question, a role or a subject: %s', (text) => {
    expect(told(text).parts).not.toContainEqual({ kind: 'message', id: 'smalltalk.career-change' });
  });
});
