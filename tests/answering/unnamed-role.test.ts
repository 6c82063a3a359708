import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
});

describe('a question that names no role', () => {
  it.each([
    { text: 'head of the development department?', entry: /^cto\.departments\./ },
    {
      text: 'how does the product base make the highest profit possible?',
      entry: /^cto\.products/,
    },
    { text: 'purpose of the intranet?', entry: /^cto\.communication-systems\.purpose$/ },
    { text: 'chef för utvecklingsavdelningen?', entry: /^cto\.departments\./ },
    { text: 'Hur hänger produktbasen ihop med vinsten?', entry: /^cto\.products\.base$/ },
    { text: 'پروڈکٹ بیس کا نفع سے رشتہ کیا ہے؟', entry: /^cto\.products\.base$/ },
    { text: 'product base ka nafe se rishta kya hai?', entry: /^cto\.products\.base$/ },
  ])('is of the one whose fact it asks for: $text', ({ text, entry }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer.kind).toBe('answer');
    expect(entriesOf(answer.parts)[0]).toMatch(entry);
  });

  it('is no wish for a course where a subject and a provider stand in it by chance', () => {
    const { answer } = chatWith(mind).say('What do communication systems do for the company?');

    expect(answer.platforms).toEqual([]);
  });

  it.each([
    'what degree do I need?',
    'vilka färdigheter krävs?',
    'is coding required?',
    'کون سی ڈگری چاہیے؟',
    'degree kaun si chahiye?',
  ])('is asked back where both roles have such a fact: %s', (text) => {
    expect(chatWith(mind).say(text).answer.kind).toBe('clarify');
  });
});

describe('a question that names one role', () => {
  it('is of that role, though its words are those that set the two side by side', () => {
    const { answer } = chatWith(mind).say('is CIO a respected position');

    expect(entriesOf(answer.parts)[0]).toBe('cio.jobs.reputation');
  });

  it.each([
    'CTO in cardiology, what is that',
    'what does CIO mean when a baby will not sleep',
    'vad betyder CTO i hjärtsjukvården',
    'CIO-token, är den värd något',
    'نفسیات میں CTO کا کیا مطلب ہے',
    'شریان کی بیماری CTO کیا ہوتی ہے',
    'psychiatry me CTO ka matlab',
    'CIO coin ka bhao kya hai',
  ])('is declined where the letters stand for something else: %s', (text) => {
    expect(chatWith(mind).say(text).answer.kind).not.toBe('answer');
  });

  it.each(['what sandwiches do CTOs like', 'har cto tjänstebil', 'kan cio sparka cto'])(
    'is declined where no fact holds a word of it: %s',
    (text) => {
      expect(chatWith(mind).say(text).answer.kind).not.toBe('answer');
    },
  );
});
