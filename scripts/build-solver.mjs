// Compiles the classifier's solver to WebAssembly: src/understanding/classifier/assembly -> solver-code.ts.
// Usage: npm run build:solver, after each change of its source; a test tells when that was forgotten.
import asc from 'assemblyscript/asc';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = 'src/understanding/classifier';
const OUTPUT = 'solver.wasm';

/** The text of `solver-code.ts` as the source has it now. */
export async function solverCode() {
  const written = new Map();
  const { error, stderr } = await asc.main(
    [
      `${folder}/assembly/block-solver.ts`,
      ...['--baseDir', root, '--outFile', OUTPUT],
      ...['--runtime', 'stub', '--enable', 'simd', '--importMemory', '--noAssert', '-O3'],
    ],
    { writeFile: (name, contents) => void written.set(name, contents) },
  );
  if (error) throw new Error(`the solver does not compile:\n${stderr.toString()}`);
  const code = Buffer.from(written.get(OUTPUT)).toString('base64');
  return `/** Compiled from \`assembly/\` by \`npm run build:solver\`. */
export const SOLVER_CODE =
  '${code}';
`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await writeFile(join(root, folder, 'solver-code.ts'), await solverCode());
}
