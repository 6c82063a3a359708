import { randomUUID } from 'node:crypto';
import type { Insertable, Kysely } from 'kysely';
import type { Database } from './schema.js';
import type { Clock, StateStore } from './storage.js';

type Row = Insertable<Database['state']>;

/** Documents as JSON in text. An etag is random, so that a document deleted and made anew has another. */
export function stateStore(db: Kysely<Database>, clock: Clock): StateStore {
  return {
    async read(tenant, key) {
      const row = await db
        .selectFrom('state')
        .select(['value', 'etag'])
        .where('tenant', '=', tenant)
        .where('key', '=', key)
        .where((row) => row.or([row('expires_ms', 'is', null), row('expires_ms', '>', clock())]))
        .executeTakeFirst();
      return row && { value: JSON.parse(row.value) as unknown, etag: row.etag };
    },

    async write(tenant, key, value, { etag, ttlSeconds, user } = {}) {
      const now = clock();
      const row: Row = {
        tenant,
        key,
        value: toJson(value),
        etag: randomUUID(),
        written_ms: now,
        expires_ms: ttlSeconds === undefined ? null : now + ttlSeconds * 1000,
        // Left out, so that what was a person's stays theirs when it is written without a name.
        ...(user !== undefined && { user_id: user }),
      };
      const written = await writeRow(db, row, etag);
      return written ? { kind: 'written', etag: row.etag } : { kind: 'conflict' };
    },

    async delete(tenant, key) {
      await db.deleteFrom('state').where('tenant', '=', tenant).where('key', '=', key).execute();
    },
  };
}

/** Whether the row was written: always without an etag, else only over what the etag tells. */
async function writeRow(
  db: Kysely<Database>,
  row: Row,
  etag: string | null | undefined,
): Promise<boolean> {
  if (typeof etag === 'string') return replace(db, row, etag);
  const { tenant, key, ...columns } = row;
  const written = await db
    .insertInto('state')
    .values({ tenant, key, ...columns })
    .onConflict((conflict) => {
      const update = conflict.columns(['tenant', 'key']).doUpdateSet(columns);
      return etag === null ? update.where('state.expires_ms', '<=', row.written_ms) : update;
    })
    .returning('etag')
    .executeTakeFirst();
  return written !== undefined;
}

async function replace(db: Kysely<Database>, row: Row, etag: string): Promise<boolean> {
  const { tenant, key, ...columns } = row;
  const written = await db
    .updateTable('state')
    .set(columns)
    .where('tenant', '=', tenant)
    .where('key', '=', key)
    .where('etag', '=', etag)
    .where((row) =>
      row.or([row('expires_ms', 'is', null), row('expires_ms', '>', columns.written_ms)]),
    )
    .returning('etag')
    .executeTakeFirst();
  return written !== undefined;
}

/** @throws {TypeError} If the value is no JSON. */
function toJson(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError(`A ${typeof value} cannot be stored as JSON.`);
  return json;
}
