import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

/** Questions in short, as they are asked in talk of a role, and in full. */
const QUESTIONS = {
  en: {
    before: ['what does a ROLE do?', 'how much does a ROLE earn?'],
    short: [
      ['which degree?', 'which degree does a ROLE need?'],
      ['and the salary?', 'what does a ROLE earn?'],
      ['what skills?', 'what skills does a ROLE need?'],
      ['how do you become one?', 'how do you become a ROLE?'],
      ['and vendors?', 'does a ROLE handle vendors?'],
      ['whom does she manage?', 'whom does a ROLE manage?'],
      ['who are their customers?', 'who are the customers of a ROLE?'],
    ],
  },
  sv: {
    before: ['vad gör en ROLE?', 'vad tjänar en ROLE?'],
    short: [
      ['vilken examen?', 'vilken examen behöver en ROLE?'],
      ['och lönen?', 'vad tjänar en ROLE?'],
      ['vilka kunskaper?', 'vilka kunskaper behöver en ROLE?'],
      ['hur blir man det?', 'hur blir man ROLE?'],
      ['leverantörer då?', 'har en ROLE hand om leverantörer?'],
      ['är hon tekniskt kunnig?', 'är en ROLE tekniskt kunnig?'],
    ],
  },
  ur: {
    before: ['ROLE کیا کرتا ہے؟', 'ROLE کی تنخواہ کتنی ہے؟'],
    short: [
      ['ڈگری؟', 'ROLE کو کون سی ڈگری چاہیے؟'],
      ['اور تنخواہ؟', 'ROLE کی تنخواہ کتنی ہے؟'],
      ['مہارتیں؟', 'ROLE کو کون سی مہارتیں چاہییں؟'],
      ['کیسے بنتے ہیں؟', 'ROLE کیسے بنتے ہیں؟'],
      ['اور بجٹ؟', 'کیا ROLE بجٹ دیکھتا ہے؟'],
    ],
  },
  'ur-Latn': {
    before: ['ROLE kya karta hai?', 'ROLE ki salary kitni hai?'],
    short: [
      ['degree?', 'ROLE ko kaun si degree chahiye?'],
      ['aur salary?', 'ROLE ki salary kitni hai?'],
      ['skills?', 'ROLE ko kaun si skills chahiye?'],
      ['kaise bante hain?', 'ROLE kaise bante hain?'],
      ['aur vendors?', 'kya ROLE vendors dekhta hai?'],
    ],
  },
};

const CASES = Object.entries(QUESTIONS).flatMap(([locale, { before, short }]) =>
  before.flatMap((first) =>
    short.flatMap(([then = '', full = '']) =>
      ['CIO', 'CTO'].map((role) => {
        const named = (text: string) => text.replace('ROLE', role);
        return { locale, first: named(first), then, full: named(full) };
      }),
    ),
  ),
);

/** What is told after a short question in talk, and after the same in full alone. */
function toldAndWanted({ locale, first, then, full }: (typeof CASES)[number]) {
  const chat = chatWith(mind);
  chat.say(first, { locale });
  return {
    told: entriesOf(chat.say(then, { locale }).answer.parts),
    wanted: entriesOf(chatWith(mind).say(full, { locale }).answer.parts),
  };
}

describe('a short question in talk of a role', () => {
  it.each(CASES)('is asked of it: $then, after $first', (asked) => {
    const { told, wanted } = toldAndWanted(asked);

    expect(wanted.filter((entry) => told.includes(entry))).not.toEqual([]);
  });
});

describe('a short question in talk of one platform', () => {
  it.each([
    { locale: 'en', first: 'what is Udacity?', then: 'free?', full: 'is Udacity free?' },
    { locale: 'sv', first: 'vad är Udacity?', then: 'gratis?', full: 'är Udacity gratis?' },
    { locale: 'ur', first: 'Udacity کیا ہے؟', then: 'مفت؟', full: 'کیا Udacity مفت ہے؟' },
    { locale: 'ur-Latn', first: 'Udacity kya hai?', then: 'free?', full: 'kya Udacity free hai?' },
    {
      locale: 'sv',
      first: 'berätta om FutureLearn',
      then: 'på vilka språk?',
      full: 'på vilka språk undervisar FutureLearn?',
    },
  ])('is asked of it: $then, after $first', (asked) => {
    const { told, wanted } = toldAndWanted(asked);

    expect(wanted.filter((entry) => told.includes(entry))).not.toEqual([]);
  });
});

describe('who it is that does something', () => {
  it.each(['who manages it?', 'vem ansvarar för budgeten?', 'budget kaun dekhta hai?'])(
    'is asked of both roles, whichever was told of: %s',
    (text) => {
      const chat = chatWith(mind);
      chat.say('what does a CTO do?');

      expect(chat.say(text).answer.roles).toContain('cio');
    },
  );
});
