import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { presenterOver } from '../../src/presentation/presenter.js';
import { readReplayCode, replayCode } from '../../src/presentation/replay-code.js';
import { chatWith, englishMind, englishRoot, ROOT } from '../support/mind.js';

const PROGRAM = join(ROOT, 'dist', `ask-under-test-${process.pid}.js`);
const LONGEST_VALUE = 2000;
const QUESTIONS = [
  'What does a CTO do?',
  'compare the CIO and the CTO in every aspect',
  'list all platforms',
  'where can I learn programming for free?',
  'which platforms are free, give a certificate and come from a university?',
  'what is the weather?',
];

let mind: Mind;
let root: string;

beforeAll(async () => {
  root = await englishRoot();
  mind = await englishMind();
  await build({
    entryPoints: [join(ROOT, 'src', 'cli', 'ask.ts')],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
});
afterAll(() => rm(PROGRAM));

async function replay(code: string) {
  const child = spawn(process.execPath, [PROGRAM, '--replay', code], { cwd: root });
  const ended = once(child, 'exit') as Promise<[number]>;
  const [told, warned] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { told, warned, code: (await ended)[0] };
}

describe('a replay code', () => {
  it.each(QUESTIONS)('reproduces the answer letter by letter: %s', (question) => {
    const present = presenterOver(mind.texts, mind.knowledge.version);
    const { answer } = chatWith(mind).say(question);
    const replayed = present.fromCode(present.code(answer));
    expect(replayed && present.text(replayed)).toBe(present.text(answer));
  });

  it.each(QUESTIONS)('fits into a button with a word before it: %s', (question) => {
    const code = replayCode(chatWith(mind).say(question).answer, mind.knowledge.version);
    expect(`1795298028.795000:${code}`.length).toBeLessThanOrEqual(LONGEST_VALUE);
    expect(`not-helpful:${code}`.length).toBeLessThanOrEqual(LONGEST_VALUE);
  });

  it.each(['', 'abc', '01234567.', '01234567.garbage', `${'0'.repeat(8)}.${'A'.repeat(50)}`])(
    'is refused where it is damaged: "%s"',
    (code) => {
      expect(readReplayCode(code)).toBeUndefined();
    },
  );
});

describe('ask --replay', () => {
  it('prints what was told, and nothing else', async () => {
    const present = presenterOver(mind.texts, mind.knowledge.version);
    const { answer } = chatWith(mind).say('What does a CTO do?');
    expect(await replay(present.code(answer))).toEqual({
      told: `${present.text(answer)}\n`,
      warned: '',
      code: 0,
    });
  });

  it('says when the knowledge has changed since', async () => {
    const { answer } = chatWith(mind).say('What does a CTO do?');
    const { warned, code } = await replay(replayCode(answer, 'ffffffffffffffff'));
    expect(warned).toContain('it was ffffffff');
    expect(code).toBe(0);
  });

  it('refuses what is no code', async () => {
    const { warned, code } = await replay('abc');
    expect(warned).toContain('no code of an answer');
    expect(code).toBe(2);
  });
});
