import type { KnowledgeData } from './build-knowledge.js';
import { buildKnowledge } from './build-knowledge.js';
import { checkKnowledge } from './check-knowledge.js';
import type { Knowledge } from './knowledge.js';
import type { KnowledgeFile } from './knowledge-files.js';
import { readKnowledgeFiles, versionOf } from './knowledge-files.js';
import { parseKnowledgeFiles } from './parsed-files.js';
import { ContentError } from '../files/problem.js';

/**
 * Reads the knowledge folder, once, at start.
 *
 * @throws {ContentError} Every problem at once, with file, line and what to do.
 */
export function loadKnowledge(directory: string): Knowledge {
  return parseKnowledge(readKnowledgeFiles(directory));
}

/**
 * Makes the knowledge from the texts of its files. Pure.
 *
 * @throws {ContentError} Every problem at once, in order of file and line.
 */
export function parseKnowledge(files: readonly KnowledgeFile[]): Knowledge {
  return buildKnowledge(checkedData(files), versionOf(files));
}

/**
 * What the files say, once they are right. Pure. `compileKnowledge` takes it.
 *
 * @throws {ContentError} Every problem at once, in order of file and line.
 */
export function checkedData(files: readonly KnowledgeFile[]): KnowledgeData {
  const { parsed, problems } = parseKnowledgeFiles(files);
  const all = [...problems, ...checkKnowledge(parsed)];
  if (all.length > 0) {
    throw new ContentError(all.map((one) => ({ ...one, file: `knowledge/${one.file}` })));
  }
  return parsed;
}
