import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a worry about age', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const told = (text: string, locale: string) => chatWith(mind).say(text, { locale }).answer;

  it.each([
    ['en', 'I turn 58 in May, am I too old for a new start?'],
    ['en', 'can I still become a CIO at my age?'],
    ['en', 'am I too old to become a CIO?'],
    ['sv', 'är 50 för gammalt för att bli CTO?'],
    ['sv', 'är för ung för det där, tror jag'],
    ['sv', 'kan man bli CTO i min ålder?'],
    ['ur', 'میری عمر زیادہ ہے، کیا میں سیکھ سکتی ہوں؟'],
    ['ur-Latn', 'meri umar zyada hai, ab kuch seekh sakta hun?'],
    ['sv', 'hej, jag är 38 och vill in i IT nu. är jag för sen?'],
    ['ur', 'سلام، میری عمر 38 ہے، اب آئی ٹی میں آنا چاہتی ہوں۔ لیٹ تو نہیں ہو گئی؟'],
    [
      'ur-Latn',
      'salam, meri umar 38 hai, 15 saal teaching ki hai, ab IT mein ana chahti hun. late to nahi ho gayi?',
    ],
    ['ur-Latn', 'kya main CTO banne ke liye boorha hun?'],
    ['ur', 'کیا میں سی ٹی او بننے کے لیے بوڑھی ہوں؟'],
    ['ur-Latn', '44 ki hun, tech mein ana chahti hun, late to nahi?'],
  ])('hears that no age limit is named (%s): %s', (locale, text) => {
    const { kind, parts } = told(text, locale);

    expect({ kind, first: parts[0] }).toMatchObject({
      kind: 'fallback',
      first: { kind: 'fact', entry: 'unknown.age' },
    });
  });

  it.each([
    ['en', 'my car is too old to sell'],
    ['en', 'how old is the average CTO?'],
    ['en', 'everybody else my age owns a house'],
    ['sv', 'mjölken är för gammal'],
  ])('is not (%s): %s', (locale, text) => {
    const entries = told(text, locale).parts.map((part) => part.kind === 'fact' && part.entry);

    expect(entries).not.toContain('unknown.age');
  });
});
