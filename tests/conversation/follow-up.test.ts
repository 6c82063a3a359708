import { describe, expect, it } from 'vitest';
import type { AnswerPart } from '../../src/answering/answer.js';
import type { Draft } from '../../src/answering/request.js';
import { shortened } from '../../src/answering/shortened.js';
import { followUp } from '../../src/conversation/follow-up.js';
import { contextOf, questionOf, realDomain } from '../support/questions.js';

const answerer = {
  domain: realDomain(),
  shortened: (answer: Draft) => shortened(answer, { entry: () => undefined }),
};
const nothing = questionOf('tell_more');
const fact = (entry: string): AnswerPart => ({ kind: 'fact', entry });
const told = contextOf(
  { intent: 'role_skills', roles: ['cio'] },
  {
    parts: [{ kind: 'message', id: 'polar.yes' }, fact('a'), fact('b')],
    more: ['c', 'd', 'e', 'f', 'g'].map(fact),
    roles: ['cio'],
  },
);

describe('a message about the conversation', () => {
  it('compares the two roles where nothing was said that could be compared', () => {
    expect(followUp('compare-these', nothing, answerer, undefined)).toEqual({
      kind: 'ask',
      question: { intent: 'role_difference' },
    });
  });

  it('refers to nothing where nothing was said', () => {
    for (const act of ['more', 'shorten', 'repeat', 'other'] as const) {
      expect(followUp(act, nothing, answerer, undefined)).toEqual({ kind: 'nothing-before' });
    }
  });

  it('gets more in pieces, none twice, none left out', () => {
    const first = followUp('more', nothing, answerer, told);
    if (first.kind !== 'tell') throw new Error('there is more to tell');
    const { parts, more } = first.draft;

    expect(parts.length).toBeGreaterThan(0);
    expect([...parts, ...more]).toEqual(told.answer.more);
    expect(first.draft.roles).toEqual(['cio']);
  });

  it('is told that nothing more is held back, as a fallback', () => {
    const bare = contextOf({ intent: 'role_skills' }, { parts: [fact('a')] });

    expect(followUp('more', nothing, answerer, bare)).toMatchObject({
      draft: { kind: 'fallback', parts: [{ id: 'follow-up.no-more' }] },
    });
  });

  it('gets the first fact shortened, and keeps the others for later', () => {
    expect(followUp('shorten', nothing, answerer, told)).toMatchObject({
      draft: {
        parts: [{ kind: 'fact', entry: 'a', brief: true }],
        more: [fact('b'), ...told.answer.more],
      },
    });
  });

  it('gets the last answer as it was', () => {
    expect(followUp('repeat', nothing, answerer, told)).toEqual({
      kind: 'tell',
      draft: told.answer,
    });
  });

  it('asks the last question of the other role', () => {
    expect(followUp('other', nothing, answerer, told)).toEqual({
      kind: 'ask',
      question: { intent: 'role_skills', roles: ['cto'] },
    });
  });

  it.each([
    { before: { intent: 'role_skills', roles: ['both'] } },
    { before: { intent: 'role_difference', roles: ['cio', 'cto'] } },
    { before: { intent: 'platform_cost', platforms: ['edx'] } },
  ])('has no other where $before.intent named no single role', ({ before }) => {
    expect(followUp('other', nothing, answerer, contextOf(before)).kind).toBe('nothing-before');
  });

  it('narrows the last search and keeps its other wishes', () => {
    const search = contextOf({ intent: 'course_recommend', facets: { subject: ['python'] } });
    const free = questionOf('refine', { cost: ['free'] });

    expect(followUp('refine', free, answerer, search)).toEqual({
      kind: 'ask',
      question: { intent: 'course_recommend', facets: { subject: ['python'], cost: ['free'] } },
    });
  });

  it('begins a search where there is none to narrow', () => {
    const free = questionOf('refine', { cost: ['free'] });
    const question = { intent: 'course_recommend', facets: { cost: ['free'] } };

    expect(followUp('refine', free, answerer, undefined)).toEqual({ kind: 'ask', question });
    expect(followUp('refine', free, answerer, told)).toEqual({ kind: 'ask', question });
  });

  it('compares the platforms told of, and else the roles', () => {
    const platforms = contextOf({ intent: 'course_recommend' }, { platforms: ['edx', 'alison'] });

    expect(followUp('compare-these', nothing, answerer, platforms)).toMatchObject({
      question: { intent: 'platform_compare', platforms: ['edx', 'alison'] },
    });
    expect(followUp('compare-these', nothing, answerer, told)).toMatchObject({
      question: { intent: 'role_difference' },
    });
  });

  it('can stop or start over with nothing before it', () => {
    for (const act of ['stop', 'start-over'] as const) {
      expect(followUp(act, nothing, answerer, undefined)).toMatchObject({
        draft: { kind: 'dialog' },
      });
    }
  });
});
