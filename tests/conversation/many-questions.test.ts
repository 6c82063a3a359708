import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

describe('every question of a message', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    {
      language: 'en',
      text: 'What does a CTO earn, what does a CIO earn, and where do I learn Python?',
    },
    {
      language: 'sv',
      text: 'Vad tjänar en CTO, vad tjänar en CIO, och var kan jag lära mig Python?',
    },
    {
      language: 'ur',
      text: 'CTO کتنا کماتا ہے، CIO کتنا کماتا ہے، اور پائتھون کہاں سیکھوں؟',
    },
    {
      language: 'ur-Latn',
      text: 'CTO kitna kamata hai, CIO kitna kamata hai, aur python kahan seekhun?',
    },
  ])('is answered where two of three ask alike: $text', ({ language, text }) => {
    const { answer } = chatWith(mind).say(text, { locale: language });

    expect(answer).toMatchObject({ kind: 'answer', language, roles: ['cto', 'cio'] });
    expect(answer.platforms).toContain('codecademy');
  });

  it.each([
    { language: 'en', text: 'What is a CIO? What is a CTO? Is edX free?' },
    { language: 'sv', text: 'Vad är en CIO? Vad är en CTO? Är edX gratis?' },
    { language: 'ur', text: 'CIO کیا کرتا ہے؟ CTO کیا کرتا ہے؟ کیا edX مفت ہے؟' },
    { language: 'ur-Latn', text: 'CIO kya karta hai? CTO kya karta hai? kya edX free hai?' },
  ])('is answered in a sentence each: $text', ({ language, text }) => {
    const { answer } = chatWith(mind).say(text, { locale: language });

    expect(answer.roles).toEqual(['cio', 'cto']);
    expect(answer.platforms).toEqual(['edx']);
  });

  it('is answered in one sentence of three clauses', () => {
    const { answer } = chatWith(mind).say(
      'is coursera free, does edX give certificates and who founded Udacity?',
    );

    expect(answer.platforms).toEqual(['coursera', 'edx', 'udacity']);
    expect(answer.parts.filter(({ kind }) => kind === 'fact')).toHaveLength(3);
  });

  it('is answered alone where a sentence before it, without a question mark, only tells', () => {
    const { answer } = chatWith(mind).say(
      "the chairman keeps repeating that we want one but can't say which. who manages the IT budget?",
    );

    expect(answer).toMatchObject({ kind: 'answer', roles: ['cio'] });
    expect(answer.parts.map(({ kind }) => kind)).toEqual(['fact']);
  });

  it('asks back last, with its buttons, where one of them needs it', () => {
    const chat = chatWith(mind);
    const { answer } = chat.say('Is Coursera free, and what degree do I need?');

    expect(answer.platforms).toEqual(['coursera']);
    expect(answer.parts.at(-1)).toEqual({ kind: 'message', id: 'clarify.which-role' });
    expect(answer.nextSteps.map(({ ask }) => ask.roles)).toEqual([['cio'], ['cto'], ['both']]);
    expect(chat.say('the CTO').context?.question).toMatchObject({
      intent: 'role_education',
      roles: ['cto'],
    });
  });

  it('says so where there are more than it answers', () => {
    const sites = ['edX', 'Coursera', 'Udacity', 'Alison', 'FutureLearn', 'Codecademy'];
    const asked = [...sites.map((site) => `Is ${site} free?`), 'What does a CTO do?'];
    const text = [...asked, 'What is a CIO?'].join(' ');

    expect(presentText(chatWith(mind).say(text).answer, mind.texts)).toContain(
      'I have answered the first 6 questions',
    );
  });
});
