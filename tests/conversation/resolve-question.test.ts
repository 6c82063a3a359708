import { describe, expect, it } from 'vitest';
import { platformsOf } from '../../src/conversation/named-in-question.js';
import { resolveQuestion } from '../../src/conversation/resolve-question.js';
import { contextOf, questionOf, realDomain } from '../support/questions.js';

const domain = realDomain();
const bare = { bare: true };

describe('a question that names all it needs', () => {
  it('is asked as it stands, whatever was said before', () => {
    const before = contextOf({ intent: 'role_budget', roles: ['cio'] }, { roles: ['cio'] });
    const question = questionOf('role_skills', { role: ['cto'] });

    for (const context of [undefined, before]) {
      expect(resolveQuestion(question, domain, context)).toEqual({
        intent: 'role_skills',
        roles: ['cto'],
      });
    }
  });

  it('leaves out what it does not name', () => {
    expect(resolveQuestion(questionOf('platform_list'), domain, undefined)).toEqual({
      intent: 'platform_list',
    });
  });

  it('asks nothing where the gate rejects it', () => {
    expect(resolveQuestion(questionOf(null), domain, undefined)).toBeUndefined();
  });
});

describe('a question that names no role', () => {
  const ofCto = contextOf({ intent: 'role_budget', roles: ['cto'] }, { roles: ['cto'] });

  it('is about the role that the talk is about', () => {
    expect(resolveQuestion(questionOf('role_skills'), domain, ofCto)).toMatchObject({
      roles: ['cto'],
    });
  });

  it('is about the other role where it says so', () => {
    const other = questionOf('role_skills', { reference: ['other'] });

    expect(resolveQuestion(other, domain, ofCto)).toMatchObject({ roles: ['cio'] });
  });

  it('is about both where it speaks of two', () => {
    const two = questionOf('role_vendors', { reference: ['two'] });

    for (const context of [undefined, ofCto]) {
      expect(resolveQuestion(two, domain, context)).toMatchObject({ roles: ['both'] });
    }
  });

  it('takes none from the talk where it asks who', () => {
    const who = questionOf('role_vendors', {}, { form: 'who' });

    expect(resolveQuestion(who, domain, ofCto)).toEqual({ intent: 'role_vendors' });
  });
});

describe('a question of a platform', () => {
  const ofEdx = contextOf({ intent: 'platform_cost', platforms: ['edx'] }, { platforms: ['edx'] });
  const search = contextOf(
    { intent: 'course_recommend', facets: { subject: ['python'] } },
    { platforms: ['codecademy', 'udacity', 'coursera', 'edx'] },
  );

  it('is about the platform told of where it names none', () => {
    expect(resolveQuestion(questionOf('platform_founder'), domain, ofEdx)).toEqual({
      intent: 'platform_founder',
      platforms: ['edx'],
    });
  });

  it.each([
    { words: 'nothing but the wish', rest: bare },
    { words: 'a sentence', rest: {} },
  ])('is about the platform told of where it asks for a proof in $words', ({ rest }) => {
    const question = questionOf('platform_certificate', { credential: ['certificate'] }, rest);

    expect(resolveQuestion(question, domain, ofEdx)).toMatchObject({
      intent: 'platform_certificate',
      platforms: ['edx'],
    });
  });

  it('narrows the search where several were told of', () => {
    const question = questionOf('platform_certificate', { credential: ['certificate'] }, bare);

    expect(resolveQuestion(question, domain, search)).toEqual({
      intent: 'course_recommend',
      facets: { subject: ['python'], credential: ['certificate'] },
    });
  });

  it('takes a short name for a platform only where courses are spoken of', () => {
    const short = { platform_short: ['harvard-extension-school'] };

    expect(platformsOf(questionOf('named_person', short))).toEqual([]);
    expect(platformsOf(questionOf('platform_cost', short, { concepts: ['learn'] }))).toEqual([
      'harvard-extension-school',
    ]);
  });

  it('takes a full name before a short one', () => {
    const both = { platform: ['edx'], platform_short: ['harvard-extension-school'] };

    expect(platformsOf(questionOf('platform_cost', both, { concepts: ['learn'] }))).toEqual([
      'edx',
    ]);
  });

  it('takes a short name that is set beside a full one', () => {
    const both = { platform: ['stanford-online'], platform_short: ['uc-berkeley-online'] };

    expect(platformsOf(questionOf('platform_compare', both))).toEqual([
      'stanford-online',
      'uc-berkeley-online',
    ]);
  });
});

describe('a bare name', () => {
  it.each([
    { entities: { role: ['cio'] }, asked: { intent: 'role_definition', roles: ['cio'] } },
    { entities: { role: ['cio', 'cto'] }, asked: { intent: 'role_difference' } },
    { entities: { role: ['both'] }, asked: { intent: 'role_difference' } },
    { entities: { platform: ['edx'] }, asked: { intent: 'platform_about', platforms: ['edx'] } },
    { entities: { subject: ['python'] }, asked: { intent: 'course_recommend' } },
    { entities: { other_role: ['ceo'] }, asked: { intent: 'other_role' } },
    { entities: { role: ['cto'], other_role: ['ciso'] }, asked: { intent: 'other_role' } },
    { entities: { role: ['cto'], other_role: ['ceo', 'cfo'] }, asked: { roles: ['cto'] } },
    { entities: { other_platform: ['udemy'] }, asked: { intent: 'other_platform' } },
  ])('asks what it is where nothing was said before: $entities', ({ entities, asked }) => {
    const question = questionOf('role_skills', entities, bare);

    expect(resolveQuestion(question, domain, undefined)).toMatchObject(asked);
  });

  it('asks what was asked before, of the role that it names', () => {
    const before = contextOf({ intent: 'role_skills', roles: ['cio'] }, { roles: ['cio'] });

    expect(
      resolveQuestion(questionOf('follow_up_other', { role: ['cto'] }, bare), domain, before),
    ).toEqual({ intent: 'role_skills', roles: ['cto'] });
  });

  it('asks what was asked before, of the platform that it names', () => {
    const before = contextOf({ intent: 'platform_cost', platforms: ['edx'] });

    expect(
      resolveQuestion(questionOf('platform_about', { platform: ['alison'] }, bare), domain, before),
    ).toEqual({ intent: 'platform_cost', platforms: ['alison'] });
  });

  it('answers the question back', () => {
    const open = contextOf({ intent: 'role_education' }, {}, { awaiting: 'role' });

    for (const entities of [{ role: ['both'] }, { reference: ['them'] }, { reference: ['two'] }]) {
      expect(resolveQuestion(questionOf('role_overlap', entities, bare), domain, open)).toEqual({
        intent: 'role_education',
        roles: ['both'],
      });
    }
  });

  it('answers the question back even where the gate rejects it', () => {
    const open = contextOf({ intent: 'role_education' }, {}, { awaiting: 'role' });

    expect(resolveQuestion(questionOf(null, { role: ['cio'] }), domain, open)).toEqual({
      intent: 'role_education',
      roles: ['cio'],
    });
  });
});
