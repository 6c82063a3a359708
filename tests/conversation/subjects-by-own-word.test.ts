import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a subject that was asked for by another word than its name', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const told = (...texts: string[]) => {
    const chat = chatWith(mind);
    const said = texts.map((text) => presentText(chat.say(text).answer, mind.texts));
    return said.at(-1) ?? '';
  };

  it.each([
    ['where could I study nursing?', 'for “nursing”'],
    ['jag vill plugga gränssnittsdesign', 'nämner ingen plattform för ”gränssnittsdesign”'],
  ])('is called by that word: %s', (text, named) => {
    expect(told(text)).toContain(named);
  });

  it('is called by it where the answer is explained', () => {
    expect(told('where could I study nursing?', 'why?')).toContain('(“nursing”)');
    expect(told('jag vill plugga gränssnittsdesign', 'varför?')).toContain('”gränssnittsdesign”');
  });

  it('is said back only as a list of ours spells it', () => {
    expect(told('where could I study nursinng?')).not.toContain('nursinng');
  });
});
