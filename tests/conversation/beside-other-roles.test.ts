import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a question that is taken for its neighbour', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { locale: 'en', text: 'How does a CIO differ from an IT manager?', role: 'cio' },
    { locale: 'en', text: 'cto vs engineering manager', role: 'cto' },
    { locale: 'sv', text: 'vad är skillnaden mellan en CIO och en it-chef?', role: 'cio' },
    { locale: 'ur', text: 'CIO اور آئی ٹی مینیجر میں فرق', role: 'cio' },
    { locale: 'ur-Latn', text: 'CIO aur IT manager mein farq batao', role: 'cio' },
  ])('sets no role of ours beside the other: $text', ({ locale, text, role }) => {
    const { answer } = chatWith(mind).say(text, { locale });

    expect(answer.kind).toBe('fallback');
    expect(entriesOf(answer.parts)).toEqual(['unknown.other-role', `${role}.definition.summary`]);
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
