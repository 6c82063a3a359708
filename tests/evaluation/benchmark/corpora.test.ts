import { describe, expect, it } from 'vitest';
import {
  readCorpus,
  selectTexts,
  type CorpusText,
} from '../../../src/evaluation/benchmark/corpora.js';

describe('readCorpus', () => {
  it("reads Rasa's YAML without its annotations", () => {
    const file = `version: "3.1"
nlu:
  - intent: pay
    examples: |
      - what does a [smith](role) earn
      - wage of the [baker]{"entity": "role"}
  - synonym: smith
    examples: |
      - blacksmith
`;

    expect(readCorpus('rasa', file)).toEqual([
      { text: 'what does a smith earn', intent: 'pay', part: 'train' },
      { text: 'wage of the baker', intent: 'pay', part: 'train' },
    ]);
  });

  it("parts SIGDIAL's sentences by their training mark, and keeps None as an intent", () => {
    const sentences = [
      { text: 'next bus?', intent: 'Departure', training: true, entities: [] },
      { text: 'hello', intent: 'None', training: false, entities: [] },
    ];

    expect(readCorpus('sigdial', JSON.stringify({ name: 'x', sentences }))).toEqual([
      { text: 'next bus?', intent: 'Departure', part: 'train' },
      { text: 'hello', intent: 'None', part: 'test' },
    ]);
  });

  it("takes CLINC's out-of-scope texts for such", () => {
    const parts = { train: [['a', 'x']], val: [], test: [['b', 'x']] };
    const foreign = { oos_train: [], oos_val: [], oos_test: [['c', 'oos']] };

    expect(readCorpus('clinc', JSON.stringify({ ...parts, ...foreign }))).toEqual([
      { text: 'a', intent: 'x', part: 'train' },
      { text: 'b', intent: 'x', part: 'test' },
      { text: 'c', intent: null, part: 'test' },
    ]);
  });

  it.each([
    ['rasa', 'nlu: 3'],
    ['sigdial', '{"sentences":[{"text":"a"}]}'],
    ['clinc', '{"train":[]}'],
    ['clinc', 'no json'],
  ] as const)('refuses a file that is not of kind %s', (kind, file) => {
    expect(() => readCorpus(kind, file)).toThrow();
  });
});

describe('selectTexts', () => {
  const texts: CorpusText[] = ['train', 'test'].flatMap((part) =>
    Array.from({ length: 200 }, (_, at) => ({
      text: `${part} ${at}`,
      intent: at % 10 === 0 ? null : `i${at % 10}`,
      part: part as 'train' | 'test',
    })),
  );
  const intentsOf = (taken: readonly { intent: string | null }[]) =>
    [...new Set(taken.map(({ intent }) => intent))].sort();

  it('takes the same intents from every part', () => {
    const options = { intents: 4, seed: 7, outOfScope: false };
    const train = selectTexts(texts, { ...options, part: 'train', perIntent: 5 });
    const test = selectTexts(texts, { ...options, part: 'test' });

    expect(train).toHaveLength(20);
    expect(test).toHaveLength(80);
    expect(intentsOf(test)).toEqual(intentsOf(train));
  });

  it('takes other intents for another seed', () => {
    const taken = [1, 2, 3, 4, 5, 6].map((seed) =>
      intentsOf(selectTexts(texts, { part: 'test', intents: 3, seed, outOfScope: false })).join(),
    );

    expect(new Set(taken).size).toBeGreaterThan(1);
  });

  it('takes all of a part unless told otherwise', () => {
    const taken = selectTexts(texts, { part: 'train', seed: 1, outOfScope: true });

    expect(taken.map(({ text }) => text)).toEqual(
      texts.filter(({ part }) => part === 'train').map(({ text }) => text),
    );
  });
});
