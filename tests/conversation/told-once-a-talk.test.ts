import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

const MENU = 'fallback.can-answer';

describe('what can be asked', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** To each message of one talk, the ids of the messages in its answer. */
  function heard(texts: readonly string[], locale = 'en'): string[][] {
    const chat = chatWith(mind);
    return texts.map((text) =>
      chat.say(text, { locale }).answer.parts.flatMap((part) => ('id' in part ? [part.id] : [])),
    );
  }

  it.each([
    ['en', 'who sings this song', 'what does a CIO do', 'how do I fix my bike'],
    ['sv', 'vem sjunger den här låten', 'vad gör en CIO', 'hur lagar jag min cykel'],
    ['ur', 'یہ گانا کس نے گایا', 'CIO کیا کرتا ہے', 'سائیکل کیسے ٹھیک کروں'],
    ['ur-Latn', 'yeh gana kis ne gaya', 'CIO kya karta hai', 'cycle kaise theek karun'],
  ])('is told with the first decline of a talk alone (%s)', (locale, first, asked, last) => {
    const [declined, , again] = heard([first, asked, last], locale);

    expect(declined).toContain(MENU);
    expect(again).toEqual(['fallback.unknown']);
  });

  it('is not told to somebody who was greeted with it or has asked for it', () => {
    expect(heard(['hello', 'who sings this song'])[1]).toEqual(['fallback.unknown']);
    expect(heard(['help', 'tell me more'])[1]).toEqual(['follow-up.nothing-before']);
  });

  it('is told again to somebody who asks for it', () => {
    const [, , help] = heard(['who sings this song', 'what can you do', 'help']);

    expect(help).toContain('smalltalk.help');
  });

  it('makes no talk of its own: a name asks what it asks in a first message', () => {
    const chat = chatWith(mind);
    chat.say('who sings this song');

    expect(chat.say('and the CTO?').answer).toEqual(chatWith(mind).say('and the CTO?').answer);
  });

  it.each([
    ['en', 'ugh, what a day', 'smalltalk.commiserate'],
    ['en', 'fingers crossed', 'smalltalk.good-luck'],
    ['en', 'I’ll get back to you', 'smalltalk.acknowledge'],
    ['sv', 'usch, vilken dag', 'smalltalk.commiserate'],
    ['sv', 'önska mig lycka till', 'smalltalk.good-luck'],
    ['sv', 'jag återkommer', 'smalltalk.acknowledge'],
    ['ur', 'باس نے ڈانٹ دیا', 'smalltalk.commiserate'],
    ['ur', 'میں ٹھیک ہوں، تم سناؤ', 'smalltalk.how-are-you'],
    ['ur', 'سوچ کر بتاتی ہوں', 'smalltalk.acknowledge'],
    ['ur-Latn', 'bohat bura din tha', 'smalltalk.commiserate'],
    ['ur-Latn', 'main bhi theek hun', 'smalltalk.how-are-you'],
    ['ur-Latn', 'sochti hun', 'smalltalk.acknowledge'],
  ])('is not what is said by the way (%s): %s', (locale, text, id) => {
    expect(heard([text], locale)).toEqual([[id]]);
  });
});
