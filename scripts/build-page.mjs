// Builds the page of the local workspace: src/workspace/page -> index.html, app.js and app.css.
// Usage: node scripts/build-page.mjs [directory], dist/page by default.
import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src/workspace/page');

/** Builds the page into the directory, which is made where it is missing. */
export async function buildPage(directory) {
  await mkdir(directory, { recursive: true });
  await build({
    entryPoints: { app: join(source, 'main.tsx') },
    outdir: directory,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfig: join(source, 'tsconfig.json'),
    legalComments: 'none',
    logLevel: 'warning',
  });
  await copyFile(join(source, 'index.html'), join(directory, 'index.html'));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildPage(resolve(process.argv[2] ?? join(root, 'dist/page')));
}
