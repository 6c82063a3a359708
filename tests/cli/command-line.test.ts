import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProduct, run } from '../support/product.js';

/** With what each command is asked for in its help. */
const COMMANDS = [
  ['cli/ask.js', 'npm run --silent ask -- "What does a CTO do?"'],
  ['cli/chat.js', 'npm run chat'],
  ['cli/check.js', 'npm run check'],
  ['cli/evaluate.js', 'npm run evaluate -- --report report.html'],
  ['main.js', 'npm start'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'wayfinder-'));
beforeAll(buildProduct);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(COMMANDS)('%s', (program, example) => {
  it('tells what it does, with an example, on --help', async () => {
    const { code, stdout, stderr } = await run(program, ['--help'], { cwd: folder });

    expect(stdout).toContain(example);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('refuses an option that it does not have, and tells what it does', async () => {
    const { code, stdout, stderr } = await run(program, ['--loud'], { cwd: folder });

    expect(stderr).toMatch(/^Unknown option '--loud'\n\nUsage:/);
    expect(stderr).toContain(example);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe.each(['cli/chat.js', 'cli/check.js', 'cli/evaluate.js', 'main.js'] as const)(
  '%s',
  (program) => {
    it('refuses an argument, because it takes none', async () => {
      const { code, stderr } = await run(program, ['hello'], { cwd: folder });

      expect(stderr).toMatch(/^Unexpected argument 'hello'/);
      expect(code).toBe(2);
    });
  },
);

describe('evaluate', () => {
  it.each([
    [() => folder, 'it is a folder'],
    [() => '/dev/null/report.html', 'it cannot be written'],
  ])('refuses before its work a report that it cannot write: %s', async (path, why) => {
    const { code, stderr } = await run('cli/evaluate.js', ['--report', path()], { cwd: folder });

    expect(stderr).toContain(why);
    expect(stderr).not.toContain('loading');
    expect(code).toBe(2);
  });

  it('refuses a number that is none', async () => {
    const { code, stderr } = await run('cli/evaluate.js', ['--show', 'all'], { cwd: folder });

    expect(stderr).toContain('--show needs a whole number');
    expect(code).toBe(2);
  });
});
