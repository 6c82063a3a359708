import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextRound, setTimeout as delay } from 'node:timers/promises';
import type { DatabaseSync, DatabaseSyncInstance } from '@photostructure/sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

/** How long to wait for another process that is writing to the same file. */
const BUSY_MS = 5000;

/** A request needs some rounds of the event loop until it is accepted, read and acknowledged. */
const ROUNDS_BETWEEN = 3;

/** Ours are some forty; only lists of varying length add more. */
const MAX_CACHED_STATEMENTS = 200;

/**
 * The embedded database in a file, or in memory for `:memory:`.
 *
 * A commit has reached the disk before it is acknowledged (`synchronous=FULL`), so neither a killed
 * process nor a power cut takes back what was written. Several processes may share the file; it must
 * lie on a local disk.
 */
export function sqliteDialect(file: string): Dialect {
  return {
    createDriver: () =>
      new ImmediateDriver({ database: async () => toKysely(await openDatabase(file)) }),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/**
 * Takes the lock for writing at the start: two readers that both turn to writing would fail.
 *
 * Lets the event loop through before each operation, one at a time: a write waits for the disk, and
 * a burst of them in a row would keep everything else from being heard for seconds.
 */
class ImmediateDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    for (let round = 0; round < ROUNDS_BETWEEN; round++) await nextRound();
    return connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/**
 * Has Kysely migrate inside one transaction, which SQLite can. Together with `begin immediate` that is
 * what keeps several processes from migrating at once; Kysely's own lock does nothing on SQLite.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

async function openDatabase(file: string): Promise<DatabaseSyncInstance> {
  if (file !== ':memory:') await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const Database = await databaseClass();
  const database = new Database(file);
  try {
    database.exec(`pragma busy_timeout = ${BUSY_MS}`);
    await switchToWriteAheadLog(database);
    database.exec('pragma synchronous = full; pragma foreign_keys = on');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Node's own SQLite where it is stable, else the package of the same interface. */
async function databaseClass(): Promise<typeof DatabaseSync> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 24) return (await import('@photostructure/sqlite')).DatabaseSync;
  const builtin = process.getBuiltinModule('node:sqlite') as { DatabaseSync: typeof DatabaseSync };
  return builtin.DatabaseSync;
}

/** Of processes that create one file together some are refused at once, whatever `busy_timeout` says. */
async function switchToWriteAheadLog(database: DatabaseSyncInstance): Promise<void> {
  const deadline = Date.now() + BUSY_MS;
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
    }
    await delay(10 + Math.random() * 40);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|busy/i.test(error.message);
}

/** Only strings, numbers and nulls are bound, because the schema has no other types. */
type Bound = string | number | null;

function toKysely(database: DatabaseSyncInstance): SqliteDatabase {
  const cached = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = cached.get(sql);
      if (known) return known;
      const [oldest] = cached.keys();
      if (cached.size >= MAX_CACHED_STATEMENTS && oldest !== undefined) cached.delete(oldest);
      const statement = prepare(database, sql);
      cached.set(sql, statement);
      return statement;
    },
    close() {
      cached.clear();
      database.close();
    },
  };
}

function prepare(database: DatabaseSyncInstance, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as Bound[])) as unknown[],
    run: (parameters) => statement.run(...(parameters as Bound[])),
    iterate: (parameters) =>
      statement.iterate(...(parameters as Bound[])) as IterableIterator<unknown>,
  };
}
