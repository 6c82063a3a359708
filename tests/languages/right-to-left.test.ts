import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeAnswer } from '../../src/answering/answer-code.js';
import { loadMind, type Mind } from '../../src/bot.js';
import { foldersOf } from '../../src/load/folders.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { presentText } from '../../src/presentation/present-text.js';
import { possibleAnswers } from '../answering/possible-answers.js';
import { shownIn } from './pseudo-locale.js';
import { speakingRoot } from './small-roots.js';

const RUNS = 300;
const LOADING_MS = 120_000;

const CONTROL = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const ADDRESS = /https?:\/\/[^\s|>]+/g;
/** A link: its address, and what stands for it. */
const LINK = /<(https?:[^|>]*)\|([^>]*)>/g;

describe('an answer in Urdu', () => {
  let root: string;
  let mind: Mind;
  beforeAll(async () => {
    root = await speakingRoot('ur');
    mind = await loadMind(foldersOf(root));
  }, LOADING_MS);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  /** Looks at what is told of every answer that there can be. */
  function everyTold(check: (told: string) => void): void {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        const inUrdu = { ...answer, language: 'ur' };
        const blocks = presentBlocks(inUrdu, mind.texts, { code: encodeAnswer(inUrdu) });
        const telling = blocks.filter(({ type }) => type === 'section');
        for (const told of [presentText(inUrdu, mind.texts), ...shownIn(telling)]) check(told);
      }),
      { numRuns: RUNS },
    );
  }

  it('has no control character inside an address', () => {
    everyTold((told) => {
      for (const [address] of told.matchAll(ADDRESS)) expect(address).not.toMatch(CONTROL);
    });
  });

  it('opens and closes isolates within the label of a link', () => {
    everyTold((told) => {
      for (const [, address, label = ''] of told.matchAll(LINK)) {
        expect(address).not.toMatch(CONTROL);
        expect(label).toSatisfy(isIsolatedOnce);
      }
    });
  });

  it('parts its sources by the semicolon of Urdu', () => {
    everyTold((told) => {
      const several = told.split('\n').filter((line) => line.startsWith('مآخذ:'));
      for (const line of several) {
        expect(line).toContain('؛');
        expect(line).not.toContain(';');
      }
    });
  });

  it('isolates every run of Latin letters once', () => {
    everyTold((told) => {
      expect(told.replace(ADDRESS, ' ')).toSatisfy(isIsolatedOnce);
    });
  });
});

/** Latin letters stand in one isolate each, where there is Urdu beside them, and none lies in another. */
function isIsolatedOnce(text: string): boolean {
  let depth = 0;
  const needed = /\p{Script=Arabic}/u.test(text);
  for (const letter of text) {
    if (letter === '\u2067' || letter === '\u2068') depth += 1;
    if (letter === '\u2069') depth -= 1;
    if (depth < 0 || depth > 1) return false;
    if (needed && depth === 0 && /[A-Za-z]/.test(letter)) return false;
  }
  return depth === 0;
}
