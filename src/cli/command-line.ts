import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The exit code of a program that was not used as its help says. */
const MISUSED = 2;

const CONTENT = ['intents', 'knowledge', 'languages'];

/**
 * Reads what stands behind a command. Ends the program where it asks for help, or for what the
 * command does not have.
 *
 * @param usage - What the command does, with an example.
 */
export function readArguments<T extends ParseArgsConfig>(usage: string, config: T) {
  const help = { type: 'boolean', short: 'h' } as const;
  const asked = parseArgs({ options: { help }, strict: false, allowPositionals: true });
  if (asked.values.help === true) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    // Node says in a first sentence what is wrong, and then what a programmer might do.
    const [problem = ''] = error instanceof Error ? error.message.split('. ') : [];
    return misused(problem, usage);
  }
}

/** Says what is wrong, then how the command is used, and ends the program. */
export function misused(problem: string, usage: string): never {
  console.error(`${problem}\n\n${usage}`);
  process.exit(MISUSED);
}

/** The working directory where content stands in it, else the checkout of the program. */
export function contentRoot(checkout: string): string {
  const here = process.cwd();
  if (CONTENT.every((folder) => existsSync(join(here, folder)))) return here;
  if (here !== checkout) console.error(`There is no content in ${here}: reading ${checkout}.`);
  return checkout;
}
