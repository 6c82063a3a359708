import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
// @ts-expect-error A script without types.
import { buildPage } from '../../scripts/build-page.mjs';

const ROOT = join(import.meta.dirname, '../..');
/** The first start on new data learns every language. */
const START_MS = 170_000;

/** The program of `npm start`, running as people run it. */
export interface RunningProduct {
  /** What it has printed, logs and all. */
  readonly output: readonly string[];
  /** Asks it to stop as Ctrl-C does; resolves with how it ended. */
  stop(): Promise<number | null>;
}

/**
 * Builds the program as it stands and starts it, away from the checkout's `.env`, with these
 * variables only. Resolves once it has printed a line that matches.
 *
 * The bundle stands beside the real one, because the program finds its data from where it stands.
 *
 * @throws {Error} With everything it printed, if it ends or says nothing of the kind in time.
 */
export async function startProduct(
  variables: Readonly<Record<string, string>>,
  awaited: RegExp,
): Promise<{ readonly product: RunningProduct; readonly line: string }> {
  const program = join(ROOT, 'dist', `product-${process.pid}-${Date.now()}.js`);
  const folder = await mkdtemp(join(tmpdir(), 'wayfinder-'));
  await buildProgram(program);
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: 'file::memory:', ...variables };
  const child = spawn(process.execPath, [program], { cwd: folder, env });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface(stream).on('line', (line) => output.push(line));
  }
  const stop = async (): Promise<number | null> => {
    const code = await ended(child);
    await Promise.all([rm(program, { force: true }), rm(folder, { recursive: true, force: true })]);
    return code;
  };
  try {
    return { product: { output, stop }, line: await printed(child, output, awaited) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function buildProgram(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(ROOT, 'src/main.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  await (buildPage as (directory: string) => Promise<void>)(join(ROOT, 'dist/page'));
}

function printed(child: ChildProcess, output: string[], awaited: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => () => {
      reject(new Error(`The program ${why}:\n${output.join('\n')}`));
    };
    const timer = setTimeout(fail(`did not print ${String(awaited)}`), START_MS);
    child.once('exit', fail('ended'));
    const look = setInterval(() => {
      const line = output.find((one) => awaited.test(one));
      if (line === undefined && child.exitCode === null) return;
      clearInterval(look);
      clearTimeout(timer);
      if (line !== undefined) resolve(line);
    }, 10);
  });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGINT');
  const [code] = await exit;
  return code;
}
