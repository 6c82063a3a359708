import type { CheckedFile } from '../files/read-yaml.js';
import type { Source } from './knowledge.js';
import type { ParsedFiles } from './parsed-files.js';
import type { Problem } from '../files/problem.js';

const PLACEHOLDERS = new Set(['{platform}', '{subject}', '{role}']);

/** An entry with the place where it is written, for messages about it. */
export interface PlacedEntry {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly Source[];
  readonly owner: string;
  readonly problem: (field: string, message: string) => Problem;
}

/** Every entry of the files in reading order. */
export function placedEntries(files: ParsedFiles): readonly PlacedEntry[] {
  return [
    ...files.roles.flatMap((file) => place(file, 'facts', file.data.facts, file.id)),
    ...files.platforms.flatMap((file) => place(file, 'facts', file.data.facts, file.id)),
    ...files.lists.flatMap((file) => place(file, 'facts', file.data.facts, 'platforms')),
    ...files.unknowns.flatMap((file) => place(file, 'unknowns', file.data.unknowns, 'unknown')),
  ];
}

type Bare = Pick<PlacedEntry, 'id' | 'text' | 'sources'>;

function place(
  { at }: Pick<CheckedFile<unknown>, 'at'>,
  list: string,
  entries: readonly Bare[],
  owner: string,
): PlacedEntry[] {
  return entries.map(({ id, text, sources }, index) => ({
    id,
    text,
    sources,
    owner,
    problem: (field, message) => ({ ...at([list, index, field]), message }),
  }));
}

/** Ids that are twice or belong elsewhere, documents and entries that are pointed at but missing. */
export function checkEntries(files: ParsedFiles): Problem[] {
  const entries = placedEntries(files);
  return [
    ...checkIds(entries),
    ...checkSources(files, entries),
    ...entries.flatMap(checkPlaceholders),
    ...(files.allRead
      ? [...checkComparison(files, entries), ...checkUnknowns(files, entries)]
      : []),
  ];
}

function checkIds(entries: readonly PlacedEntry[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id, owner, problem }) => {
    const twice = seen.has(id) ? [problem('id', `${id} stands twice; rename one`)] : [];
    seen.add(id);
    if (id.startsWith(`${owner}.`)) return twice;
    return [...twice, problem('id', `${id} must begin with ${owner}. in this file`)];
  });
}

function checkSources(files: ParsedFiles, entries: readonly PlacedEntry[]): Problem[] {
  const known = new Set(files.documents.flatMap(({ data }) => data.documents.map(({ id }) => id)));
  if (known.size === 0) return [];
  return entries.flatMap(({ sources, problem }) =>
    sources
      .filter(({ document }) => !known.has(document))
      .map(({ document }) =>
        problem('sources', `no document has the id ${document}; see documents.yml`),
      ),
  );
}

function checkPlaceholders({ text, owner, problem }: PlacedEntry): Problem[] {
  const found = text.match(/\{[^}]*\}?/gu) ?? [];
  if (owner !== 'unknown' && found.length > 0) {
    return [problem('text', `only unknowns may hold a placeholder; write ${found[0]} out`)];
  }
  return found
    .filter((placeholder) => !PLACEHOLDERS.has(placeholder))
    .map((placeholder) =>
      problem('text', `${placeholder} is filled by nothing; use ${[...PLACEHOLDERS].join(', ')}`),
    );
}

function checkComparison(files: ParsedFiles, entries: readonly PlacedEntry[]): Problem[] {
  const owners = new Map(entries.map(({ id, owner }) => [id, owner]));
  return files.comparisons.flatMap(({ data, at }) =>
    data.aspects.flatMap((aspect, index) =>
      (['cio', 'cto'] as const)
        .filter((role) => owners.get(aspect[role]) !== role)
        .map((role) => {
          const message = `no fact of ${role} has the id ${aspect[role]}; see roles/${role}.yml`;
          return { ...at(['aspects', index, role]), message };
        }),
    ),
  );
}

function checkUnknowns(files: ParsedFiles, entries: readonly PlacedEntry[]): Problem[] {
  const ids = new Set(entries.map(({ id }) => id));
  const roles = new Set(files.roles.map(({ id }) => id));
  const find = new Map(entries.map((entry) => [entry.id, entry]));
  return files.unknowns.flatMap(({ data }) =>
    data.unknowns.flatMap((unknown) => {
      const problem = find.get(unknown.id)?.problem;
      if (problem === undefined) return [];
      const lost = unknown.related.filter((id) => !ids.has(id));
      const strangers = unknown.roles.filter((id) => !roles.has(id));
      return [
        ...lost.map((id) => problem('related', `no entry has the id ${id}; mend or remove it`)),
        ...strangers.map((id) => problem('roles', `there is no file roles/${id}.yml`)),
      ];
    }),
  );
}
