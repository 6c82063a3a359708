import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { linesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a question that wishes for a short answer', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    { locale: 'en', before: 'What is edX?', text: 'how do CIO and CTO differ, in a nutshell?' },
    { locale: 'sv', before: 'Vad är edX?', text: 'hur skiljer sig CIO och CTO åt, på två rader?' },
    { locale: 'ur', before: 'edX کیا ہے؟', text: 'CIO اور CTO کا فرق چند الفاظ میں سمجھائیں' },
    { locale: 'ur-Latn', before: 'edX kya hai?', text: 'CIO aur CTO ka farq 3 lines mein samjhao' },
  ])('asks something, and shortens nothing before it: $text', ({ locale, before, text }) => {
    const chat = chatWith(mind);
    chat.say(before, { locale });
    const { answer } = chat.say(text, { locale });

    expect(answer.intent).toBe('role_difference');
    expect(answer.parts.filter(({ kind }) => kind === 'fact')).toHaveLength(1);
  });

  it.each(['put that in two sentences', 'one line please', 'briefly'])(
    'asks nothing where it names nothing: %s',
    (text) => {
      const chat = chatWith(mind);
      chat.say('What does a CIO do about vendors?');

      expect(chat.say(text).answer.intent).toBe('shorten');
    },
  );

  it('leaves a list of courses whole', () => {
    const { answer } = chatWith(mind).say('free programming courses, short answer');

    expect(answer.platforms.length).toBeGreaterThan(1);
  });

  it.each(['short courses in maths', 'how long is a CIO career in brief roles?'])(
    'is not seen in other words of length: %s',
    (text) => {
      expect(chatWith(mind).say(text).answer.intent).not.toBe('shorten');
    },
  );

  it.each(['en', 'sv', 'ur', 'ur-Latn'])('keeps what sets the roles apart (%s)', (language) => {
    const [told] = linesOf(
      [{ kind: 'fact', entry: 'both.difference.focus', brief: true }],
      language,
      mind.texts,
    );

    expect(told?.text.match(/CIO|CTO/g)?.length).toBeGreaterThanOrEqual(3);
  });
});
