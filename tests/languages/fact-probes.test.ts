import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactCase, parseLines } from '../../src/evaluation/held-out.js';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.js';
import { normalize, words } from '../../src/languages/text.js';
import { loadTrainingData } from '../../src/load/training-files.js';
import { ROOT } from '../support/mind.js';

/** About one for each fact of the documents that is no mere repetition. */
const FEWEST_PROBES = 110;

const knowledge = loadKnowledge(join(ROOT, 'knowledge'));
const plain = (text: string) => words(normalize(text)).join(' ');

describe.each(['sv', 'ur', 'ur-Latn'])('the fact probes in %s', (tag) => {
  const file = join(ROOT, 'tests', 'held-out', tag, 'facts-all.jsonl');
  const probes = parseLines(file, readFileSync(file, 'utf8'), FactCase);

  it('ask for the facts of the documents, each in its own words', () => {
    expect(new Set(probes.map(({ text }) => plain(text))).size).toBe(probes.length);
    expect(probes.length).toBeGreaterThanOrEqual(FEWEST_PROBES);
  });

  it('stand neither among the utterances nor among the ways to ask for an entry', () => {
    const { utterances } = loadTrainingData(join(ROOT, 'intents'), tag);
    const asks = knowledge.entries.flatMap(({ id }) => knowledge.asksOf(id, tag));
    const known = new Set([...utterances.map(({ text }) => text), ...asks].map(plain));

    expect(probes.filter(({ text }) => known.has(plain(text)))).toEqual([]);
  });

  it('look for what a reply can say', () => {
    for (const pattern of probes.flatMap(({ mustMention }) => mustMention)) {
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
    }
  });
});
