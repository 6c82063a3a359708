import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
});

describe('a message of names alone', () => {
  it.each([
    { text: 'degree CIO', entry: 'cio.education.summary' },
    { text: 'CTO degree?', entry: 'cto.education.summary' },
    { text: 'certifications for CTO', entry: 'unknown.certifications' },
    { text: 'CIO certifiering', entry: 'unknown.certifications' },
  ])('asks of the role what it names beside it: $text', ({ text, entry }) => {
    expect(entriesOf(chatWith(mind).say(text).answer.parts)[0]).toBe(entry);
  });

  it.each([
    { first: 'how do I become a CIO?', then: 'which degree?', entry: 'cio.education.summary' },
    { first: 'hur blir man CTO?', then: 'och vilken examen?', entry: 'cto.education.summary' },
    { first: 'سی ٹی او کیا کرتا ہے؟', then: 'اور ڈگری؟', entry: 'cto.education.summary' },
    { first: 'CTO kya karta hai?', then: 'aur us ki degree?', entry: 'cto.education.summary' },
  ])('asks of the role just told of: $then', ({ first, then, entry }) => {
    const chat = chatWith(mind);
    chat.say(first);

    expect(entriesOf(chat.say(then).answer.parts)[0]).toBe(entry);
  });

  it('asks for courses in talk of courses', () => {
    const chat = chatWith(mind);
    chat.say('free python course');

    expect(entriesOf(chat.say('with a degree?').answer.parts)[0]).toBe('unknown.platform-degree');
  });

  it('asks who that is where it names a role and something unclear', () => {
    const { answer } = chatWith(mind).say('CTO python');

    expect(entriesOf(answer.parts)[0]).toBe('cto.definition.summary');
  });
});

describe('what is unknown of one role', () => {
  it.each([
    { text: 'which certifications does a CTO need?', related: 'cto.education.summary' },
    { text: 'which certifications does a CIO need?', related: 'cio.education.summary' },
    { text: 'vilka certifieringar behöver en CTO?', related: 'cto.education.summary' },
    { text: 'CIO ke liye kaun si certification chahiye?', related: 'cio.education.summary' },
    { text: 'سی ٹی او کو کون سی سرٹیفیکیشن چاہیے؟', related: 'cto.education.summary' },
  ])('is followed by what comes nearest of that one: $text', ({ text, related }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer.kind).toBe('fallback');
    expect(entriesOf(answer.parts)).toEqual(['unknown.certifications', related]);
  });
});
