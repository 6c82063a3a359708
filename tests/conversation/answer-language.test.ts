import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a wish for a language', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { text: 'What does a CTO do? in Swedish please', language: 'sv' },
    { text: 'What does a CTO do, på svenska tack', language: 'sv' },
    { text: 'What does a CTO do? اردو میں بتائیں', language: 'ur' },
    { text: 'Tell me in Urdu what a CTO does', language: 'ur' },
    { text: 'what does a CTO do? urdu mein', language: 'ur-Latn' },
    { text: 'We are Swedes here, can you tell me in English what a CTO does?', language: 'en' },
    { text: 'Vad gör en CTO? På engelska tack.', language: 'en' },
    { text: 'Kan du svara på urdu: vad gör en CTO?', language: 'ur' },
    { text: 'vad gör en CTO, in English please', language: 'en' },
    { text: 'CTO کیا کرتا ہے؟ انگریزی میں بتائیں', language: 'en' },
    { text: 'رومن اردو میں بتائیں کہ CTO کیا کرتا ہے', language: 'ur-Latn' },
    { text: 'cto kya karta hai english mein batao', language: 'en' },
    { text: 'swedish mein batao, CTO kya karta hai?', language: 'sv' },
  ])('is met with the answer to the question beside it: $text', ({ text, language }) => {
    const { answer, context } = chatWith(mind).say(text);

    expect(answer).toMatchObject({ kind: 'answer', language, roles: ['cto'] });
    expect(context?.question.intent).toBe('role_responsibilities');
  });

  it('is for the language that is asked for, whatever others stand beside it', () => {
    const chat = chatWith(mind);
    chat.say('vad gör en CTO?');

    expect(chat.say('min engelska är knagglig, går det på svenska?').answer.language).toBe('sv');
  });

  it('goes with a search as with any question', () => {
    const { answer } = chatWith(mind).say('Where can I learn Python? In Swedish please');

    expect(answer).toMatchObject({ kind: 'answer', language: 'sv' });
    expect(answer.platforms).toContain('codecademy');
  });

  it('goes with a follow-up', () => {
    const chat = chatWith(mind);
    chat.say('What is a CIO?');

    expect(chat.say('tell me more, in Swedish please').answer).toMatchObject({
      kind: 'answer',
      language: 'sv',
      roles: ['cio'],
    });
  });

  it.each([
    { text: 'in Swedish please', language: 'sv' },
    { text: 'på urdu tack', language: 'ur' },
    { text: 'انگریزی میں', language: 'en' },
    { text: 'roman urdu mein', language: 'ur-Latn' },
  ])('asks what to tell where nothing was asked: $text', ({ text, language }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer.language).toBe(language);
    expect(answer.parts).toEqual([{ kind: 'message', id: 'follow-up.which-question' }]);
  });

  it.each(['where can I learn Swedish?', 'I want to study Urdu, please help'])(
    'is none where the language is to be learnt: %s',
    (text) => {
      expect(chatWith(mind).say(text).answer.language).toBe('en');
    },
  );
});

describe('a click where no talk is remembered', () => {
  it.each([
    { locale: 'ur-Latn', language: 'ur-Latn' },
    { locale: 'ur', language: 'ur' },
    { locale: 'sv-SE', language: 'sv' },
    { locale: 'de-DE', language: 'en' },
  ])('is answered in $language to a person of $locale', async ({ locale, language }) => {
    const { responder } = await wholeMind();
    const ask = { intent: 'role_definition', roles: ['cto'] } as const;
    const click = { tenant: 'T1', user: 'U1', channel: 'D1', conversation: 'D1', text: '' };

    expect(responder.respond({ ...click, locale, ask }, undefined).answer.language).toBe(language);
  });
});
