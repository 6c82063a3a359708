import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ENGINE_VERSION } from '../understanding/classifier/content-hash.js';

/** Where the data stands. */
export interface Folders {
  readonly languages: string;
  readonly intents: string;
  readonly knowledge: string;
  /** Compiled data and saved models; may be missing or read-only. */
  readonly cache: string;
}

/** The folders of a checkout, below its root. */
export function foldersOf(root: string): Folders {
  return {
    languages: join(root, 'languages'),
    intents: join(root, 'intents'),
    knowledge: join(root, 'knowledge'),
    cache: join(root, 'data', 'models'),
  };
}

/** To be raised with every change of what is compiled from the files. */
const FORMAT = 4;
const LENGTH = 32;

/** Names the state of every data file: it changes whenever one of them does. */
export function fingerprintOf({ languages, intents, knowledge }: Folders): string {
  const hash = createHash('sha256').update(`${FORMAT} ${ENGINE_VERSION}`);
  for (const folder of [languages, intents, knowledge]) {
    for (const path of yamlFiles(folder)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(folder, path)))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, LENGTH);
}

/** The YAML files below a folder, in order of path, with forward slashes. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** The names of the folders in a folder, hidden ones left out. */
export function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
