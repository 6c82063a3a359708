import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { withFittingIntent } from '../../src/conversation/fitting-intent.js';
import { chatWith, wholeMind } from '../support/mind.js';
import { contextOf, questionOf, realDomain } from '../support/questions.js';

describe('a short question after another', () => {
  const domain = realDomain();
  const before = contextOf({ intent: 'role_users_customers' }, { roles: ['cio', 'cto'] });
  const unsure = {
    ...questionOf('role_access_training'),
    confidence: 0.6,
    ranked: [
      { intent: 'role_access_training', share: 0.3 },
      { intent: 'role_users_customers', share: 0.2 },
    ],
  };

  it('goes on with what was asked, where that comes alike', () => {
    expect(withFittingIntent(unsure, domain, before).intent).toBe('role_users_customers');
  });

  it('asks something new where that is surely meant', () => {
    const sure = { ...unsure, confidence: 0.9 };

    expect(withFittingIntent(sure, domain, before).intent).toBe('role_access_training');
  });
});

describe('"is that all?" and "how much is it?"', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function toldOf({ parts }: Pick<Answer, 'parts'>): string[] {
    return parts.flatMap((part) => (part.kind === 'platform' ? [part.platform] : []));
  }

  it.each([
    ['business courses', 'is that all?'],
    ['kurser i företagsekonomi', 'är det allt?'],
    ['بزنس کا کورس', 'بس یہی ہیں؟'],
    ['business ka course', 'bas itne hi hain?'],
  ])('after "%s", "%s" is told of others', (question, text) => {
    const chat = chatWith(mind);
    const before = toldOf(chat.say(question).answer);
    const { answer } = chat.say(text);
    expect(answer).toMatchObject({ kind: 'answer', intent: 'tell_more' });
    expect(toldOf(answer)).not.toEqual([]);
    expect(toldOf(answer)).not.toEqual(expect.arrayContaining(before));
  });

  it.each([
    ['ایلیسن کیا ہے', 'یہ کتنے کا ہے؟'],
    ['alison kya hai', 'kitne ka hai'],
  ])('after "%s", "%s" asks for its cost', (question, text) => {
    const chat = chatWith(mind);
    chat.say(question);
    expect(chat.say(text).answer).toMatchObject({
      intent: 'platform_cost',
      platforms: ['alison'],
    });
  });
});

describe('"something similar?"', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['what is Udacity', 'is there anything similar?'],
    ['vad är Udacity', 'något liknande?'],
    ['یوڈیسٹی کیا ہے', 'اس جیسا کچھ اور؟'],
    ['udacity kya hai', 'is jaisa kuch aur?'],
  ])('after one platform looks for others: %s', (asked, wish) => {
    const chat = chatWith(mind);
    chat.say(asked);
    const { answer } = chat.say(wish);

    expect(answer.kind).toBe('answer');
    expect(answer.platforms.length).toBeGreaterThan(1);
    expect(answer.platforms).not.toContain('udacity');
  });
});
