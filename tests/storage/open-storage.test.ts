import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, Migrator, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseError } from '../../src/storage/database-error.js';
import { migrations } from '../../src/storage/migrations.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { postgresDialect } from '../../src/storage/postgres.js';
import type { Database } from '../../src/storage/schema.js';
import { sqliteDialect } from '../../src/storage/sqlite.js';
import type { Storage } from '../../src/storage/storage.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';

const directory = mkdtempSync(join(tmpdir(), 'wayfinder-'));
const fileOf = (name: string) => join(directory, name, 'wayfinder.db');

afterAll(() => rmSync(directory, { recursive: true }));

describe('openStorage', () => {
  it('says what it accepts when the address is something else', async () => {
    await expect(openStorage('mysql://db')).rejects.toThrow(/neither file:PATH/);
  });

  it('says which key is wrong before it opens anything', async () => {
    const file = fileOf('wrong-key');

    await expect(openStorage(`file:${file}`, Date.now, ['short'])).rejects.toThrow(/Sealing key 1/);
    expect(() => statSync(file)).toThrow(/ENOENT/);
  });

  it('keeps nothing of a database in memory', async () => {
    const first = await openStorage('file::memory:');
    await first.state.write('local', 'k', 1);
    const second = await openStorage('file::memory:');

    expect(await second.state.read('local', 'k')).toBeUndefined();
    await first.close();
    await second.close();
  });

  it('says that a folder is no database', async () => {
    const file = fileOf('folder');
    mkdirSync(file, { recursive: true });

    await expect(openStorage(`file:${file}`)).rejects.toThrow(
      /^The sqlite database cannot be opened: .*unable to open database file/,
    );
  });

  it('says that a server cannot be reached', async () => {
    await expect(openStorage('postgres://u:secret@localhost:1/x')).rejects.toThrow(
      /^The postgres database cannot be opened: .*ECONNREFUSED/,
    );
  });

  it('says that a file stands where the folder should be', async () => {
    const file = join(directory, 'no-folder');
    writeFileSync(file, '');

    await expect(openStorage(`file:${file}/a.db`)).rejects.toThrow(
      /a file stands where its folder should be \((EEXIST|ENOTDIR)\)/,
    );
  });

  it('says that a file is none of its own', async () => {
    const file = join(directory, 'letter.txt');
    writeFileSync(file, 'Dear Ada,\n'.repeat(500));

    await expect(openStorage(`file:${file}`)).rejects.toThrow(/the file holds something else/);
  });

  it('says that no machine has the name of the host, and tells no password', async () => {
    const refused = openStorage('postgres://u:p@nobody/secret@nobody.invalid/x');

    await expect(refused).rejects.toThrow(/no machine is found by the name of its host/);
    await expect(refused).rejects.not.toThrow(/secret/);
  });

  it.each([
    ['28P01', /refuses the user name or the password/],
    ['42501', /may not make tables/],
    ['ETIMEDOUT', /a firewall may block its port/],
    ['ERR_INVALID_URL', /a password as %40/],
  ])('explains %s of a server, and does not repeat its message', (code, reason) => {
    const cause = Object.assign(new Error('for user "secret"'), { code });
    const { message } = new DatabaseError('postgres', cause);

    expect(message).toMatch(reason);
    expect(message).not.toContain('secret');
  });

  it.each([
    ['EACCES', 'mkdir', /may not make its folder/],
    [undefined, 'attempt to write a readonly database', /may not be written/],
  ])('explains %s of a file: %s', (code, said, reason) => {
    const cause = Object.assign(new Error(said), { code });

    expect(new DatabaseError('sqlite', cause).message).toMatch(reason);
  });

  it('refuses a database that a newer release has migrated', async () => {
    const file = fileOf('newer');
    await (await openStorage(`file:${file}`)).close();
    await withDatabase(file, async (db) => {
      await sql`insert into kysely_migration values ('999_later', '2099-01-01')`.execute(db);
    });

    await expect(openStorage(`file:${file}`)).rejects.toThrow(/written by a newer release/);
  });

  it('makes a folder that only its owner may enter', async () => {
    const storage = await openStorage(`file:${fileOf('private')}`);

    expect(statSync(join(directory, 'private')).mode & 0o777).toBe(0o700);
    await storage.close();
  });
});

describe('migrations', () => {
  it('keep what was counted before, without intent and place', async () => {
    const file = join(directory, 'counted-before.db');
    const db = new Kysely<Database>({ dialect: sqliteDialect(file) });
    const provider = { getMigrations: async () => ({ ...migrations }) };
    await new Migrator({ db, provider }).migrateTo('004_turn');
    await sql`insert into question_count values ('T1', 'en', 20000, 3, 1)`.execute(db);
    await db.destroy();

    const storage = await openStorage(`file:${file}`, () => 20_000 * 24 * 60 * 60 * 1000);
    await storage.numbers.count({
      ...{ tenant: 'T1', user: 'U1', language: 'en', intent: null, place: 'channel' },
      ...{ outcome: 'answered', tookMs: 100 },
    });
    const { languages, places } = await storage.numbers.since('T1', 0, 1);
    await storage.close();
    expect(languages).toEqual([{ name: 'en', answered: 4, unanswered: 1 }]);
    expect(places).toEqual([{ name: 'channel', answered: 1, unanswered: 0 }]);
  });

  it('are named in the order in which they were added', () => {
    const names = Object.keys(migrations);

    expect(names).toEqual(names.toSorted());
    expect(names.every((name) => /^\d{3}_[a-z_]+$/.test(name))).toBe(true);
  });
});

describe('the embedded database', () => {
  it.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
  ])('has %s set to %s', async (pragma, value) => {
    await withDatabase(fileOf('pragmas'), async (db) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(db);

      expect(Object.values(rows[0] ?? {})).toEqual([value]);
    });
  });

  it('has a tenant in every table, and a purge leaves none of its rows', async () => {
    const file = fileOf('purge');
    const storage = await openStorage(`file:${file}`, Date.now, [
      Buffer.alloc(32).toString('base64'),
    ]);
    await fillEveryTable(storage, 'T1');
    await fillEveryTable(storage, 'T2');
    const before = await rowsByTable(file);

    expect(await storage.purgeTenant('T1', Date.now() + 1)).toBe(true);

    const after = await rowsByTable(file);
    await storage.close();
    expect(new Set(before.values())).toEqual(new Set(['T1 T2']));
    expect(new Set(after.values())).toEqual(new Set(['T2']));
    expect(after.size).toBe(14);
  });

  it('undoes all of a transaction that fails', async () => {
    const file = fileOf('rollback');
    await (await openStorage(`file:${file}`)).close();
    await withDatabase(file, async (db) => {
      const row = { tenant: 'T1', key: 'k', expires_ms: 0 };
      const failing = db.transaction().execute(async (transaction) => {
        await transaction.insertInto('seen').values(row).execute();
        throw new Error('on purpose');
      });

      await expect(failing).rejects.toThrow('on purpose');
      expect(await db.selectFrom('seen').selectAll().execute()).toEqual([]);
    });
  });
});

describe('a PostgreSQL server that breaks its connections', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('says that it has no database of that name', async () => {
    const url = (await server.freshDatabase()).replace(/wayfinder_\w+/, 'not_there');

    await expect(openStorage(url)).rejects.toThrow(/the server has no database of that name/);
  });

  it('is used again with the next operation', async () => {
    const url = await server.freshDatabase();
    const storage = await openStorage(url);
    await Promise.all(Array.from({ length: 8 }, (_, n) => storage.state.write('T1', `k${n}`, n)));

    await server.breakConnections(url);
    await eventually(async () => (await storage.health()).kind === 'up');

    expect(await storage.state.read('T1', 'k7')).toMatchObject({ value: 7 });
    await storage.close();
  });

  it('does not end the process in the middle of a transaction', async () => {
    const url = await server.freshDatabase();
    await (await openStorage(url)).close();
    const db = new Kysely<Database>({ dialect: await postgresDialect(url) });

    const broken = db.transaction().execute(async (transaction) => {
      const row = { tenant: 'T1', key: 'k', expires_ms: 0 };
      await transaction.insertInto('seen').values(row).execute();
      await server.breakConnections(url);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await transaction.deleteFrom('seen').execute();
    });

    await expect(broken).rejects.toThrow();
    expect(await db.selectFrom('seen').selectAll().execute()).toEqual([]);
    await db.destroy();
  });
});

async function withDatabase(
  file: string,
  use: (db: Kysely<Database>) => Promise<void>,
): Promise<void> {
  const db = new Kysely<Database>({ dialect: sqliteDialect(file) });
  try {
    await use(db);
  } finally {
    await db.destroy();
  }
}

/** The tenants that have rows, for each table there is. */
async function rowsByTable(file: string): Promise<Map<string, string>> {
  const tenants = new Map<string, string>();
  await withDatabase(file, async (db) => {
    for (const { name } of await db.introspection.getTables()) {
      const { rows } = await sql<{ tenant: string }>`
        select distinct tenant from ${sql.table(name)} order by tenant`.execute(db);
      tenants.set(name, rows.map(({ tenant }) => tenant).join(' '));
    }
  });
  return tenants;
}

async function fillEveryTable(storage: Storage, tenant: string): Promise<void> {
  const common = { tenant, language: 'en' };
  await storage.seen.first(tenant, 'k', 60);
  await storage.turns.begin(tenant, { event: 'e', post: 'p' }, 60);
  await storage.state.write(tenant, 'k', 1);
  await storage.feedback.vote({ ...common, user: 'U', answer: 'a', helpful: true, intent: null });
  await storage.shares.claim({
    ...common,
    key: 'k',
    channel: 'C',
    sharedBy: 'U',
    answerCode: '',
    entries: [],
  });
  await storage.settings.setUser(tenant, 'U', { language: 'sv' });
  await storage.settings.setChannel(tenant, 'C', { mode: 'off' });
  await storage.installations.save(tenant, {});
  await storage.plans.save(tenant, 'U', {}, 0);
  const time = { zone: 'Europe/Stockholm', minute: 540, every: 'daily', nextMs: 1 } as const;
  await storage.reminders.set({ ...common, ...time, user: 'U' });
  await storage.questions.send({ ...common, user: 'U', key: 'k', text: 'Why?' });
  await storage.numbers.count({
    ...{ tenant, user: 'U1', language: 'en', intent: null, place: 'channel' },
    ...{ outcome: 'unanswered', tookMs: 100 },
  });
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It never came to hold.');
}
