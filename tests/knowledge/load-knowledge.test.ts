import { describe, expect, it } from 'vitest';
import { parseKnowledge } from '../../src/knowledge/load-knowledge.js';
import type { KnowledgeFile } from '../../src/knowledge/knowledge-files.js';
import { ContentError, type Problem } from '../../src/files/problem.js';
import { smallFile, smallKnowledge } from './small-knowledge.js';

function problemsOf(files: readonly KnowledgeFile[]): readonly Problem[] {
  try {
    parseKnowledge(files);
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
  return [];
}

interface Mistake {
  readonly mistake: string;
  readonly file: string;
  readonly piece: string;
  readonly replacement: string;
  readonly line: number;
  readonly message: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    mistake: 'text that is not YAML',
    file: 'roles/cio.yml',
    piece: 'abbreviation: CIO',
    replacement: 'abbreviation: [CIO',
    line: 3,
    message: /a bracket or a quote is open in the line before/,
  },
  {
    mistake: 'a topic that does not exist',
    file: 'roles/cio.yml',
    piece: 'topics: [budget]',
    replacement: 'topics: [bugdet]',
    line: 5,
    message: /"bugdet" does not exist; there are definition, /,
  },
  {
    mistake: 'a field that does not exist',
    file: 'roles/cto.yml',
    piece: '    summary: true',
    replacement: '    summery: true',
    line: 6,
    message: /is not read by anybody/,
  },
  {
    mistake: 'a day of review that is none',
    file: 'platforms-list.yml',
    piece: 'reviewed: 2026-11-21',
    replacement: 'reviewed: last spring',
    line: 8,
    message: /write the day of the last review as in 2026-11-21/,
  },
  {
    mistake: 'no day of review',
    file: 'unknowns.yml',
    piece: 'reviewed: 2026-11-21',
    replacement: '',
    line: 1,
    message: /write the day of the last review as in 2026-11-21/,
  },
  {
    mistake: 'a match that rests on nothing stated of a role',
    file: 'role-study.yml',
    piece: 'cto.products.summary',
    replacement: 'coursera.about.summary',
    line: 2,
    message: /no fact of a role has the id coursera\.about\.summary/,
  },
  {
    mistake: 'a match with a subject that does not exist',
    file: 'role-study.yml',
    piece: '[python]',
    replacement: '[pyhton]',
    line: 2,
    message: /no subject has the id pyhton/,
  },
  {
    mistake: 'a degree that nothing stated of a role names',
    file: 'role-study.yml',
    piece: 'cio.budget.summary',
    replacement: 'coursera.about.summary',
    line: 4,
    message: /no fact of a role has the id coursera\.about\.summary/,
  },
  {
    mistake: 'an empty text',
    file: 'roles/cto.yml',
    piece: 'A CTO leads new products.',
    replacement: "''",
    line: 7,
    message: /write the missing text/,
  },
  {
    mistake: 'a fact longer than 350 characters',
    file: 'roles/cio.yml',
    piece: "A CIO's budget is written down every spring.",
    replacement: 'x'.repeat(351),
    line: 14,
    message: /is 351 characters long; shorten it to 350/,
  },
  {
    mistake: 'a summary longer than 450 characters',
    file: 'roles/cio.yml',
    piece: 'A CIO manages the IT budget.',
    replacement: 'x'.repeat(451),
    line: 8,
    message: /is 451 characters long; shorten it to 450/,
  },
  {
    mistake: 'an address that is not https',
    file: 'platforms/coursera.yml',
    piece: 'https://www.coursera.org',
    replacement: 'http://www.coursera.org',
    line: 3,
    message: /write the official https address/,
  },
  {
    mistake: 'a document that does not exist',
    file: 'roles/cto.yml',
    piece: 'document: handbook',
    replacement: 'document: handbuch',
    line: 9,
    message: /no document has the id handbuch/,
  },
  {
    mistake: 'an id that stands twice',
    file: 'roles/cio.yml',
    piece: 'id: cio.budget.amount',
    replacement: 'id: cio.budget.summary',
    line: 12,
    message: /stands twice/,
  },
  {
    mistake: 'an id of another owner',
    file: 'roles/cio.yml',
    piece: 'id: cio.budget.amount',
    replacement: 'id: cto.budget.amount',
    line: 12,
    message: /must begin with cio\./,
  },
  {
    mistake: 'a topic without summary',
    file: 'platforms/coursera.yml',
    piece: 'topics: [about]\n    summary: true',
    replacement: 'topics: [about]',
    line: 14,
    message: /about has facts but none marked summary: true/,
  },
  {
    mistake: 'two summaries of a topic',
    file: 'roles/cio.yml',
    piece: "    text: A CIO's budget",
    replacement: "    summary: true\n    text: A CIO's budget",
    line: 13,
    message: /budget has 2 summaries; keep one/,
  },
  {
    mistake: 'a comparison that points at nothing',
    file: 'comparison.yml',
    piece: 'cio.budget.summary',
    replacement: 'cio.budget.missing',
    line: 4,
    message: /no fact of cio has the id cio\.budget\.missing/,
  },
  {
    mistake: 'a comparison that points at the other role',
    file: 'comparison.yml',
    piece: 'cto.products.summary',
    replacement: 'cio.budget.summary',
    line: 5,
    message: /no fact of cto has the id cio\.budget\.summary/,
  },
  {
    mistake: 'an unknown that relates to nothing',
    file: 'unknowns.yml',
    piece: 'related: [cio.budget.summary]',
    replacement: 'related: [cio.money]',
    line: 5,
    message: /no entry has the id cio\.money/,
  },
  {
    mistake: 'a placeholder that nothing fills',
    file: 'unknowns.yml',
    piece: 'what anyone earns',
    replacement: 'what {person} earns',
    line: 4,
    message: /\{person\} is filled by nothing/,
  },
  {
    mistake: 'a placeholder in a fact',
    file: 'roles/cto.yml',
    piece: 'leads new products',
    replacement: 'leads {subject}',
    line: 7,
    message: /only unknowns may hold a placeholder/,
  },
  {
    mistake: 'a subject of a platform that does not exist',
    file: 'platforms/coursera.yml',
    piece: 'ids: [python]',
    replacement: 'ids: [pyhton]',
    line: 6,
    message: /no subject has the id pyhton/,
  },
  {
    mistake: 'a broader subject that does not exist',
    file: 'subjects.yml',
    piece: 'broader: [programming]',
    replacement: 'broader: [coding]',
    line: 9,
    message: /no subject has the id coding/,
  },
];

describe('parseKnowledge', () => {
  it('takes a folder without mistakes', () => {
    expect(problemsOf(smallKnowledge())).toEqual([]);
  });

  it.each(MISTAKES)('tells of $mistake', ({ file, piece, replacement, line, message }) => {
    const problems = problemsOf(smallKnowledge({ [file]: smallFile(file, piece, replacement) }));

    expect(problems).toContainEqual(
      expect.objectContaining({
        file: `knowledge/${file}`,
        line,
        message: expect.stringMatching(message) as string,
      }),
    );
  });

  it('tells every problem of every file at once', () => {
    const problems = problemsOf(
      smallKnowledge({
        'roles/cio.yml': smallFile('roles/cio.yml', 'topics: [budget]', 'topics: [bugdet]'),
        'roles/cto.yml': smallFile('roles/cto.yml', 'document: handbook', 'document: handbuch'),
        'subjects.yml': smallFile('subjects.yml', '[programming]', '[coding]'),
      }),
    );

    expect(problems.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
      'knowledge/roles/cio.yml:5',
      'knowledge/roles/cto.yml:9',
      'knowledge/subjects.yml:9',
    ]);
  });

  it('leaves out what would only echo a file that could not be read', () => {
    const broken = smallFile('roles/cio.yml', 'topics: [budget]', 'topics: [bugdet]');

    expect(problemsOf(smallKnowledge({ 'roles/cio.yml': broken }))).toHaveLength(1);
  });

  it('puts file, line and advice into the message of the error', () => {
    const files = smallKnowledge({
      'roles/cto.yml': smallFile('roles/cto.yml', 'document: handbook', 'document: handbuch'),
    });

    expect(() => parseKnowledge(files)).toThrow(
      'A file needs mending:\n' +
        '- knowledge/roles/cto.yml:9: sources: no document has the id handbuch; see documents.yml',
    );
  });

  it('asks for a file that is missing', () => {
    expect(problemsOf(smallKnowledge({ 'subjects.yml': null }))).toContainEqual(
      expect.objectContaining({ file: 'knowledge/subjects.yml', line: 1 }),
    );
  });

  it('refuses a file that it would never read', () => {
    const strange = { 'roles/ciso.yaml': 'name: Chief Information Security Officer' };

    expect(problemsOf(smallKnowledge(strange))).toEqual([
      expect.objectContaining({
        file: 'knowledge/roles/ciso.yaml',
        message: expect.stringContaining('roles/<id>.yml') as string,
      }),
    ]);
  });

  it('refuses a name that two platforms share', () => {
    const other = smallFile('platforms/coursera.yml', 'name: Coursera', 'name: edX').replace(
      'coursera.about',
      'edx.about',
    );

    expect(problemsOf(smallKnowledge({ 'platforms/edx.yml': other }))).toEqual([
      expect.objectContaining({ file: 'knowledge/platforms/edx.yml', line: 2, field: 'aliases' }),
    ]);
  });
});
