import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

describe('who made it', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** The answer to the last message of a talk. */
  function last(locale: string, ...talk: readonly string[]): Answer {
    return lastAnswer(mind, locale, talk);
  }

  it.each([
    ['en', 'tell me about edX', 'who made it?'],
    ['sv', 'berätta om edX', 'och vem startade den?'],
    ['sv', 'är edX gratis?', 'vem skapade det'],
    ['ur', 'ایڈ ایکس کیا ہے؟', 'کس نے بنایا؟'],
    ['ur', 'ایڈ ایکس مفت ہے؟', 'کس نے شروع کیا؟'],
    ['ur-Latn', 'edx free hai?', 'malik kaun hai?'],
    ['ur-Latn', 'edx kya hai', 'acha kis ne banaya'],
  ])('is asked of the platform told of (%s): %s %s', (locale, ...talk) => {
    expect(entriesOf(last(locale, ...talk).parts)).toContain('edx.founder.mit-harvard');
  });

  it.each([
    ['en', 'compare Alison and edX', 'who founded these two?'],
    ['ur', 'الیسن اور ایڈ ایکس کا موازنہ', 'یہ دونوں کس نے بنائے؟'],
    ['ur-Latn', 'alison aur edx ka farq', 'in dono ka bani kaun hai?'],
  ])('is asked of each that was compared (%s): %s %s', (locale, ...talk) => {
    const { intent, platforms } = last(locale, ...talk);

    expect(intent).toBe('platform_founder');
    expect(platforms).toEqual(['alison', 'edx']);
  });

  it.each([
    ['sv', 'är Udacity gratis?', 'vem skapade den?'],
    ['ur-Latn', 'udacity free hai?', 'kis ne shuru kiya'],
  ])('is owned up to where no document says it (%s): %s %s', (locale, ...talk) => {
    expect(entriesOf(last(locale, ...talk).parts)).toContain('unknown.platform-founder');
  });

  it.each([
    ['en', 'tell me about edX', 'and who made you?'],
    ['en', 'tell me about edX', 'who made this bot?'],
    ['sv', 'berätta om edX', 'vem skapade boten?'],
    ['ur', 'ایڈ ایکس کیا ہے؟', 'آپ کو کس نے بنایا؟'],
  ])('is asked of the bot (%s): %s %s', (locale, ...talk) => {
    const { kind, platforms } = last(locale, ...talk);

    expect({ kind, platforms }).toEqual({ kind: 'smalltalk', platforms: [] });
  });

  it.each([
    ['en', 'who made it?'],
    ['ur', 'کس نے بنایا؟'],
  ])('is asked of the bot where nothing was spoken of (%s): %s', (locale, text) => {
    expect(last(locale, text).intent).toBe('bot_maker');
  });

  it('is not what every founding is about', () => {
    const { kind, parts } = last('en', 'tell me about edX', 'who started the first world war?');

    expect(kind).toBe('fallback');
    expect(entriesOf(parts)).toEqual([]);
  });
});
