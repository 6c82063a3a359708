import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { linesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

const LANGUAGES = ['en', 'sv', 'ur', 'ur-Latn'];

describe('an answer on both roles that is told shortly', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { locale: 'en', question: 'How does a CIO differ from a CTO?', shorter: 'make it shorter' },
    { locale: 'en', question: 'What do a CIO and a CTO do?', shorter: 'the short version?' },
    { locale: 'sv', question: 'Vad skiljer en CIO från en CTO?', shorter: 'kortare!' },
    { locale: 'ur', question: 'CIO اور CTO میں کیا فرق ہے؟', shorter: 'مختصر بتائیں' },
    { locale: 'ur-Latn', question: 'CIO aur CTO mein kya farq hai?', shorter: 'mukhtasar batao' },
  ])('keeps a sentence for each of them: $question', ({ locale, question, shorter }) => {
    const chat = chatWith(mind);
    chat.say(question, { locale });
    const { answer } = chat.say(shorter, { locale });
    const told = linesOf(answer.parts, answer.language, mind.texts);

    expect(answer.intent).toBe('shorten');
    for (const role of ['CIO', 'CTO']) {
      expect(told.map(({ text }) => text).join(' ')).toContain(role);
    }
  });

  it.each(LANGUAGES)('names whom the whole of it names, in every entry (%s)', (language) => {
    const entries = mind.knowledge.role('both')?.facts ?? [];
    const rolesIn = (id: string, brief: object) =>
      linesOf([{ kind: 'fact', entry: id, ...brief }], language, mind.texts).map(({ text }) =>
        ['CIO', 'CTO'].filter((role) => text.includes(role)),
      );

    expect(entries.length).toBeGreaterThan(0);
    for (const { id } of entries) {
      expect(rolesIn(id, { brief: true })).toEqual(rolesIn(id, {}));
    }
  });

  it('leaves out what tells neither role from the other', () => {
    const chat = chatWith(mind);
    const whole = chat.say('How does a CIO differ from a CTO?').answer;
    const brief = chat.say('make it shorter').answer;
    const lengthOf = ({ parts, language }: typeof whole) =>
      linesOf(parts, language, mind.texts).reduce((sum, { text }) => sum + text.length, 0);

    expect(lengthOf(brief)).toBeLessThan(lengthOf(whole));
  });

  it.each(LANGUAGES)('goes into no detail behind a colon (%s)', (language) => {
    const part = { kind: 'fact', entry: 'both.difference.summary', brief: true } as const;
    const [told] = linesOf([part], language, mind.texts);

    expect(told?.text).not.toContain(': ');
  });
});
