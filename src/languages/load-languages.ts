import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { IdentityFile, NO_IDENTITY } from './identity-file.js';
import { identityRemover } from './identity.js';
import type { LanguageTag } from './language-pack.js';
import { PackFile } from './pack-file.js';

/** What the files of one language say, as plain JSON. */
export interface LanguageFiles {
  readonly tag: LanguageTag;
  readonly file: PackFile;
  readonly messages: Readonly<Record<string, string>>;
  readonly identity: IdentityFile;
}

/** Broken language files, each with what to do. Told before anything starts. */
export class LanguageError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The language files need mending:\n${problems.map((line) => `- ${line}`).join('\n')}`);
    this.name = 'LanguageError';
    this.problems = problems;
  }
}

const MessageFile = z.record(z.string(), z.string());

/**
 * Reads every folder of `languages/`: `pack.yml`, all `messages*.yml` as one catalog, and
 * `identity.yml` where there is one.
 *
 * @throws {LanguageError} With every problem of every language at once.
 */
export function loadLanguages(directory: string): readonly LanguageFiles[] {
  const problems: string[] = [];
  const languages = folders(directory).flatMap(
    (tag) => loadLanguage(join(directory, tag), tag, problems) ?? [],
  );
  if (languages.length === 0 && problems.length === 0) {
    problems.push(`${directory} holds no language: add languages/en/pack.yml`);
  }
  const complete = languages.map((one) => withBorrowed(one, languages, problems));
  if (problems.length > 0) throw new LanguageError(problems);
  return complete;
}

/** The language with the lender's words for each concept beside its own. */
function withBorrowed(
  borrower: LanguageFiles,
  languages: readonly LanguageFiles[],
  problems: string[],
): LanguageFiles {
  const { borrows, concepts } = borrower.file;
  if (borrows === undefined) return borrower;
  const lender = languages.find(({ tag }) => tag === borrows);
  if (!lender) {
    problems.push(`languages/${borrower.tag}/pack.yml: borrows: there is no language "${borrows}"`);
    return borrower;
  }
  const lent = Object.entries(lender.file.concepts).map(([concept, words]): [string, string[]] => [
    concept,
    [...(concepts[concept] ?? []), ...words],
  ]);
  return {
    ...borrower,
    file: { ...borrower.file, concepts: { ...concepts, ...Object.fromEntries(lent) } },
  };
}

function folders(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function loadLanguage(folder: string, tag: string, problems: string[]): LanguageFiles | undefined {
  const file = readChecked(join(folder, 'pack.yml'), PackFile, problems);
  const messages = loadMessages(folder, problems);
  const identity = loadIdentity(join(folder, 'identity.yml'), problems);
  return file && { tag, file, messages: Object.fromEntries(messages), identity };
}

function loadIdentity(path: string, problems: string[]): IdentityFile {
  if (!existsSync(path)) return NO_IDENTITY;
  const file = readChecked(path, IdentityFile, problems) ?? NO_IDENTITY;
  try {
    identityRemover([file]);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push(`${path}: ${error.message}`);
  }
  return file;
}

function loadMessages(folder: string, problems: string[]): Map<string, string> {
  const messages = new Map<string, string>();
  const names = readdirSync(folder).filter((name) => /^messages.*\.yml$/.test(name));
  for (const name of names.sort()) {
    const path = join(folder, name);
    for (const [id, text] of Object.entries(readChecked(path, MessageFile, problems) ?? {})) {
      if (messages.has(id)) problems.push(`${path}: message "${id}" stands twice; keep one`);
      messages.set(id, text);
    }
  }
  return messages;
}

function readChecked<T>(path: string, schema: z.ZodType<T>, problems: string[]): T | undefined {
  if (!existsSync(path)) {
    problems.push(`${path} is missing: copy the one of languages/en and translate it`);
    return undefined;
  }
  try {
    const checked = schema.safeParse(parse(readFileSync(path, 'utf8')));
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues) {
      problems.push(`${path}: ${issue.path.join('.')}: ${issue.message}`);
    }
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    problems.push(`${path}: ${error.message}`);
  }
  return undefined;
}
