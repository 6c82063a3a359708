import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a site that no document describes', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const note = { kind: 'message', id: 'platform.other-site', values: { site: 'udemy' } };

  it.each([
    { language: 'en', first: 'Is Udemy free?', then: 'How does it compare to Coursera?' },
    { language: 'sv', first: 'Är Udemy gratis?', then: 'Hur är den jämfört med Coursera?' },
    { language: 'ur', first: 'کیا یوڈیمی مفت ہے؟', then: 'اس کا Coursera سے کیا فرق ہے؟' },
    {
      language: 'ur-Latn',
      first: 'kya udemy free hai?',
      then: 'us ka coursera se kya farq hai?',
    },
  ])('is owned up to when it is set beside one of ours next: $then', (asked) => {
    const chat = chatWith(mind);
    chat.say(asked.first, { locale: asked.language });
    const { answer } = chat.say(asked.then, { locale: asked.language });

    expect(answer).toMatchObject({ language: asked.language, platforms: ['coursera'] });
    expect(answer.parts[0]).toEqual(note);
    expect(presentText(answer, mind.texts)).toContain('Udemy');
  });

  it.each([
    { language: 'en', text: 'Udemy vs Coursera vs edX' },
    { language: 'sv', text: 'jämför Udemy, Coursera och edX' },
    { language: 'ur', text: 'Udemy، Coursera اور edX کا موازنہ کریں' },
    { language: 'ur-Latn', text: 'udemy, coursera aur edx ka muqabla karein' },
  ])('is told of before the others are compared: $text', ({ language, text }) => {
    const { answer } = chatWith(mind).say(text, { locale: language });

    expect(answer).toMatchObject({ kind: 'answer', platforms: ['coursera', 'edx'] });
    expect(answer.parts[0]).toEqual(note);
    expect(answer.parts.at(-1)?.kind).toBe('comparison');
  });

  it.each([
    { first: 'Is Udemy free?', then: 'does it give certificates?' },
    { first: 'Är Udemy gratis?', then: 'ger den certifikat?' },
    { first: 'kya udemy free hai?', then: 'kya us ka certificate milta hai?' },
    { first: 'کیا یوڈیمی مفت ہے؟', then: 'کیا اس کا سرٹیفکیٹ ملتا ہے؟' },
  ])('stays what “it” means: $then', ({ first, then }) => {
    const chat = chatWith(mind);
    chat.say(first);
    const { answer } = chat.say(then);

    expect(answer.kind).toBe('fallback');
    expect(answer.platforms).toEqual([]);
  });

  it('takes nothing from the list before it', () => {
    const chat = chatWith(mind);
    const { answer } = chat.say('where can I learn python?');
    chat.say('is udemy free?');

    expect(chat.say('the second one').answer.platforms).toEqual([answer.platforms[1]]);
  });
});

it('sets a platform beside the one spoken of before it', async () => {
  const chat = chatWith(await wholeMind());
  chat.say('Is Coursera free?');
  const { answer } = chat.say('How does it compare to edX?');

  expect(answer.platforms).toEqual(['coursera', 'edx']);
  expect(answer.parts.at(-1)?.kind).toBe('comparison');
});
