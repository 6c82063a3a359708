import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a wish for a plan', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function told(text: string) {
    const { answer } = chatWith(mind).say(text);
    const [first] = answer.parts;
    return { ...answer, first: first?.kind === 'message' ? first.id : first?.kind };
  }

  it.each([
    'could you draw up a plan for the next two months',
    'give me a plan please, weekends only',
    'kan du sätta ihop en plan åt mig, sex veckor',
    'دو مہینے کا پلان بنا دیں',
    'char hafte ka plan bana dein please',
  ])('tells how a plan comes about: %s', (text) => {
    expect(told(text).first).toBe('plan.how');
  });

  it.each([
    'I have three hours a week at most',
    'jag har bara två timmar i veckan',
    'har ungefär fyra timmar i veckan',
    'میرے پاس روز آدھا گھنٹہ ہے',
    'hafte mein sirf 4 ghante milte hain',
  ])('says where one’s time is set: %s', (text) => {
    expect(told(text).first).toBe('plan.pace');
  });

  it.each([
    ['hjälp mig göra en plan för att bli CIO', 'cio'],
    ['mujhe CIO banna hai, plan bana do', 'cio'],
    ['study plan for a CTO', 'cto'],
  ])('leads to the role that it is for: %s', (text, role) => {
    expect(told(text)).toMatchObject({ kind: 'answer', roles: [role] });
  });

  it.each([
    'make a plan for my honeymoon',
    'gör en plan för min bröllopsfest',
    'shaadi ka plan bana dein',
  ])('is declined where it is for something else: %s', (text) => {
    expect(told(text)).toMatchObject({ kind: 'fallback', first: 'fallback.unknown' });
  });

  it('is not what asks how many hours a role works', () => {
    expect(told('how many hours a week does a CIO work?').first).not.toBe('plan.pace');
  });
});
