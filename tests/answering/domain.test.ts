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

  it('tells all mistakes at once, each with its line', () => {
    const told = () =>
      parse(
        'intents:',
        '  a: { tell: prophecy }',
        '  b: { tell: role, topics: [astrology] }',
        '  c: { tell: role-study, topics: [skills] }',
      );

    expect(told).toThrow('intents/domain.yml:2: tell: "prophecy" does not exist; there are role, ');
    expect(told).toThrow('intents/domain.yml:3: topics: "astrology" does not exist; there are ');
    expect(told).toThrow('intents/domain.yml:4: topics: is not read by anybody');
  });

  it('tells where the YAML breaks', () => {
    expect(() => parse('intents:', '  a: { tell: role', '  b: x')).toThrow(
      'intents/domain.yml:3: begins elsewhere than its neighbours',
    );
  });
});
