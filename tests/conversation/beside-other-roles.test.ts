import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

const OTHER_ROLE = ['unknown.other-role', 'cto.definition.summary'];
const HEAD_OF_IT = ['unknown.head-of-it', 'cio.definition.summary'];

describe('a question that is taken for its neighbour', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { locale: 'en', text: 'How does a CIO differ from an IT manager?', told: HEAD_OF_IT },
    { locale: 'en', text: 'cto vs engineering manager', told: OTHER_ROLE },
    { locale: 'sv', text: 'vad är skillnaden mellan en CIO och en it-chef?', told: HEAD_OF_IT },
    { locale: 'sv', text: 'är it-chef samma som CIO?', told: HEAD_OF_IT },
    { locale: 'ur', text: 'CIO اور آئی ٹی مینیجر میں فرق', told: HEAD_OF_IT },
    { locale: 'ur-Latn', text: 'CIO aur IT manager mein farq batao', told: HEAD_OF_IT },
  ])('sets no role of ours beside the other: $text', ({ locale, text, told }) => {
    const { answer } = chatWith(mind).say(text, { locale });

    expect(answer.kind).toBe('fallback');
    expect(entriesOf(answer.parts)).toEqual(told);
  });

  it.each([
    { locale: 'en', text: 'what does an IT boss do?' },
    { locale: 'en', text: 'how do I become head of IT?' },
    { locale: 'sv', text: 'hur blir man it-chef på ett storföretag?' },
    { locale: 'ur', text: 'آئی ٹی ہیڈ کیا کرتا ہے؟' },
    { locale: 'ur-Latn', text: 'IT head kaise bante hain?' },
  ])('hears of a head of IT whose department that is: $text', ({ locale, text }) => {
    const { answer } = chatWith(mind).say(text, { locale });

    expect(entriesOf(answer.parts)).toEqual(['unknown.head-of-it']);
  });

  it.each([
    { locale: 'en', text: 'what does a creative director do?' },
    { locale: 'en', text: 'what does the head of sales do?' },
    { locale: 'sv', text: 'hur blir man frisör?' },
    { locale: 'ur-Latn', text: 'HR manager kya karta hai?' },
  ])('hears nothing of IT where another head is asked about: $text', ({ locale, text }) => {
    const { answer } = chatWith(mind).say(text, { locale });

    expect(entriesOf(answer.parts)[0]).toBe('unknown.other-role');
  });

  it('is told of the CIO who heads the department, where that is asked', () => {
    const { answer } = chatWith(mind).say('who is the head of the IT department?', {
      locale: 'en',
    });

    expect(entriesOf(answer.parts)[0]).toBe('cio.departments.summary');
  });

  it.each([
    { locale: 'sv', text: 'vilka plattformar finns det?', entry: 'platforms.list.summary' },
    { locale: 'en', text: 'which platforms exist', entry: 'platforms.list.summary' },
    { locale: 'en', text: 'how many platforms are there?', entry: 'platforms.list.count' },
  ])('names every platform, unless the list itself is asked about: $text', (asked) => {
    const { answer } = chatWith(mind).say(asked.text, { locale: asked.locale });

    expect(entriesOf(answer.parts)).toEqual([asked.entry]);
  });

  it.each([
    { locale: 'en', text: 'Who invented Alison?' },
    { locale: 'sv', text: 'vem uppfann Harvard Extension School?' },
  ])('says that no founder is stated: $text', ({ locale, text }) => {
    const { answer } = chatWith(mind).say(text, { locale });

    expect(entriesOf(answer.parts)[0]).toBe('unknown.platform-founder');
  });
});
