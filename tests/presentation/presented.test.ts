import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeAnswer } from '../../src/answering/answer-code.js';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { InScopeCase, parseLines } from '../../src/evaluation/held-out.js';
import { entriesOf, sourceTitles } from '../../src/presentation/lines.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { LONGEST_ANSWER, presentText } from '../../src/presentation/present-text.js';
import { checkBlocks } from '../../src/workspace/block-kit/check-blocks.js';
import { possibleAnswers } from '../answering/possible-answers.js';
import { chatWith, englishMind, ROOT } from '../support/mind.js';
import { objectsIn, similarity, stringsAt, wordsShown } from './words-shown.js';

/** Slack's limits: docs.slack.dev/reference/block-kit. */
const SLACK = { blocks: 50, section: 3000, label: 75, value: 2000 };
const RUNS = 300;

let mind: Mind;
/** What the bot says to each held-out question in scope. */
let answers: readonly Answer[];
beforeAll(async () => {
  mind = await englishMind();
  const file = join(ROOT, 'tests', 'held-out', 'en', 'in-scope.jsonl');
  const cases = parseLines(file, readFileSync(file, 'utf8'), InScopeCase);
  answers = cases.map(({ text }) => chatWith(mind).say(text).answer);
});

const blocksOf = (answer: Answer) =>
  presentBlocks(answer, mind.texts, { code: encodeAnswer(answer) });

describe('the text of an answer', () => {
  it('says what the blocks say, to every held-out question', () => {
    const apart = answers.filter((answer) => {
      const shown = wordsShown(blocksOf(answer));
      const text = presentText(answer, mind.texts);
      return shown.length <= LONGEST_ANSWER && similarity(text, shown) < 0.95;
    });

    expect(apart.map((answer) => presentText(answer, mind.texts))).toEqual([]);
  });

  it(`is never longer than ${LONGEST_ANSWER} characters, nor empty`, () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        const text = presentText(answer, mind.texts);

        expect(text.trim()).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(LONGEST_ANSWER);
      }),
      { numRuns: RUNS },
    );
  });

  it('has no slot that was not filled in', () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        expect(presentText(answer, mind.texts)).not.toMatch(/\{\w+\}|undefined|@\w+\./);
      }),
      { numRuns: RUNS },
    );
  });

  it('names the documents of every fact that it tells', () => {
    const factual = answers.filter(({ kind }) => kind === 'answer');

    expect(factual.length).toBeGreaterThan(answers.length / 2);
    for (const answer of factual) {
      expect(entriesOf(answer.parts)).not.toEqual([]);
      expect(sourceTitles(answer, mind.texts)).not.toEqual([]);
    }
  });

  it('leaves out an entry that the knowledge no longer holds', () => {
    const [answer] = answers;
    const older: Answer = {
      ...answer!,
      parts: [{ kind: 'fact', entry: 'gone' }, ...answer!.parts],
    };

    expect(presentText(older, mind.texts)).toBe(presentText(answer!, mind.texts));
  });
});

describe('the blocks of an answer', () => {
  it('are taken by Slack, whatever the answer', () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        expect(checkBlocks(blocksOf(answer), 'message')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("keep Slack's limits for every held-out question", () => {
    for (const blocks of answers.map(blocksOf)) {
      const buttons = fieldsOf(blocks, 'type', 'button');
      const ids = stringsAt(blocks, 'action_id');

      expect(blocks.length).toBeLessThanOrEqual(SLACK.blocks);
      expect(Math.max(...sectionTexts(blocks).map((text) => text.length))).toBeLessThanOrEqual(
        SLACK.section,
      );
      for (const value of stringsAt(blocks, 'value')) {
        expect(value.length).toBeLessThanOrEqual(SLACK.value);
      }
      for (const label of stringsAt(buttons, 'text')) {
        expect(label.length).toBeLessThanOrEqual(SLACK.label);
      }
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('are new ones at every call, because Botkit edits them in place', () => {
    const [answer] = answers;
    const [first, second] = [blocksOf(answer!), blocksOf(answer!)];

    expect(second).toEqual(first);
    expect(second[0]).not.toBe(first[0]);
  });

  it('have no buttons in a shared post', () => {
    for (const answer of answers) {
      expect(stringsAt(presentBlocks(answer, mind.texts), 'action_id')).toEqual([]);
    }
  });

  it('let an answer be shared, and nothing but an answer', () => {
    for (const answer of answers) {
      const canShare = stringsAt(blocksOf(answer), 'action_id').includes('answer:share');
      expect(canShare).toBe(answer.kind === 'answer');
    }
  });

  it('let an answer be judged, and "I do not know" as well, but no question back', () => {
    const unknown = chatWith(mind).say('what is the weather?').answer;
    expect(unknown.kind).toBe('fallback');
    for (const answer of [...answers, unknown]) {
      const canJudge = stringsAt(blocksOf(answer), 'action_id').includes('answer:feedback');
      expect(canJudge).toBe(answer.kind === 'answer' || answer.kind === 'fallback');
    }
  });

  it('offer more only where something is held back', () => {
    for (const answer of answers) {
      const hasMore = stringsAt(blocksOf(answer), 'action_id').includes('answer:more');
      expect(hasMore).toBe(answer.more.length > 0);
    }
  });
});

function sectionTexts(blocks: readonly KnownBlock[]): string[] {
  return blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []));
}

/** Every object inside a value whose field has this content. */
function fieldsOf(value: unknown, field: string, content: string): unknown[] {
  return objectsIn(value).filter((one) => one[field] === content);
}
