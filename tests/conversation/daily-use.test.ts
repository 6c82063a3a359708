import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

describe('a question about the bot itself', () => {
  it.each([
    { text: 'will you tell my boss what I asked?', id: 'smalltalk.privacy', language: 'en' },
    { text: 'how can I have my data erased', id: 'smalltalk.privacy', language: 'en' },
    {
      text: 'how can I share that answer with others',
      id: 'smalltalk.use-in-slack',
      language: 'en',
    },
    { text: 'vad vet ni om mig egentligen', id: 'smalltalk.privacy', language: 'sv' },
    { text: 'hur får jag bort påminnelserna', id: 'smalltalk.use-in-slack', language: 'sv' },
    { text: 'میرا سارا ڈیٹا ختم کر دیں', id: 'smalltalk.privacy', language: 'ur' },
    { text: 'yeh jawab team ko kaise dikhaun', id: 'smalltalk.use-in-slack', language: 'ur-Latn' },
  ])('gets its line, and no fact of a role: $text', ({ text, id, language }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer).toMatchObject({ kind: 'smalltalk', language });
    expect(answer.parts).toEqual([{ kind: 'message', id }]);
  });

  it.each(['is a CIO responsible for data protection?', 'who shares reports with the customers?'])(
    'is not what asks of a role: %s',
    (text) => {
      expect(chatWith(mind).say(text).answer.kind).toBe('answer');
    },
  );
});

describe('somebody in need', () => {
  it.each([
    { text: 'I want to end my life', language: 'en' },
    { text: 'my supervisor is bullying me', language: 'en' },
    { text: 'jag orkar inte mer, jag vill dö', language: 'sv' },
    { text: 'میں مرنا چاہتا ہوں', language: 'ur' },
    { text: 'mujhe office mein harass kiya jata hai', language: 'ur-Latn' },
  ])('is met kindly, and pointed to people: $text', ({ text, language }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer).toMatchObject({ kind: 'fallback', language });
    expect(answer.parts).toEqual([{ kind: 'message', id: 'smalltalk.distress' }]);
  });

  it('is not who talks of work that kills time', () => {
    const { answer } = chatWith(mind).say('meetings are killing me, is a CTO in many meetings?');

    expect(answer.parts).not.toContainEqual({ kind: 'message', id: 'smalltalk.distress' });
  });
});
