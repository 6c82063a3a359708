import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError, type Problem } from '../files/problem.js';
import { readYaml, type CheckedFile } from '../files/read-yaml.js';
import { IdentityFile, NO_IDENTITY } from './identity-file.js';
import { checkIdentity } from './check-identity.js';
import type { LanguageTag } from './language-pack.js';
import { PackFile } from './pack-file.js';

/** What the files of one language say, as plain JSON. */
export interface LanguageFiles {
  readonly tag: LanguageTag;
  readonly file: PackFile;
  readonly messages: Readonly<Record<string, string>>;
  readonly identity: IdentityFile;
}

const IDENTITY = 'identity.yml';
const MESSAGES = /^messages.*\.yml$/;
const MessageFile = z.record(z.string(), z.string());

/**
 * Reads every folder of `languages/`: `pack.yml`, all `messages*.yml` as one catalog, and
 * `identity.yml` where there is one.
 *
 * @throws {ContentError} With every problem of every language at once.
 */
export function loadLanguages(directory: string): readonly LanguageFiles[] {
  const problems: Problem[] = [];
  const tags = foldersIn(directory);
  const languages = tags.flatMap((tag) => loadLanguage(join(directory, tag), tag, problems) ?? []);
  if (tags.length === 0) {
    problems.push({ file: 'languages', message: 'holds no language: add languages/en/pack.yml' });
  }
  const complete = languages.map((one) => withBorrowed(one, languages, tags, problems));
  if (problems.length > 0) throw new ContentError(problems);
  return complete;
}

/** The language with the lender's words for each concept beside its own. */
function withBorrowed(
  borrower: LanguageFiles,
  languages: readonly LanguageFiles[],
  tags: readonly string[],
  problems: Problem[],
): LanguageFiles {
  const { borrows, concepts } = borrower.file;
  if (borrows === undefined) return borrower;
  const lender = languages.find(({ tag }) => tag === borrows);
  if (!tags.includes(borrows)) {
    const message = `there is no language "${borrows}"; there are ${tags.join(', ')}`;
    problems.push({ file: `languages/${borrower.tag}/pack.yml`, field: 'borrows', message });
  }
  if (!lender) return borrower;
  const lent = Object.entries(lender.file.concepts).map(([concept, words]): [string, string[]] => [
    concept,
    [...(concepts[concept] ?? []), ...words],
  ]);
  return {
    ...borrower,
    file: { ...borrower.file, concepts: { ...concepts, ...Object.fromEntries(lent) } },
  };
}

function foldersIn(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function loadLanguage(folder: string, tag: string, problems: Problem[]): LanguageFiles | undefined {
  const read = <T>(name: string, schema: z.ZodType<T>) =>
    readChecked(join(folder, name), `languages/${tag}/${name}`, schema, problems);
  const file = read('pack.yml', PackFile)?.data;
  const names = readdirSync(folder).filter((name) => MESSAGES.test(name));
  const catalogs = names.sort().flatMap((name) => read(name, MessageFile) ?? []);
  const messages = joined(catalogs, problems);
  const identity = existsSync(join(folder, IDENTITY)) ? read(IDENTITY, IdentityFile) : undefined;
  if (identity) problems.push(...checkIdentity(identity));
  return file && { tag, file, messages, identity: identity?.data ?? NO_IDENTITY };
}

function joined(
  catalogs: readonly CheckedFile<Readonly<Record<string, string>>>[],
  problems: Problem[],
): Readonly<Record<string, string>> {
  const messages = new Map<string, string>();
  for (const { file, data, at } of catalogs) {
    for (const [id, text] of Object.entries(data)) {
      if (messages.has(id)) {
        const { line } = at([id]);
        problems.push({ file, line, message: `message "${id}" stands twice; keep one` });
      }
      messages.set(id, text);
    }
  }
  return Object.fromEntries(messages);
}

function readChecked<T>(
  path: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): CheckedFile<T> | undefined {
  if (!existsSync(path)) {
    const message = 'is missing: copy the one of languages/en and translate it';
    problems.push({ file, message });
    return undefined;
  }
  const reading = readYaml(file, readFileSync(path, 'utf8'), schema);
  if (reading.kind === 'checked') return reading.checked;
  problems.push(...reading.problems);
  return undefined;
}
