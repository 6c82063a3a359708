import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

/** Questions in our words that no document answers, each beside one that the documents answer. */
const PAIRS = {
  en: [
    ['what does a freelance CIO bill for a day', 'does a CTO earn a good salary'],
    ['can the CTO fire people', 'which department does the CTO manage'],
    ['who fills in for the CIO when she is ill', 'which tasks does the CIO have'],
    ['what do psychiatrists mean by CTO', 'what does CTO mean'],
    ['is Udacity offline right now', 'is Udacity free'],
    ['graphql vs sparql differences', 'what are the differences between the two roles'],
  ],
  sv: [
    ['vad tar en frilansande CIO i timmen', 'får en CTO bra lön'],
    ['kan en CTO avskeda folk', 'vilken avdelning leder en CTO'],
    ['är Udacity nere just nu', 'är Udacity gratis'],
  ],
  ur: [
    ['کیا سی ٹی او کسی کو برطرف کر سکتا ہے', 'سی ٹی او کس شعبے کا سربراہ ہے'],
    ['کیا سی ٹی او کو بونس ملتا ہے', 'کیا سی ٹی او کی تنخواہ اچھی ہے'],
  ],
  'ur-Latn': [
    ['kya CTO kisi ko bartaraf kar sakta hai', 'CTO kis department ka head hai'],
    ['kya CTO ko bonus milta hai', 'kya CTO ki salary achi hoti hai'],
    ['ruby aur python mein kya farq hai', 'dono roles mein kya farq hai'],
  ],
} as const;

const CASES = Object.entries(PAIRS).flatMap(([language, pairs]) =>
  pairs.map(([untold, told]) => ({ language, untold, told })),
);

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
});

describe('a question near our subject', () => {
  it.each(CASES)('is declined where no document answers it: $untold', ({ untold }) => {
    expect(chatWith(mind).say(untold).answer.kind).toBe('fallback');
  });

  it.each(CASES)('is answered where one does: $told', ({ told }) => {
    expect(chatWith(mind).say(told).answer.kind).toBe('answer');
  });

  it('is simply not known where it is hardly more like one subject than another', () => {
    const { answer } = chatWith(mind).say('mujhe guitar aata hai thora, ab kya karun');

    expect(answer).toMatchObject({ kind: 'fallback', language: 'ur-Latn' });
    expect(answer.parts[0]).toEqual({ kind: 'message', id: 'fallback.unknown' });
  });
});
