// Turns src/ into dist/: one bundle a program, our own code only. Skipped when nothing changed.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage } from './build-page.mjs';

const COMMANDS = ['ask', 'bench-nlu', 'bench-slack', 'chat', 'check', 'convert-corpus', 'evaluate'];
const PROGRAMS = ['src/main.ts', ...COMMANDS.map((name) => `src/cli/${name}.ts`)];
const STAMP = 'dist/.built';

function list(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...list('src'), ...list('scripts'), 'package.json']) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const now = fingerprint();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== now) {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist', { recursive: true });
  await build({
    entryPoints: PROGRAMS,
    outdir: 'dist',
    outbase: 'src',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  await buildPage('dist/page');
  // Compiled data may be read by other code now.
  rmSync('data/models', { recursive: true, force: true });
  writeFileSync(STAMP, now);
}
