import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a question whether something is in a language', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const last = (turns: readonly string[]) => {
    const chat = chatWith(mind);
    return turns.map((turn) => chat.say(turn).answer).at(-1)!;
  };

  it.each([
    { turns: ['what is Alison', 'is it in Swedish?'], language: 'en' },
    { turns: ['tell me about Udacity', 'what language are the lessons in'], language: 'en' },
    { turns: ['is FutureLearn available in Urdu'], language: 'en' },
    { turns: ['vad är Alison', 'är den på engelska?'], language: 'sv' },
    { turns: ['vilka sajter finns på urdu'], language: 'sv' },
    { turns: ['الیسن کیا ہے', 'کیا یہ انگریزی میں ہے؟'], language: 'ur' },
    { turns: ['alison kya hai', 'kya ye english mein hai?'], language: 'ur-Latn' },
    { turns: ['konsi websites urdu mein hain'], language: 'ur-Latn' },
    { turns: ['do you have any courses in French?'], language: 'en' },
    { turns: ['where can I learn to code', 'which of those are in Italian?'], language: 'en' },
    { turns: ['var kan jag plugga matte', 'finns något på franska?'], language: 'sv' },
    { turns: ['کوڈنگ کہاں سیکھوں', 'ان میں سے کچھ جرمن میں ہے؟'], language: 'ur' },
    { turns: ['coding kahan seekhun', 'ye german mein hain?'], language: 'ur-Latn' },
  ])('is answered in its own language, that it is not stated: $turns', ({ turns, language }) => {
    const answer = last(turns);

    expect(answer).toMatchObject({ kind: 'fallback', language });
    expect(answer.parts[0]).toMatchObject({ kind: 'fact', entry: 'unknown.platform-languages' });
  });

  it.each([
    { turns: ['what is Alison', 'in Swedish, please'], language: 'sv' },
    { turns: ['what is Alison', 'could you tell me that in Urdu'], language: 'ur' },
    { turns: ['vad är Alison', 'på engelska tack'], language: 'en' },
    { turns: ['alison kya hai', 'english mein batao'], language: 'en' },
    { turns: ['what does a CIO do', 'is it in Urdu?'], language: 'ur' },
    { turns: ['vad gör en CIO', 'finns det på engelska?'], language: 'en' },
  ])('is a wish where the answer is meant: $turns', ({ turns, language }) => {
    expect(last(turns)).toMatchObject({ kind: 'answer', language });
  });

  it.each(['I would like to learn French', 'a course in foreign languages'])(
    'is none where languages are to be learnt: %s',
    (text) => {
      const { answer, context } = chatWith(mind).say(text);

      expect(answer.kind).toBe('answer');
      expect(context?.question.facets?.['subject']).toEqual(['languages']);
    },
  );
});
