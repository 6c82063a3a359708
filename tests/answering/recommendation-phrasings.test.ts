import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, englishMind } from '../support/mind.js';

/** Ten ways to ask for each platform by name. */
const PHRASINGS = [
  'tell me about {}',
  'what is {}?',
  'what do you know about {}',
  'is {} free?',
  'what can I learn on {}?',
  'how much does {} cost',
  'does {} give certificates?',
  'i want to know more about {}',
  'can you describe {} for me',
  '{}',
];

describe('every platform', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await englishMind();
  });

  it('is one of fifteen', () => {
    expect(mind.knowledge.platforms).toHaveLength(15);
  });

  it.each(PHRASINGS)('is reached by: %s', (phrasing) => {
    const missed = mind.knowledge.platforms
      .filter(({ id, name }) => {
        const { answer } = chatWith(mind).say(phrasing.replace('{}', name));
        return answer.platforms.length !== 1 || answer.platforms[0] !== id;
      })
      .map(({ id }) => id);

    expect(missed).toEqual([]);
  });
});
