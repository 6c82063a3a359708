import { Kysely, sql, type Dialect } from 'kysely';
import { DatabaseError } from './database-error.js';
import { parseDatabaseUrl, type DatabaseLocation } from './database-url.js';
import { feedbackStore } from './feedback.js';
import { installationStore } from './installations.js';
import { migrate } from './migrations.js';
import { deleteUser, exportUser, purgeTenant } from './personal-data.js';
import { numberStore } from './numbers.js';
import { planStore } from './plans.js';
import { postgresDialect } from './postgres.js';
import { questionStore } from './questions.js';
import { reminderStore } from './reminders.js';
import { retentionStore } from './retention.js';
import type { Database } from './schema.js';
import { createSealer, type Sealer } from './seal.js';
import { seenStore } from './seen.js';
import { settingsStore } from './settings.js';
import { shareStore } from './shares.js';
import { sqliteDialect } from './sqlite.js';
import { stateStore } from './state.js';
import type { Clock, DatabaseKind, Storage } from './storage.js';
import { turnStore } from './turns.js';

/**
 * Opens the database and brings its tables up to date; both may happen in several processes at once.
 *
 * @param databaseUrl - `file:PATH`, whose folder is made, `file::memory:`, or `postgres://…`.
 * @param sealingKeys - For installations: 32 bytes each in base64, the newest first. None, where a
 *   token of one workspace comes from the environment.
 * @throws {DatabaseError} If the database cannot be opened.
 * @throws {Error} If the address or a key is no such thing.
 */
export async function openStorage(
  databaseUrl: string,
  clock: Clock = Date.now,
  sealingKeys: readonly string[] = [],
): Promise<Storage> {
  const sealer = sealingKeys.length === 0 ? undefined : createSealer(sealingKeys);
  const location = parseDatabaseUrl(databaseUrl);
  const db = new Kysely<Database>({ dialect: await dialectOf(location) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw new DatabaseError(location.kind, error);
  }
  return createStorage(db, location.kind, clock, sealer);
}

async function dialectOf(location: DatabaseLocation): Promise<Dialect> {
  switch (location.kind) {
    case 'sqlite':
      return sqliteDialect(location.file);
    case 'postgres':
      return postgresDialect(location.url);
  }
}

function createStorage(
  db: Kysely<Database>,
  database: DatabaseKind,
  clock: Clock,
  sealer: Sealer | undefined,
): Storage {
  return {
    seen: seenStore(db, clock),
    turns: turnStore(db, clock),
    state: stateStore(db, clock),
    feedback: feedbackStore(db, clock),
    shares: shareStore(db, clock),
    settings: settingsStore(db),
    installations: installationStore(db, clock, sealer),
    plans: planStore(db, clock),
    reminders: reminderStore(db),
    questions: questionStore(db, clock),
    numbers: numberStore(db, clock),
    retention: retentionStore(db, clock),
    exportUser: (tenant, user) => exportUser(db, clock(), tenant, user),
    deleteUser: (tenant, user) => deleteUser(db, tenant, user),
    purgeTenant: (tenant, endedMs, teams) => purgeTenant(db, tenant, endedMs, teams),
    async health() {
      try {
        await sql`select 1 from seen limit 1`.execute(db);
        return { kind: 'up', database };
      } catch (error) {
        return { kind: 'down', database, reason: reasonOf(error) };
      }
    },
    close: () => db.destroy(),
  };
}

/** A refused connection has an empty message when a host has several addresses, but has a code. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || String((error as NodeJS.ErrnoException).code ?? error.name);
}
