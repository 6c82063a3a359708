import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('who says that an answer was not understood', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['what is a CIO responsible for?', 'sorry, I didn’t get that'],
    ['what is a CIO responsible for?', 'hmm, too complicated'],
    ['vad ansvarar en CIO för?', 'oj, nu hänger jag inte med'],
    ['سی آئی او کس کس چیز کا ذمہ دار ہے؟', 'یار میں سمجھا نہیں'],
    ['cio ki zimmedariyan kya hain', 'bhai smjh nai ai'],
    ['cio ki zimmedariyan kya hain', 'asan krke samjhao'],
  ])('after "%s" hears it in short for "%s"', (question, text) => {
    const chat = chatWith(mind);
    chat.say(question);
    expect(chat.say(text).answer).toMatchObject({
      intent: 'shorten',
      roles: ['cio'],
      parts: [{ kind: 'fact', brief: true }],
    });
  });

  it.each([
    ['I don’t understand how the two roles differ', 'role_difference'],
    ['jag förstår inte skillnaden mellan CIO och CTO', 'role_difference'],
    ['mujhe cio aur cto ka farq samajh nahi aata', 'role_difference'],
  ])('asks what stands beside it in "%s"', (text, intent) => {
    expect(chatWith(mind).say(text).answer).toMatchObject({ kind: 'answer', intent });
  });
});
