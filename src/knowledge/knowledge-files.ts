import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const VERSION_LENGTH = 16;

/** A file of the knowledge folder; `path` is relative to it, with forward slashes. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

/** The YAML files under a folder, in order of path. */
export function readKnowledgeFiles(directory: string): readonly KnowledgeFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yml') || path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(directory, path), 'utf8') }));
}

/** A hash over paths and texts, whatever the order that they are given in. */
export function versionOf(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  const byPath = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, text } of byPath) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, VERSION_LENGTH);
}
