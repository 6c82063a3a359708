import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

const QUESTIONS = {
  en: {
    role: 'what does a CIO do?',
    else: 'what else can you help me with?',
    more: 'what else does a CIO do?',
  },
  sv: { role: 'vad gör en CIO?', else: 'vad kan du mer göra?', more: 'vad mer gör en CIO?' },
  ur: { role: 'CIO کیا کرتا ہے؟', else: 'آپ اور کیا کر سکتے ہیں؟', more: 'CIO اور کیا کرتا ہے؟' },
  'ur-Latn': {
    role: 'CIO kya karta hai?',
    else: 'is ke ilawa aap kya kar sakte hain?',
    more: 'CIO aur kya karta hai?',
  },
} as const;

describe.each(Object.entries(QUESTIONS))('after talk of a role in %s', (locale, words) => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const after = (text: string) => {
    const chat = chatWith(mind);
    chat.say(words.role, { locale });
    return chat.say(text, { locale }).answer;
  };

  it('what else the bot can do is asked of the bot', () => {
    expect(after(words.else)).toMatchObject({ intent: 'help', roles: [] });
  });

  it('what else the role does is asked of the role', () => {
    expect(after(words.more).roles).toEqual(['cio']);
  });
});
