import { beforeAll, describe, expect, it } from 'vitest';
import { encodeAnswer } from '../../src/answering/answer-code.js';
import type { Answer } from '../../src/answering/answer.js';
import { loadMind, type Mind } from '../../src/bot.js';
import { foldersOf } from '../../src/load/folders.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { presentText } from '../../src/presentation/present-text.js';
import { checkBlocks } from '../../src/workspace/block-kit/check-blocks.js';
import { ROOT } from '../support/mind.js';
import { similarity, stringsAt, wordsShown } from './words-shown.js';

const LOADING_MS = 120_000;

describe.each(['en', 'sv', 'ur', 'ur-Latn'])('every entry, told in %s', (language) => {
  let mind: Mind;
  let answers: readonly Answer[];
  beforeAll(async () => {
    mind = await loadMind(foldersOf(ROOT));
    answers = mind.knowledge.entries.map(({ id }) => telling(id));
  }, LOADING_MS);

  const blocksOf = (answer: Answer) =>
    presentBlocks(answer, mind.texts, { code: encodeAnswer(answer) });

  it('is taken by Slack', () => {
    const refused = answers.flatMap((answer) => checkBlocks(blocksOf(answer), 'message'));

    expect(answers.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });

  it('says as text what the blocks say', () => {
    const apart = answers.filter((answer) => {
      const shown = wordsShown(blocksOf(answer));
      return similarity(presentText(answer, mind.texts), shown) < 0.95;
    });

    expect(apart.map(({ parts }) => parts)).toEqual([]);
  });

  it('pings nobody, neither a person nor a channel', () => {
    const texts = answers.flatMap((answer) => stringsAt(blocksOf(answer), 'text'));

    expect(texts.filter((text) => /<[!@#]/.test(text))).toEqual([]);
  });

  function telling(entry: string): Answer {
    return {
      kind: 'answer',
      language,
      intent: 'definition',
      confidence: 1,
      runnerUp: null,
      parts: [{ kind: 'fact', entry }],
      more: [],
      roles: [],
      platforms: [],
      nextSteps: [],
    };
  }
});
