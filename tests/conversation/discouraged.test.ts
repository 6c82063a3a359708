import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('somebody who has lost heart', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { text: 'I failed my maths test and feel like a loser', language: 'en' },
    { text: "I'm so anxious about my future", language: 'en' },
    { text: 'jag är så stressad över min framtid', language: 'sv' },
    { text: 'میں فیل ہو گئی ہوں، بہت مایوس ہوں', language: 'ur' },
    { text: 'main fail ho gaya, bohat udaas hun', language: 'ur-Latn' },
  ])('hears a kind line and what can be asked: $text', ({ text, language }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer).toMatchObject({ kind: 'fallback', language });
    expect(answer.parts).toEqual([{ kind: 'message', id: 'smalltalk.discouraged' }]);
  });

  it.each(['is a CTO often stressed?', 'what happens if I fail a course on edX?'])(
    'is not who asks about a role or a platform: %s',
    (text) => {
      const { answer } = chatWith(mind).say(text);

      expect(answer.parts[0]).toMatchObject({ kind: 'fact' });
    },
  );
});
