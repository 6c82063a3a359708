import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Beside the real bundle, because the program finds its data from where it stands. */
const PROGRAM = join(ROOT, 'dist', `main-under-test-${process.pid}.js`);

/** How long a start may take on a busy machine that has to learn first. */
export const START_MS = 30_000;

/** A program that runs, and what it says until it ends. */
export interface Running {
  readonly child: ChildProcess;
  readonly stdout: Promise<string>;
  readonly stderr: Promise<string>;
  /** The exit code; `null` where it was killed. */
  readonly ended: Promise<number | null>;
}

/** Makes the program as `npm start` does, but in a file of this test run. */
export async function buildProgram(): Promise<void> {
  await build({
    entryPoints: [join(ROOT, 'src', 'main.ts')],
    outfile: PROGRAM,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
}

export async function removeProgram(): Promise<void> {
  await rm(PROGRAM);
}

/** The address of the database of programs that are started in that folder. */
export function databaseFile(folder: string): string {
  return join(folder, 'a.db');
}

/** Starts the program in a folder, away from the checkout's `.env`, with these variables only. */
export function startProgram(folder: string, variables: Record<string, string>): Running {
  const env = {
    PATH: process.env['PATH'] ?? '',
    DATABASE_URL: `file:${databaseFile(folder)}`,
    ...variables,
  };
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, stdout: text(child.stdout), stderr: text(child.stderr), ended };
}

/** Resolves with the line of the program that says it is ready. */
export function readyLine({ child }: Running): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (/ready.*\n/.test(seen)) resolve(seen.trim());
    });
    child.once('exit', () => {
      reject(new Error(`It ended before it was ready: ${seen}`));
    });
  });
}
