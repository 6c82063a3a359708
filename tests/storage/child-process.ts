import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';

/** A real process that runs a worker. */
export interface Child {
  /** The lines that it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves when that many lines were printed. */
  printed(count: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when it has ended. @throws {Error} If it failed by itself. */
  ended(): Promise<void>;
}

export interface Workers {
  start(...args: readonly string[]): Child;
  remove(): void;
}

/** Bundles a worker with the sources as they are now, beside a link to the installed packages. */
export async function buildWorkers(entry = 'tests/storage/worker.ts'): Promise<Workers> {
  const directory = mkdtempSync(join(tmpdir(), 'wayfinder-worker-'));
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  const outfile = join(directory, 'worker.mjs');
  await build({
    entryPoints: [resolve(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  });
  return {
    start: (...args) =>
      watch(spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function watch(child: ChildProcessByStdio<null, Readable, Readable>): Child {
  const lines: string[] = [];
  let errors = '';
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const closed = once(child, 'close') as Promise<[number | null]>;

  return {
    lines,
    async printed(count) {
      while (lines.length < count) {
        if (child.exitCode !== null) throw new Error(`The worker ended early: ${errors}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    kill: (signal) => child.kill(signal),
    async ended() {
      const [code] = await closed;
      if (code !== null && code !== 0) throw new Error(`The worker failed: ${errors}`);
    },
  };
}
