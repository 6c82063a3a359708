import { describe, expect, it } from 'vitest';
import { parseTrainingFiles } from '../../src/understanding/training-data.js';

const parse = (...lines: string[]) =>
  parseTrainingFiles([{ file: 'intents/en/a.yml', text: lines.join('\n') }]);

const GOOD = [
  'version: "3.1"',
  'nlu:',
  '  - intent: role_skills',
  '    examples: |',
  '      - what must a [CIO](role) know?',
  '      - skills of a [chief tech officer]{"entity": "role", "value": "cto"}',
  '  - synonym: cto',
  '    examples: |',
  '      - chief tech officer',
  '  - lookup: role',
  '    examples: |',
  '      - cio',
  '      - cto',
  '  - regex: other_role',
  '    examples: |',
  '      - chief \\w+ officer',
];

describe('parseTrainingFiles', () => {
  it('reads utterances without their annotations, with their lines', () => {
    const { data, problems } = parse(...GOOD);
    const [first, second] = data.utterances;

    expect(problems).toEqual([]);
    expect(first).toEqual({
      text: 'what must a CIO know?',
      intent: 'role_skills',
      file: 'intents/en/a.yml',
      line: 5,
    });
    expect(second).toMatchObject({ text: 'skills of a chief tech officer', line: 6 });
  });

  it.each([
    { row: 'what must a [CTO](rol) know', message: 'no entities.yml has the kind "rol"' },
    { row: 'what must a [CTO(role) know', message: '"[" stands alone' },
    { row: 'what must a CTO](role) know', message: '"]" stands alone' },
    { row: 'what must a [CTO] (role) know', message: '"[" stands alone' },
  ])('tells the line of a mark that is none: $row', ({ row, message }) => {
    const { problems } = parse(...GOOD.slice(0, 5), `      - ${row}`, ...GOOD.slice(6));

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'intents/en/a.yml', line: 6 });
    expect(problems[0]?.message).toContain(message);
  });

  it('knows the kinds of names that stand in the knowledge', () => {
    expect(parse(...GOOD.slice(0, 4), '      - is [edX](platform) free').problems).toEqual([]);
  });

  it('reads synonyms, lookups and patterns', () => {
    const { data } = parse(...GOOD);

    expect(data.synonyms).toEqual(new Map([['cto', ['chief tech officer']]]));
    expect(data.lookups).toEqual(new Map([['role', ['cio', 'cto']]]));
    expect(data.patterns).toEqual(new Map([['other_role', ['chief \\w+ officer']]]));
  });

  it('joins what several files say of one intent and one list', () => {
    const text = GOOD.join('\n');
    const { data } = parseTrainingFiles([
      { file: 'a.yml', text },
      { file: 'b.yml', text },
    ]);

    expect(data.utterances.map(({ file }) => file)).toEqual(['a.yml', 'a.yml', 'b.yml', 'b.yml']);
    expect(data.lookups.get('role')).toEqual(['cio', 'cto', 'cio', 'cto']);
  });

  it('tells every mistake of every file at once, each with its line', () => {
    const { problems } = parseTrainingFiles([
      { file: 'no-list.yml', text: 'version: "3.1"' },
      { file: 'broken.yml', text: 'nlu:\n  - intent: a\n   examples: |' },
      {
        file: 'blocks.yml',
        text: [
          'nlu:',
          '  - intent: a',
          '    examples: |',
          '      - x',
          '  - intention: b',
          '    examples: |',
          '      - y',
          '  - intent: c',
        ].join('\n'),
      },
    ]);
    const places = problems.map(({ file, line }) => `${file}:${String(line)}`);

    expect(places).toContain('no-list.yml:1');
    expect(places).toContain('broken.yml:3');
    expect(places).toContain('blocks.yml:5');
    expect(places).toContain('blocks.yml:8');
    expect(places.some((place) => place === 'blocks.yml:2')).toBe(false);
  });

  it.each([
    {
      what: 'a kind of block that is none',
      rows: ['  - intention: b', '    examples: |', '      - y'],
      line: 5,
      says: 'a block begins with one of "- intent:", "- synonym:", "- lookup:", "- regex:"',
    },
    {
      what: 'examples without "|"',
      rows: ['  - intent: b', '    examples:', '      - y'],
      line: 5,
      says: '"b" needs a line "examples: |", with the "|"',
    },
    {
      what: 'a name that is a number',
      rows: ['  - synonym: 2', '    examples: |', '      - two'],
      line: 5,
      says: '"synonym" needs a name, in quotes if it is a number',
    },
    {
      what: 'an example that goes on in a second line',
      rows: ['      - one', '        and more of it'],
      line: 6,
      says: 'each example is one line that begins with "- "',
    },
    {
      what: 'a pattern with an open bracket',
      rows: ['  - regex: other_role', '    examples: |', '      - chief (\\w+', '      - head'],
      line: 7,
      says: 'the pattern "chief (\\w+" cannot be read',
    },
  ])('tells of $what', ({ rows, line, says }) => {
    const { problems } = parse(...GOOD.slice(0, 4), ...rows);

    expect(problems).toEqual([
      { file: 'intents/en/a.yml', line, message: expect.stringContaining(says) as string },
    ]);
  });

  it('tells of no unknown mark where the file that lists it could not be read', () => {
    const { problems } = parseTrainingFiles([
      { file: 'entities.yml', text: 'nlu:\n  - lookup: role\n   examples: |' },
      { file: 'more.yml', text: 'nlu:\n  - lookup: other\n    examples: |\n      - x' },
      { file: 'roles.yml', text: GOOD.slice(0, 5).join('\n') },
    ]);

    expect(problems.map(({ file }) => file)).toEqual(['entities.yml']);
  });

  it('gives nothing for no files', () => {
    expect(parseTrainingFiles([])).toMatchObject({ data: { utterances: [] }, problems: [] });
  });
});
