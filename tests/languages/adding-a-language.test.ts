import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMind, type Mind } from '../../src/bot.js';
import { foldersOf } from '../../src/load/folders.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, type Chat } from '../support/mind.js';
import { dutchRoot } from './small-roots.js';

/** English is trained for it once, where no other test has done so yet. */
const LOADING_MS = 120_000;

describe('a language that is added by files alone', () => {
  let root: string;
  let mind: Mind;
  let chat: Chat;
  beforeAll(async () => {
    root = await dutchRoot();
    mind = await loadMind(foldersOf(root));
  }, LOADING_MS);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  const reply = (text: string, locale?: string) => {
    const { answer } = chat.say(text, locale === undefined ? {} : { locale });
    return { answer, text: presentText(answer, mind.texts) };
  };
  const inNewChat = (text: string, locale?: string) => {
    chat = chatWith(mind);
    return reply(text, locale);
  };

  it.each([
    { text: 'wat betekent CIO precies?', language: 'nl' },
    { text: 'wie regelt de leveranciers?', language: 'nl' },
    { text: 'hoeveel kost edX?', language: 'nl' },
    { text: 'what does a CIO do?', language: 'en' },
    { text: 'who deals with vendors?', language: 'en' },
  ])('is told apart from the others: $text', ({ text, language }) => {
    expect(inNewChat(text).answer.language).toBe(language);
  });

  it('answers in itself where the fact is translated', () => {
    const { answer, text } = inNewChat('wat is een CTO?');

    expect(answer.kind).toBe('answer');
    expect(text).toContain('staat achter de nieuwe techniek');
    expect(text).toContain('Bron');
  });

  it('finds whose task something is', () => {
    expect(inNewChat('wie praat er met leveranciers?').text).toContain('Een CIO onderhoudt');
  });

  it('answers in English, with a note, where it is not', () => {
    const { answer, text } = inNewChat('is Coursera gratis?');

    expect(answer.language).toBe('nl');
    expect(text).toContain(mind.knowledge.entry('coursera.cost.summary')?.text);
    expect(text).toContain('(Dit deel is er nog alleen in het Engels.)');
  });

  it('says in English what its messages leave out', () => {
    expect(mind.texts.message('follow-up.no-more', 'nl')).toBe(
      mind.texts.message('follow-up.no-more', 'en'),
    );
  });

  it('is what "in het Nederlands graag" switches to', () => {
    inNewChat('what is a CIO?');

    const switched = reply('in het Nederlands graag');
    expect(switched.answer.language).toBe('nl');
    expect(switched.text).toContain('leidt de techniek van een organisatie');
    expect(reply('CTO?').answer.language).toBe('nl');
  });

  it('is left again for English', () => {
    inNewChat('wat is een CIO?');

    expect(reply('liever in het Engels').answer.language).toBe('en');
  });

  it('is spoken to who has it set, where the words tell nothing', () => {
    expect(inNewChat('CTO?', 'nl-NL').answer.language).toBe('nl');
    expect(inNewChat('CTO?', 'en-GB').answer.language).toBe('en');
  });

  it('declines what it does not know', () => {
    const { answer, text } = inNewChat('hoe laat gaat de trein naar Utrecht?');

    expect(answer.kind).toBe('fallback');
    expect(text).toContain('Dat weet ik helaas niet');
  });
});
