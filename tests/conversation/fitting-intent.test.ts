import { describe, expect, it } from 'vitest';
import { withFittingIntent } from '../../src/conversation/fitting-intent.js';
import { contextOf, questionOf, realDomain } from '../support/questions.js';

const domain = realDomain();
const ranking = (...ranked: readonly (readonly [string, number])[]) => ({
  ranked: ranked.map(([intent, share]) => ({ intent, share })),
});

describe('withFittingIntent', () => {
  it.each([
    { first: 'other_role', next: 'role_path', entities: { role: ['cto'] } },
    { first: 'platform_cost', next: 'role_costs', entities: { role: ['cio'] } },
    { first: 'role_definition', next: 'platform_about', entities: { platform: ['edx'] } },
    { first: 'other_platform', next: 'platform_cost', entities: { platform: ['edx'] } },
    { first: 'greet', next: 'role_definition', entities: { role: ['cio'] } },
  ])('takes $next for $first where the question names $entities', ({ first, next, entities }) => {
    const question = questionOf(first, entities, ranking([first, 0.6], [next, 0.2]));

    expect(withFittingIntent(question, domain).intent).toBe(next);
  });

  it('leaves a question alone whose names agree with its intent', () => {
    const ranked = ranking(['role_path', 0.6], ['other_role', 0.3]);
    const question = questionOf('role_path', { role: ['cto'] }, ranked);

    expect(withFittingIntent(question, domain)).toBe(question);
  });

  it('keeps the first intent where no other that agrees is believed in', () => {
    const ranked = ranking(['other_role', 0.99], ['role_path', 0.001]);

    expect(
      withFittingIntent(questionOf('other_role', { role: ['cto'] }, ranked), domain).intent,
    ).toBe('other_role');
  });

  it('never brings back what the gate rejected', () => {
    const rejected = questionOf(null, { role: ['cto'] }, ranking(['role_path', 0.9]));

    expect(withFittingIntent(rejected, domain).intent).toBeNull();
  });

  it.each([
    { untold: 0.3, words: [], intent: 'role_statistics' },
    { untold: 0.2, words: [], intent: 'role_management' },
    { untold: 0.1, words: ['headcount'], intent: 'role_statistics' },
  ])(
    'takes $intent where what is untold has a share of $untold and words are $words',
    ({ untold, words, intent }) => {
      const question = questionOf(
        'role_management',
        { role: ['cto'] },
        {
          ...ranking(['role_management', 0.45], ['role_statistics', untold]),
          confidence: 0.7,
          declinedWords: words,
        },
      );

      expect(withFittingIntent(question, domain).intent).toBe(intent);
    },
  );

  it('leaves a sure question about a role alone, however near the untold is', () => {
    const question = questionOf(
      'role_management',
      { role: ['cto'] },
      { ...ranking(['role_management', 0.5], ['role_statistics', 0.45]), confidence: 0.95 },
    );

    expect(withFittingIntent(question, domain)).toBe(question);
  });

  it('stays with what the talk is about where the question names nothing', () => {
    const question = questionOf(
      'role_costs',
      {},
      ranking(['role_costs', 0.5], ['platform_cost', 0.4]),
    );
    const ofPlatforms = contextOf({ intent: 'platform_about' }, { platforms: ['edx'] });
    const ofRoles = contextOf({ intent: 'role_budget' }, { roles: ['cio'] });

    expect(withFittingIntent(question, domain, ofPlatforms).intent).toBe('platform_cost');
    expect(withFittingIntent(question, domain, ofRoles).intent).toBe('role_costs');
    expect(withFittingIntent(question, domain).intent).toBe('role_costs');
  });
});
