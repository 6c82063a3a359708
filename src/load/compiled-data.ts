import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from '../answering/domain.js';
import type { KnowledgeData } from '../knowledge/build-knowledge.js';
import type { WordCounts } from '../languages/detect-language.js';
import type { IdentityFile } from '../languages/identity-file.js';
import type { LanguageTag } from '../languages/language-pack.js';
import type { PackFile } from '../languages/pack-file.js';
import type { EntityForm } from '../understanding/entity-index.js';

/** What the training files of one language come to, the model itself excepted. */
export interface CompiledTraining {
  readonly forms: readonly EntityForm[];
  readonly patterns: readonly { readonly type: string; readonly source: string }[];
  readonly words: WordCounts;
  readonly written: WordCounts;
  /** Stems that only questions hold which the bot declines. */
  readonly declined: readonly string[];
  /** Names the model that belongs to it. */
  readonly modelHash: string;
}

export interface CompiledLanguage {
  readonly tag: LanguageTag;
  readonly file: PackFile;
  readonly messages: Readonly<Record<string, string>>;
  readonly identity: IdentityFile;
  readonly training: CompiledTraining;
}

/** Every data file, checked and read, as plain JSON: a start from it parses no YAML. */
export interface CompiledData {
  readonly languages: readonly CompiledLanguage[];
  readonly domain: Readonly<Record<string, Plan>>;
  readonly knowledge: KnowledgeData;
  readonly knowledgeVersion: string;
}

/** What was compiled from files in this state before, if it was and can be read. */
export function readCompiled(cache: string, fingerprint: string): CompiledData | undefined {
  const path = pathOf(cache, fingerprint);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CompiledData;
  } catch {
    return undefined;
  }
}

export function writeCompiled(cache: string, fingerprint: string, data: CompiledData): void {
  writeAtomically(pathOf(cache, fingerprint), JSON.stringify(data));
}

function pathOf(cache: string, fingerprint: string): string {
  return join(cache, `${fingerprint}.json`);
}

/** Writes whole or not at all. A folder that cannot be written costs time at the next start only. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch {
    // Read-only: compiled again at the next start.
  }
}
