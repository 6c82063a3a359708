import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, englishMind } from '../support/mind.js';

describe('after a list', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await englishMind();
  });

  const word = fc.constantFrom(
    ...['the', 'first', 'last', 'two', 'ninth', '2', '17', 'all', 'of', 'them', 'both', 'and'],
    ...[',', '?', 'compare', 'in', 'english', 'please', 'udemy', 'edx', 'free', 'what', '#3'],
  );

  it('any words lead to an answer that names no platform but those of the list', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const chat = chatWith(mind);
        const listed = chat.say('list all platforms').answer.platforms;
        const { answer } = chat.say(words.join(' '));

        expect(answer.parts.length).toBeGreaterThan(0);
        expect(answer.platforms.every((id) => listed.includes(id))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
