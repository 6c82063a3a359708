import { fileURLToPath } from 'node:url';

/** Which database to open. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** After two slashes a URL has the name of a machine, and only then the path. */
const NAMES_A_MACHINE = /^file:\/\/(?!\/|localhost\/)/;
const SLASHES =
  'has two slashes after file: write none or one (file:data/a.db, file:/var/lib/a.db)';

/** What is wrong with an address that begins as one should, to follow the name of its variable. */
export function databaseUrlProblem(databaseUrl: string): string | undefined {
  return NAMES_A_MACHINE.test(databaseUrl) ? SLASHES : undefined;
}

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
    if (NAMES_A_MACHINE.test(databaseUrl)) throw new Error(`The database URL ${SLASHES}.`);
    return { kind: 'sqlite', file: fileURLToPath(databaseUrl) };
  }
  const file = databaseUrl.startsWith('file:') ? databaseUrl.slice('file:'.length) : '';
  if (file !== '') return { kind: 'sqlite', file };
  throw new Error(
    'The database URL is neither file:PATH (such as file:data/wayfinder.db, or file::memory: to keep ' +
      'nothing) nor postgres://USER:PASSWORD@HOST/DATABASE.',
  );
}
