import type { KnowledgeData } from './build-knowledge.js';
import { buildKnowledge } from './build-knowledge.js';
import type { Knowledge } from './knowledge.js';

/** Raise it when the shape of `KnowledgeData` changes. */
const FORMAT = 2;

/**
 * Knowledge that was checked once, as JSON: reading it back takes milliseconds where YAML takes
 * hundreds, and loads neither the YAML reader nor the schemas.
 */
export function compileKnowledge(data: KnowledgeData, version: string): string {
  return JSON.stringify({ format: FORMAT, version, data });
}

/**
 * Reads compiled knowledge, or gives `undefined` where it was made from other files (see
 * `versionOf`) or in another format: compile anew then. Not for JSON from strangers.
 */
export function readCompiledKnowledge(json: string, version: string): Knowledge | undefined {
  const compiled = parseJson(json);
  if (compiled?.format !== FORMAT || compiled.version !== version) return undefined;
  return buildKnowledge(compiled.data, version);
}

interface Compiled {
  readonly format: number;
  readonly version: string;
  readonly data: KnowledgeData;
}

function parseJson(json: string): Compiled | null {
  try {
    return JSON.parse(json) as Compiled | null;
  } catch {
    return null;
  }
}
