import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Updateable } from 'kysely';
import { storableText, type Database, type ShareTable } from './schema.js';
import type { Share, ShareClaim, ShareStatus, ShareStore } from './share-store.js';
import type { Clock } from './storage.js';

/** Shares, each change of which asks for the status that it leads away from, and so happens once. */
export function shareStore(db: Kysely<Database>, clock: Clock): ShareStore {
  return {
    async claim(claim) {
      for (;;) {
        const id = await insertClaim(db, claim, clock());
        if (id !== undefined) return { kind: 'new', id };
        const row = await one(db, claim.tenant, 'key', claim.key);
        if (row) return { kind: 'existing', share: toShare(row) };
        // The claim that stood in the way failed between the two queries: its key is free again.
      }
    },

    async posted(tenant, id, ts) {
      await update(db, tenant, id, 'claimed', { status: 'posted', ts, posted_ms: clock() });
    },

    async failed(tenant, id) {
      await db
        .deleteFrom('share')
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('status', '=', 'claimed')
        .execute();
    },

    async get(tenant, id) {
      const row = await one(db, tenant, 'id', id);
      return row && toShare(row);
    },

    async undo(tenant, id) {
      return update(db, tenant, id, 'posted', { status: 'undone', key: id });
    },

    async liveSince(tenant, sinceMs) {
      const rows = await db
        .selectFrom('share')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('status', '=', 'posted')
        .where('posted_ms', '>=', sinceMs)
        .orderBy('posted_ms')
        .orderBy('id')
        .execute();
      return rows.map(toShare);
    },

    liveTenants: (sinceMs) => liveTenants(db, sinceMs),

    async edited(tenant, id, outcome) {
      const change: Updateable<ShareTable> =
        outcome.kind === 'lost'
          ? { status: 'lost', key: id, lost_reason: outcome.reason }
          : {
              answer_code: outcome.answerCode,
              entries: JSON.stringify(outcome.entries),
              edited_ms: clock(),
            };
      await update(db, tenant, id, 'posted', change);
    },
  };
}

async function liveTenants(db: Kysely<Database>, sinceMs: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('share')
    .select('tenant')
    .distinct()
    .where('status', '=', 'posted')
    .where('posted_ms', '>=', sinceMs)
    .execute();
  return rows.map(({ tenant }) => tenant);
}

/** A share as the rest of the bot sees it. */
export function toShare(row: Selectable<ShareTable>): Share {
  return {
    id: row.id,
    channel: row.channel,
    sharedBy: row.shared_by,
    answerCode: row.answer_code,
    entries: JSON.parse(row.entries) as string[],
    language: row.language,
    note: row.note,
    status: toStatus(row),
    editedMs: row.edited_ms,
  };
}

function toStatus(row: Selectable<ShareTable>): ShareStatus {
  if (row.status === 'claimed') return { kind: 'claimed', claimedMs: row.claimed_ms };
  const post = { ts: row.ts ?? '', postedMs: row.posted_ms ?? 0 };
  if (row.status === 'lost') return { kind: 'lost', ...post, reason: row.lost_reason ?? '' };
  return { kind: row.status, ...post };
}

/** The new claim's id; `undefined` where its key is taken. */
async function insertClaim(
  db: Kysely<Database>,
  claim: ShareClaim,
  claimed_ms: number,
): Promise<string | undefined> {
  const row = await db
    .insertInto('share')
    .values({
      tenant: claim.tenant,
      id: randomUUID(),
      key: claim.key,
      channel: claim.channel,
      shared_by: claim.sharedBy,
      answer_code: claim.answerCode,
      entries: JSON.stringify(claim.entries),
      language: claim.language,
      note: storableText(claim.note),
      status: 'claimed',
      claimed_ms,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

async function one(
  db: Kysely<Database>,
  tenant: string,
  column: 'id' | 'key',
  value: string,
): Promise<Selectable<ShareTable> | undefined> {
  return db
    .selectFrom('share')
    .selectAll()
    .where('tenant', '=', tenant)
    .where(column, '=', value)
    .executeTakeFirst();
}

/** Changes a share that still has that status; `false` where it has another or is gone. */
async function update(
  db: Kysely<Database>,
  tenant: string,
  id: string,
  status: ShareTable['status'],
  change: Updateable<ShareTable>,
): Promise<boolean> {
  const row = await db
    .updateTable('share')
    .set(change)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('status', '=', status)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
