import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkHeldOut } from '../src/cli/checks/check-held-out.js';
import { loadTrainingData } from '../src/load/training-files.js';
import type { TrainingData } from '../src/understanding/training-data.js';
import { ROOT } from './support/mind.js';

const FOLDER = join(ROOT, 'tests', 'held-out');

const learnt = (text: string): ReadonlyMap<string, TrainingData> => {
  const utterance = {
    text,
    intent: 'role_responsibilities',
    file: 'intents/en/roles.yml',
    line: 9,
  };
  const nothing = { synonyms: new Map(), lookups: new Map(), patterns: new Map(), listed: [] };
  return new Map([['en', { utterances: [utterance], ...nothing }]]);
};

describe('the held-out questions', () => {
  it.each(readdirSync(FOLDER))('of %s are no training utterances', (language) => {
    const data = loadTrainingData(join(ROOT, 'intents'), language);

    expect(checkHeldOut(FOLDER, new Map([[language, data]]))).toEqual([]);
  });

  it('are found by the check where an utterance repeats one, however it is spelt', () => {
    expect(checkHeldOut(FOLDER, learnt('What DOES a CIO do?!'))).toMatchObject([
      {
        level: 'error',
        where: 'intents/en/roles.yml:9',
        what: expect.stringContaining('tests/held-out/en/conversations.jsonl') as unknown,
      },
    ]);
  });

  it('may share their shortest with the utterances', () => {
    expect(checkHeldOut(FOLDER, learnt('and for a CIO?'))).toHaveLength(1);
    expect(checkHeldOut(FOLDER, learnt('for CTO'))).toEqual([]);
  });

  it('may be missing', () => {
    expect(checkHeldOut(join(FOLDER, 'nowhere'), learnt('What does a CIO do?'))).toEqual([]);
  });
});
