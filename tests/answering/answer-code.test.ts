import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeAnswer, encodeAnswer, LONGEST_CODE } from '../../src/answering/answer-code.js';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { chatWith, englishMind } from '../support/mind.js';
import { possibleAnswers } from './possible-answers.js';

const SLACK_BUTTON_VALUE = 2000;
const RUNS = 400;

let mind: Mind;
beforeAll(async () => {
  mind = await englishMind();
});

describe('the code of an answer', () => {
  it('decodes to the answer without its buttons', () => {
    const answer = chatWith(mind).say('What does a CTO do?').answer;

    expect(decodeAnswer(encodeAnswer(answer))).toEqual({ ...answer, nextSteps: [] });
  });

  it('decodes to all that any answer tells, and to the beginning of what it holds back', () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        const decoded = decodeAnswer(encodeAnswer(answer));
        const more = answer.more.slice(0, decoded?.more.length);

        expect(decoded).toEqual({ ...answer, more, nextSteps: [] });
      }),
      { numRuns: RUNS },
    );
  });

  it('leaves out what is held back only where it would be too long', () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        const decoded = decodeAnswer(encodeAnswer(answer));
        const whole = { ...answer, nextSteps: undefined };
        const length = deflateRawSync(JSON.stringify(whole), { level: 9 }).toString(
          'base64url',
        ).length;

        if (length <= LONGEST_CODE) expect(decoded?.more).toEqual(answer.more);
      }),
      { numRuns: RUNS },
    );
  });

  it("fits in the value of a Slack button with the reader's verdict before it", () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        const value = `not-helpful:${encodeAnswer(answer)}`;

        expect(value.length).toBeLessThanOrEqual(SLACK_BUTTON_VALUE);
      }),
      { numRuns: RUNS },
    );
  });

  it('holds nothing that a person wrote', () => {
    const { answer } = chatWith(mind).say('My name is Zebulon and I ask what a CTO does');
    const decoded = JSON.stringify(decodeAnswer(encodeAnswer(answer)));

    expect(decoded).not.toContain('Zebulon');
  });
});

describe('a damaged code', () => {
  it.each([
    { what: 'nothing', code: '' },
    { what: 'words', code: 'not a code' },
    { what: 'JSON of another shape', code: packed({ kind: 'answer' }) },
    { what: 'a kind that does not exist', code: packed({ ...small(), kind: 'oracle' }) },
    { what: 'a field too many', code: packed({ ...small(), text: 'Hello' }) },
    { what: 'more than anyone would read', code: packed('x'.repeat(1 << 20)) },
  ])('decodes to undefined: $what', ({ code }) => {
    expect(decodeAnswer(code)).toBeUndefined();
  });

  it('decodes to undefined where its end is missing', () => {
    const code = encodeAnswer(small());
    const shorter = fc.integer({ min: 0, max: code.length - 4 });

    fc.assert(
      fc.property(shorter, (length) => {
        expect(decodeAnswer(code.slice(0, length))).toBeUndefined();
      }),
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (code) => {
        expect(() => decodeAnswer(code)).not.toThrow();
      }),
    );
  });
});

function packed(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64url');
}

function small(): Answer {
  return {
    kind: 'answer',
    language: 'en',
    intent: 'role_skills',
    confidence: 0.5,
    runnerUp: null,
    parts: [{ kind: 'fact', entry: 'cto.skills.summary' }],
    more: [],
    roles: ['cto'],
    platforms: [],
    nextSteps: [],
  };
}
