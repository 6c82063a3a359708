import { describe, expect, it } from 'vitest';
import { parseDomain } from '../../src/answering/domain.js';

const parse = (...lines: string[]) => parseDomain('intents/domain.yml', lines.join('\n'));

describe('parseDomain', () => {
  it('reads what each intent leads to', () => {
    const domain = parse(
      'intents:',
      '  role_skills: { tell: role, topics: [skills] }',
      '  greet: { tell: smalltalk, message: smalltalk.greet }',
    );

    expect(domain).toEqual(
      new Map<string, unknown>([
        ['role_skills', { tell: 'role', topics: ['skills'] }],
        ['greet', { tell: 'smalltalk', message: 'smalltalk.greet', kind: 'smalltalk' }],
      ]),
    );
  });

  it('tells all mistakes at once, each with its intent', () => {
    const problems = parse(
      'intents:',
      '  a: { tell: prophecy }',
      '  b: { tell: role, topics: [astrology] }',
      '  c: { tell: role-study, topics: [skills] }',
    );

    expect(problems).toEqual([
      expect.stringContaining('intents/domain.yml: intents.a.tell: '),
      expect.stringContaining('intents/domain.yml: intents.b.topics.0: '),
      expect.stringContaining('intents/domain.yml: intents.c: '),
    ]);
  });

  it('tells where the YAML breaks', () => {
    expect(parse('intents:', '  a: { tell: role', '  b: x')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^intents\/domain\.yml:3: /)]),
    );
  });
});
