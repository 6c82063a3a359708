import { describe, expect, it } from 'vitest';
import {
  declines,
  fitsTurn,
  namesPlatforms,
  tellsFact,
  type JudgedReply,
} from '../../src/evaluation/judge-reply.js';

const reply = (text: string, rest: Partial<JudgedReply> = {}): JudgedReply => ({
  kind: 'answer',
  text,
  platforms: [],
  ...rest,
});

describe('a reply to a question for a fact', () => {
  const fact = { text: 'Who makes the budget?', mustMention: ['budget', 'it\\b'] };

  it('is right where it mentions all that it must, in any case', () => {
    expect(tellsFact(fact, reply('The IT Budget is made.'))).toBe(true);
    expect(tellsFact(fact, reply('The budget is made.'))).toBe(false);
  });

  it('is wrong where it is no answer, whatever it mentions', () => {
    expect(tellsFact(fact, reply('The IT budget?', { kind: 'fallback' }))).toBe(false);
  });

  it.each([
    { text: 'A CIO, not a CTO, makes the IT budget.', right: true },
    { text: 'The Chief Information Officer makes the IT budget.', right: true },
    { text: 'CIOs make the IT budget.', right: true },
    { text: 'A CTO does not; a CIO makes the IT budget.', right: false },
    { text: 'The Chief Technology Officer makes the IT budget.', right: false },
    { text: 'Somebody makes the IT budget.', right: false },
  ])('must name the right role first: "$text" is $right', ({ text, right }) => {
    expect(tellsFact({ ...fact, role: 'cio' }, reply(text))).toBe(right);
  });

  it('is read without typographic apostrophes and direction marks', () => {
    const spelled = { text: '?', mustMention: ["company's \\bcio\\b"] };

    expect(tellsFact(spelled, reply('the company’s \u2068CIO\u2069'))).toBe(true);
  });
});

describe('a reply to a question for platforms', () => {
  const asked = { text: '?', platformsAny: ['edx', 'alison'], platformsNone: ['udacity'] };

  it.each([
    { platforms: ['alison', 'coursera'], right: true },
    { platforms: ['coursera'], right: false },
    { platforms: ['alison', 'udacity'], right: false },
    { platforms: [], right: false },
  ])('with $platforms is $right', ({ platforms, right }) => {
    expect(namesPlatforms(asked, reply('…', { platforms }))).toBe(right);
  });

  it('is wrong where it is no answer', () => {
    expect(namesPlatforms(asked, reply('…', { kind: 'fallback', platforms: ['edx'] }))).toBe(false);
  });

  it('may name none where none is asked for', () => {
    expect(namesPlatforms({ ...asked, platformsAny: [] }, reply('…'))).toBe(true);
  });
});

describe('a turn of a conversation', () => {
  const turn = { text: '?', kind: 'answer' as const, mustMention: ['fee'], platforms: ['edx'] };

  it('fits in kind, words and platforms', () => {
    const fitting = reply('For a fee.', { platforms: ['edx'] });

    expect(fitsTurn(turn, fitting)).toBe(true);
    expect(fitsTurn(turn, { ...fitting, kind: 'clarify' })).toBe(false);
    expect(fitsTurn(turn, { ...fitting, text: 'Free.' })).toBe(false);
    expect(fitsTurn(turn, { ...fitting, platforms: ['alison'] })).toBe(false);
  });
});

describe('a reply to what is not ours', () => {
  it.each([
    { kind: 'fallback', right: true },
    { kind: 'clarify', right: true },
    { kind: 'answer', right: false },
    { kind: 'smalltalk', right: false },
  ])('of kind $kind declines: $right', ({ kind, right }) => {
    expect(declines(reply('…', { kind }))).toBe(right);
  });
});
