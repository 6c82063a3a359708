import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('which role suits somebody who says what they do not like', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function entriesFor(text: string, locale: string): readonly string[] {
    return entriesOf(chatWith(mind).say(text, { locale }).answer.parts);
  }

  it.each([
    { locale: 'en', text: "I enjoy running a team but I don't write code, CIO or CTO for me?" },
    { locale: 'en', text: 'Programming is not for me. Which of the two roles fits?' },
    { locale: 'en', text: "I'd rather manage people than program, which role?" },
    { locale: 'sv', text: 'jag tycker om att leda men kan inte programmera, CIO eller CTO?' },
    { locale: 'sv', text: 'jag hatar kod. vilken roll ska jag välja?' },
    { locale: 'ur', text: 'مجھے ٹیم چلانا پسند ہے لیکن کوڈنگ نہیں، کون سا عہدہ بہتر ہے؟' },
    { locale: 'ur-Latn', text: 'mujhe team chalana pasand hai, programming nahi, konsa role?' },
  ])('leads with the CIO where that is code: $text', ({ locale, text }) => {
    expect(entriesFor(text, locale)[0]).toBe('both.choice.cio');
  });

  it.each([
    { locale: 'en', text: "I build software and don't want to manage staff, CIO or CTO?" },
    { locale: 'en', text: 'Being a boss bores me, which role should I choose?' },
    { locale: 'sv', text: 'jag är utvecklare och vill inte leda folk, vilken roll passar mig?' },
    { locale: 'ur', text: 'مجھے مینجمنٹ پسند نہیں، میں CIO بنوں یا CTO؟' },
    { locale: 'ur-Latn', text: 'mujhe management pasand nahi, CIO banun ya CTO?' },
  ])('leads with the CTO where that is leading people: $text', ({ locale, text }) => {
    expect(entriesFor(text, locale)[0]).toBe('both.choice.cto');
  });

  it.each([
    { locale: 'en', text: 'I love programming, but not programming all day. Which role?' },
    { locale: 'sv', text: 'jag gillar att koda men vill inte koda jämt, vilken roll passar mig?' },
  ])('favours neither where the same is liked and denied: $text', ({ locale, text }) => {
    expect(entriesFor(text, locale)[0]).toBe('both.choice.summary');
  });

  it('still leads with what is liked where nothing is denied', () => {
    expect(entriesFor('I love programming, CIO or CTO for me?', 'en')[0]).toBe('both.choice.cto');
  });
});
