import { fileURLToPath } from 'node:url';

/** Which database to open. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/**
 * Reads the address of a database: `file:data/wayfinder.db`, `file:///var/lib/wayfinder.db`,
 * `file::memory:` or `postgres://user:password@host/database`.
 *
 * @throws {Error} If it is anything else, saying what is accepted. The address is not repeated,
 *   because it may hold a password.
 */
export function parseDatabaseUrl(databaseUrl: string): DatabaseLocation {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return { kind: 'postgres', url: databaseUrl };
  if (databaseUrl.startsWith('file://')) {
    return { kind: 'sqlite', file: fileURLToPath(databaseUrl) };
  }
  const file = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : '';
  if (file !== '') return { kind: 'sqlite', file };
  throw new Error(
    'The database URL is neither file:PATH (such as file:data/wayfinder.db, or file::memory: to keep ' +
      'nothing) nor postgres://USER:PASSWORD@HOST/DATABASE.',
  );
}
