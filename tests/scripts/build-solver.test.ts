import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { solverCode } from '../../scripts/build-solver.mjs';
import { ROOT } from '../support/mind.js';

it("the classifier's solver is compiled from its source as it stands", async () => {
  const path = join(ROOT, 'src/understanding/classifier/solver-code.ts');

  expect(readFileSync(path, 'utf8')).toBe(await solverCode());
});
