import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('a wish for a plan', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  function told(text: string) {
    const { answer } = chatWith(mind).say(text);
    const [first] = answer.parts;
    return { ...answer, first: first?.kind === 'message' ? first.id : first?.kind };
  }

  it.each([
    'could you draw up a plan for the next two months',
    'give me a plan please, weekends only',
    'kan du sätta ihop en plan åt mig, sex veckor',
    'دو مہینے کا پلان بنا دیں',
    'char hafte ka plan bana dein please',
  ])('tells how a plan comes about: %s', (text) => {
    expect(told(text).first).toBe('plan.how');
  });

  it.each([
    'I have three hours a week at most',
    'jag har bara två timmar i veckan',
    'har ungefär fyra timmar i veckan',
    'میرے پاس روز آدھا گھنٹہ ہے',
    'hafte mein sirf 4 ghante milte hain',
  ])('says where one’s time is set: %s', (text) => {
    expect(told(text).first).toBe('plan.pace');
  });

  it.each([
    ['hjälp mig göra en plan för att bli CIO', 'cio'],
    ['mujhe CIO banna hai, plan bana do', 'cio'],
    ['study plan for a CTO', 'cto'],
    ['سی ٹی او بننے کا پلان بنا دیں', 'cto'],
  ])('leads to courses for the role that it is for: %s', (text, role) => {
    const { kind, roles, parts } = told(text);
    expect({ kind, roles }).toEqual({ kind: 'answer', roles: [role] });
    expect(parts.at(-1)).toMatchObject({ id: 'plan.from-these' });
  });

  it.each([
    'make a plan for my honeymoon',
    'gör en plan för min bröllopsfest',
    'shaadi ka plan bana dein',
  ])('is declined where it is for something else: %s', (text) => {
    expect(told(text)).toMatchObject({ kind: 'fallback', first: 'fallback.unknown' });
  });

  it.each(['تین مہینے کا پلان بنا دو لیڈرشپ پر', 'leadership par teen mahine ka plan bana do'])(
    'is one of courses where a subject is named, however long it is to last: %s',
    (text) => {
      const { kind, parts } = told(text);
      expect(kind).toBe('answer');
      expect(parts.at(-1)).toMatchObject({ id: 'plan.from-these' });
    },
  );

  it('is not what asks how many hours a role works', () => {
    expect(told('how many hours a week does a CIO work?').first).not.toBe('plan.pace');
  });

  it.each([
    ['I’ll start with Alison. make me a plan for two weeks', 'alison'],
    ['jag tar edX, gör en plan åt mig', 'edx'],
    ['Alison سے شروع کرتا ہوں۔ کوئی پلان بنا دیں دو ہفتے کا', 'alison'],
    ['edX se shuru karti hun, do hafte ka plan bana dein', 'edx'],
  ])('has what is chosen in it: %s', (text, platform) => {
    const { kind, platforms, parts } = told(text);
    expect({ kind, platforms }).toEqual({ kind: 'answer', platforms: [platform] });
    expect(parts.at(-1)).toMatchObject({ id: 'plan.chosen' });
  });

  it('has the platform told of before in it', () => {
    const chat = chatWith(mind);
    chat.say('tell me about FutureLearn');
    const { platforms, parts } = chat.say('make me a plan for a month').answer;
    expect(platforms).toEqual(['futurelearn']);
    expect(parts.at(-1)).toMatchObject({ id: 'plan.chosen' });
  });

  it('is not what asks for a plan of a platform’s own', () => {
    expect(told('what does the edX study plan cost?').parts.at(-1)).not.toMatchObject({
      id: 'plan.chosen',
    });
  });

  it('has in it what is chosen by a short name', () => {
    const chat = chatWith(mind);
    chat.say('marketing ka course');
    const { platforms } = chat.say('ok google wala karta hun, plan bana do').answer;
    expect(platforms).toEqual(['google-digital-garage']);
  });
});
