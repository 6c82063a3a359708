import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { FACETS } from '../../src/conversation/named-in-question.js';
import type { Response } from '../../src/conversation/responder.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, ROOT, wholeMind } from '../support/mind.js';

const TALKS = [
  {
    language: 'en',
    budget: 'Who manages the IT budget?',
    pay: 'How much does a CIO earn?',
    course: 'free programming courses',
    choice: 'Which role suits me, CIO or CTO?',
    why: ['why?', 'how come?', 'why do you think so', 'where did you read that?'],
    doubts: [
      'are you really sure?',
      'really??',
      'my uncle says the opposite',
      'so it is no?',
      'but you told me it was the CTO',
      'so you have no answer?',
    ],
  },
  {
    language: 'sv',
    budget: 'Vem sköter it-budgeten?',
    pay: 'Hur mycket tjänar en CIO?',
    course: 'gratis kurser i programmering',
    choice: 'Vilken roll passar mig, CIO eller CTO?',
    why: ['varför?', 'hur kommer det sig då?', 'varför säger du det?', 'var har du läst det?'],
    doubts: [
      'är du säker?',
      'är du riktigt säker på det?',
      'verkligen?',
      'min bror säger motsatsen',
      'så det är nej?',
      'så du vet inte?',
    ],
  },
  {
    language: 'ur',
    budget: 'آئی ٹی بجٹ کون سنبھالتا ہے؟',
    pay: 'سی آئی او کتنا کماتا ہے؟',
    course: 'پروگرامنگ کے مفت کورس',
    choice: 'میرے لیے سی آئی او بہتر ہے یا سی ٹی او؟',
    why: ['کیوں؟', 'ایسا کیوں؟', 'یہ کہاں لکھا ہے؟'],
    doubts: [
      'کیا آپ کو یقین ہے؟',
      'واقعی؟',
      'سچ میں؟',
      'میرے بھائی الٹا کہتے ہیں',
      'تو آپ کو معلوم نہیں؟',
    ],
  },
  {
    language: 'ur-Latn',
    budget: 'IT budget kaun sambhalta hai?',
    pay: 'CIO kitna kamata hai?',
    course: 'programming ke free courses',
    choice: 'mere liye CIO behtar hai ya CTO?',
    why: ['kyun?', 'aisa kyun?', 'ye kahan likha hua hai?'],
    doubts: [
      'pakka?',
      'waqai?',
      'sach mein?',
      'mere bhai ulta kehte hain',
      'to aap ko maloom nahi?',
    ],
  },
];

describe.each(TALKS)('what an answer rests on, in $language', (talk) => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const locale = talk.language;
  function after(first: string, ...then: string[]): readonly Response[] {
    const chat = chatWith(mind);
    return [first, ...then].map((text) => chat.say(text, { locale }));
  }
  const textOf = ({ answer }: Response) => presentText(answer, mind.texts);
  const told = (id: string) => mind.texts.message(id, locale);

  it.each([...talk.why, ...talk.doubts])('is its main statement in short: %s', (text) => {
    const [first, again] = after(talk.budget, text);

    expect(again!.answer).toMatchObject({ kind: 'answer', language: locale, roles: ['cio'] });
    expect(again!.answer.parts).toEqual([
      expect.objectContaining({ id: 'follow-up.grounds' }),
      { ...first!.answer.parts.find(({ kind }) => kind === 'fact'), brief: true },
    ]);
    expect(textOf(again!).split('\n').at(-1)).toBe(textOf(first!).split('\n').at(-1));
  });

  it.each([...talk.why, ...talk.doubts])(
    'is, after a decline, that it is not stated: %s',
    (text) => {
      const [, declined, again] = after(talk.budget, talk.pay, text);

      expect(declined!.answer.kind).toBe('fallback');
      expect(again!.answer.kind).toBe('fallback');
      expect(again!.answer.parts).toEqual([
        { kind: 'message', id: 'follow-up.not-stated' },
        declined!.answer.parts[0],
      ]);
    },
  );

  it.each([talk.why[0]!, talk.doubts[0]!])('is, of a search, what it went by: %s', (text) => {
    const [found, again] = after(talk.course, text);

    expect(again!.answer.platforms).toEqual(found!.answer.platforms);
    expect(again!.answer.parts.slice(1)).toEqual(found!.answer.parts);
    expect(textOf(again!)).toContain(told('@subject.programming'));
    expect(textOf(again!)).toContain(told('@wish.cost.free'));
  });

  it('is, of a choice, what is said of the roles and nothing of the person', () => {
    const [, again] = after(talk.choice, talk.why[0]!);

    expect(again!.answer.parts).toEqual([
      { kind: 'message', id: 'follow-up.choice' },
      { kind: 'fact', entry: 'both.choice.summary', brief: true },
    ]);
  });

  it.each([talk.why[0]!, talk.doubts[0]!])('leaves the talk where it was: %s', (text) => {
    const [first, aside] = after(talk.budget, text);

    expect(first!.context).toBeDefined();
    expect(aside!.context).toBeUndefined();
  });

  it.each([talk.why[0]!, talk.doubts[0]!])('is asked for where nothing was said: %s', (text) => {
    const [{ answer }] = after(text) as [Response];

    expect(answer).toMatchObject({ kind: 'fallback', language: locale });
    expect(answer.parts).toEqual([{ kind: 'message', id: 'follow-up.which-answer' }]);
  });

  it('has a word for everything that a course can be wished to be', () => {
    const file = join(ROOT, 'intents', locale, 'entities.yml');
    const { nlu } = parse(readFileSync(file, 'utf8')) as {
      nlu: readonly { lookup?: string; examples: string }[];
    };
    const wishes = FACETS.filter((facet) => facet !== 'subject').flatMap((facet) =>
      nlu
        .filter(({ lookup }) => lookup === facet)
        .flatMap(({ examples }) => [...examples.matchAll(/^- (.+)$/gm)])
        .map(([, id]) => `wish.${facet}.${id ?? ''}`),
    );

    expect(wishes.length).toBeGreaterThan(0);
    for (const wish of wishes) expect(told(`@${wish}`)).not.toBe(wish);
  });
});

describe('a question that only sounds like doubt', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { text: 'why is a CIO so important?', intent: 'role_importance' },
    { text: 'why should a company have both?', intent: 'role_importance' },
    { text: 'why would somebody need a CTO?', intent: 'role_importance' },
    { text: 'who makes sure that the systems are secure?', intent: 'role_security' },
    { text: 'vem gör tekniken säker?', intent: 'role_security' },
    { text: 'varför behövs en CTO?', intent: 'role_importance' },
    { text: 'CTO kyun zaroori hai?', intent: 'role_importance' },
    { text: 'سی ٹی او کیوں اہم ہے؟', intent: 'role_importance' },
  ])('stays what it is, also within a talk: $text', ({ text, intent }) => {
    const chat = chatWith(mind);
    chat.say('What does a CIO do?');

    expect(chat.say(text).answer).toMatchObject({ kind: 'answer', intent });
  });

  it('adds nothing to the answer of its own message', () => {
    const { answer } = chatWith(mind).say('My boss wants the CIO to write code. Is that right?');

    expect(answer.kind).toBe('answer');
    expect(answer.parts).not.toContainEqual(expect.objectContaining({ id: 'follow-up.grounds' }));
  });
});
