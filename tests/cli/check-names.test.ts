import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { checkNames } from '../../src/cli/checks/check-names.js';
import { parseTrainingFiles } from '../../src/understanding/training-data.js';
import { englishMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await englishMind();
});

/** What is found in an `entities.yml` of blocks such as `lookup: role`, with their lines. */
function found(blocks: Readonly<Record<string, readonly string[]>>) {
  const rows = Object.entries(blocks).flatMap(([head, lines]) => [
    `  - ${head}`,
    '    examples: |',
    ...lines.map((line) => `      - ${line}`),
  ]);
  const file = { file: 'intents/en/entities.yml', text: ['nlu:', ...rows].join('\n') };
  return checkNames(mind, new Map([['en', parseTrainingFiles([file]).data]]));
}

describe('the check of names', () => {
  it('finds nothing wrong in ids that exist, with spellings of their own', () => {
    expect(
      found({
        'lookup: role': ['cio', 'both'],
        'synonym: cio': ['CIO', 'c.i.o.', 'chief information officer'],
        'lookup: subject': ['python'],
        'lookup: credential': ['certificate', 'none'],
        'lookup: other_role': ['cfo'],
      }),
    ).toEqual([]);
  });

  it.each([
    { kind: 'role', id: 'cxo', next: 'add its file to knowledge/roles' },
    { kind: 'platform', id: 'edx2', next: 'add its file to knowledge/platforms' },
    { kind: 'platform_short', id: 'edx2', next: 'add its file to knowledge/platforms' },
    { kind: 'subject', id: 'pyhton', next: 'add it to knowledge/subjects.yml' },
    { kind: 'credential', id: 'certficate', next: 'write one of certificate, diploma' },
    { kind: 'level', id: 'begining', next: 'write one of introductory, advanced' },
  ])('tells the line of a $kind that does not exist', ({ kind, id, next }) => {
    expect(found({ 'lookup: other_role': ['cfo'], [`lookup: ${kind}`]: [id] })).toEqual([
      {
        level: 'error',
        where: 'intents/en/entities.yml:7',
        what: `no ${kind} has the id "${id}"`,
        next: expect.stringContaining(next) as unknown,
      },
    ]);
  });

  it('tells once of a lookup of a kind that nothing reads', () => {
    expect(found({ 'lookup: rolle': ['cio', 'cto'] })).toMatchObject([
      { where: 'intents/en/entities.yml:4', what: expect.stringContaining('"rolle"') as unknown },
    ]);
  });

  it('tells once of a synonym whose id is in no lookup', () => {
    expect(found({ 'lookup: role': ['cio'], 'synonym: coi': ['CIO', 'c i o'] })).toMatchObject([
      {
        where: 'intents/en/entities.yml:7',
        what: '"coi" stands in no lookup, so that none of its spellings is recognised',
      },
    ]);
  });

  it('tells of an id of two kinds, though a platform has short names too', () => {
    const platforms = { 'lookup: platform': ['edx'], 'lookup: platform_short': ['edx'] };

    expect(found(platforms)).toEqual([]);
    expect(found({ 'lookup: cost': ['trial'], 'lookup: other_role': ['trial'] })).toMatchObject([
      { where: 'intents/en/entities.yml:7' },
    ]);
  });
});

describe('a spelling of two ids of a kind', () => {
  const twice = (kind: string, one: string, other: string, text: string) =>
    found({
      [`lookup: ${kind}`]: [one, other],
      [`synonym: ${one}`]: ['first of all', text],
      [`synonym: ${other}`]: [text.toUpperCase()],
    });

  it('is told with both places', () => {
    expect(twice('credential', 'certificate', 'degree', 'paper')).toEqual([
      {
        level: 'error',
        where: 'intents/en/entities.yml:12',
        what: '"PAPER" (degree) is read like "paper" at intents/en/entities.yml:9 (certificate): whoever writes it would mean both',
        next: 'keep it under one of the two',
      },
    ]);
  });

  it('is told where a platform has that name in the knowledge', () => {
    expect(found({ 'lookup: platform': ['edx'], 'synonym: edx': ['Coursera'] })).toMatchObject([
      {
        where: 'intents/en/entities.yml:7',
        what: expect.stringContaining('at knowledge/platforms/coursera.yml') as unknown,
      },
    ]);
  });

  it('may be meant, where people mean both', () => {
    expect(twice('format', 'project', 'interactive', 'learning by doing')).toEqual([]);
  });
});
