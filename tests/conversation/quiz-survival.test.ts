import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishRoot } from '../support/mind.js';

let folder: string;
let root: string;
const running: (() => Promise<void>)[] = [];

beforeAll(async () => {
  root = await englishRoot();
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-survival-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: [resolve('tests/conversation/quiz-worker.ts')],
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
});
afterAll(async () => {
  for (const kill of running) await kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A bot in a process of its own. */
async function start(database: string) {
  const child = spawn(process.execPath, [join(folder, 'worker.mjs'), database, root], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse(String((await lines.next()).value)) as string;
  const ended = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  running.push(kill);
  await next();
  return {
    kill,
    async say(text: string) {
      child.stdin.write(`${text}\n`);
      return next();
    },
  };
}

/** What is told where the process lives on, and where it is killed after each reply. */
async function inBothWays(texts: readonly string[]) {
  const steady = await start(`file:${join(folder, `steady-${texts.length}.db`)}`);
  const unharmed: string[] = [];
  for (const text of texts) unharmed.push(await steady.say(text));
  await steady.kill();

  const killed: string[] = [];
  for (const text of texts) {
    const bot = await start(`file:${join(folder, `killed-${texts.length}.db`)}`);
    killed.push(await bot.say(text));
    await bot.kill();
  }
  return { unharmed, killed };
}

describe('a dialog whose process is killed after each reply', () => {
  it('asks the quiz on to its result', { timeout: 120_000 }, async () => {
    const texts = ['start the quiz', 'b', 'a', 'back', 'skip', 'b', 'a', 'b', 'a', 'b', 'a', 'b'];

    const { unharmed, killed } = await inBothWays(texts);

    expect(killed).toEqual(unharmed);
    expect(killed.at(-1)).toMatch(/^Your answers lean towards the CTO\./);
  });

  it('asks the finder on to its platforms', { timeout: 60_000 }, async () => {
    const texts = ['help me find a course', 'python', 'a', 'a'];

    const { unharmed, killed } = await inBothWays(texts);

    expect(killed).toEqual(unharmed);
    expect(killed.at(-1)).toContain('https://');
  });
});
