import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

const LOADING_MS = 120_000;

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, LOADING_MS);

const answerTo = (text: string): Answer => chatWith(mind).say(text).answer;
const told = (text: string): string => presentText(answerTo(text), mind.texts);

describe('what only tells', () => {
  it.each([
    { text: 'My new boss is a CIO. What is he responsible for all day?', role: 'cio' },
    { text: 'Vi har fått en ny CTO. Vad har hon ansvar för?', role: 'cto' },
  ])('lends its role to what asks: $text', ({ text, role }) => {
    expect(answerTo(text)).toMatchObject({ kind: 'answer', roles: [role] });
  });

  it('lends its subject to what asks', () => {
    const { platforms } = answerTo('My nephew is bad at maths. Is there anything free for him?');

    expect(platforms).toContain('khan-academy');
  });

  it.each([
    'My wife is a CTO and says I should learn programming. Where could I start for free?',
    'Mere chacha CTO hain. Main coding kahan se shuru karun?',
  ])('makes no wish for a course one for a role: %s', (text) => {
    expect(answerTo(text)).toMatchObject({ kind: 'answer', roles: [] });
    expect(answerTo(text).platforms).toContain('codecademy');
  });

  it('takes no answer away from a question beside one that is not known', () => {
    expect(answerTo('Vad är Coursera? Hur blir vädret idag?').platforms).toEqual(['coursera']);
  });
});

describe('two roles', () => {
  it.each(['Do both of them deal with suppliers?', 'pratar båda två med leverantörer?'])(
    'are meant by a word for two: %s',
    (text) => {
      expect(answerTo(text).roles).toEqual(['cio', 'cto']);
    },
  );

  it.each([
    'Creating the intranet: is that the CIO or the CTO?',
    'intranätet, är det CIO eller CTO?',
  ])('are alternatives of which one is named: %s', (text) => {
    expect(answerTo(text).roles).toEqual(['cto']);
  });

  it('is no yes or no where something else is the alternative', () => {
    expect(told('Is a CTO a manager or an engineer?')).not.toMatch(/^Yes/);
  });
});

describe('what is not stated', () => {
  it.each([
    { text: 'how much is edX per month', says: /no prices/ },
    { text: 'when was Coursera founded?', says: /no years/ },
    { text: 'hur många kurser har Alison?', says: /varken årtal eller antal/ },
  ])('is owned up to for figures and dates: $text', ({ text, says }) => {
    expect(answerTo(text).kind).toBe('fallback');
    expect(told(text)).toMatch(says);
  });

  it('is another site, beside which ours are named', () => {
    const text = 'Vilken Udemy-kurs är bäst för Python?';

    expect(answerTo(text)).toMatchObject({ kind: 'fallback' });
    expect(told(text)).toMatch(/Codecademy/);
  });

  it.each([
    { text: 'where can I learn Swedish?', language: 'en' },
    { text: 'jag vill lära mig urdu', language: 'sv' },
  ])('is a language to be learnt, in the language of the question: $text', ({ text, language }) => {
    expect(answerTo(text)).toMatchObject({ kind: 'answer', language });
    expect(told(text)).toMatch(/^(My documents name no platform|Mina dokument nämner ingen)/);
  });
});

describe('universities', () => {
  it.each([
    { text: 'free courses from MIT', platforms: ['mit-opencourseware'] },
    { text: 'Harvard ke free courses', platforms: ['harvard-extension-school'] },
    { text: 'which platform was founded by MIT and Harvard', platforms: ['edx'] },
    { text: 'ہارورڈ اور ایم آئی ٹی نے مل کر کون سی سائٹ بنائی', platforms: ['edx'] },
  ])('are told apart from what they founded: $text', ({ text, platforms }) => {
    expect(answerTo(text).platforms).toEqual(platforms);
  });
});
