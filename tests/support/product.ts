import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { ROOT } from './mind.js';

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the programs as `npm start` does; quick where nothing changed. */
export async function buildProduct(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
}

/** Runs a built program over the data in a folder, with no variable of ours set. */
export async function run(
  program: `cli/${'ask' | 'chat' | 'check' | 'evaluate'}.js` | 'main.js',
  args: readonly string[],
  { cwd, input = '' }: { readonly cwd: string; readonly input?: string },
): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'dist', program), ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
