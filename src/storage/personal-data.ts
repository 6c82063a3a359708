import { sql, type Kysely, type Transaction } from 'kysely';
import type { Database } from './schema.js';
import { forgetMarks } from './numbers.js';
import { planStore } from './plans.js';
import { questionsOf } from './questions.js';
import { reminderStore } from './reminders.js';
import { settingsStore } from './settings.js';
import { toShare } from './shares.js';
import type { UserExport } from './storage.js';

/** Besides the installation. */
const TABLES = [
  'seen',
  'turn',
  'state',
  'feedback',
  'share',
  'user_setting',
  'channel_setting',
  'plan',
  'reminder',
  'question',
  'answer_count',
  'asker_mark',
  'answer_time',
] as const satisfies readonly (keyof Database)[];

const OF_A_PERSON = [
  'state',
  'feedback',
  'user_setting',
  'plan',
  'reminder',
  'question',
] as const satisfies readonly (keyof Database)[];

/** Everything that is kept about one person. What has expired is no longer kept, even if it is there. */
export async function exportUser(
  db: Kysely<Database>,
  now: number,
  tenant: string,
  user: string,
): Promise<UserExport> {
  const state = await db
    .selectFrom('state')
    .select(['key', 'value', 'written_ms'])
    .where('tenant', '=', tenant)
    .where('user_id', '=', user)
    .where((row) => row.or([row('expires_ms', 'is', null), row('expires_ms', '>', now)]))
    .orderBy('key')
    .execute();
  const votes = await db
    .selectFrom('feedback')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('user_id', '=', user)
    .orderBy('voted_ms')
    .execute();
  const shares = await db
    .selectFrom('share')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('shared_by', '=', user)
    .orderBy('claimed_ms')
    .execute();

  return {
    settings: await settingsStore(db).user(tenant, user),
    state: state.map(({ key, value, written_ms }) => ({
      key,
      value: JSON.parse(value) as unknown,
      writtenMs: written_ms,
    })),
    votes: votes.map(({ answer, helpful, intent, language, reason, voted_ms }) => ({
      answer,
      helpful: helpful === 1,
      intent,
      language,
      ...(reason !== null && { reason }),
      votedMs: voted_ms,
    })),
    shares: shares.map(toShare),
    questions: await questionsOf(db, tenant, user),
    ...(await exportPlan(db, now, tenant, user)),
  };
}

async function exportPlan(db: Kysely<Database>, now: number, tenant: string, user: string) {
  const plan = await planStore(db, () => now).get(tenant, user);
  const reminder = await reminderStore(db).get(tenant, user);
  return { ...(plan && { plan: plan.value }), ...(reminder && { reminder }) };
}

/** Forgets a person, in one transaction. The key of a share may name them, so it goes too. */
export async function deleteUser(
  db: Kysely<Database>,
  tenant: string,
  user: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of OF_A_PERSON) {
      await transaction
        .deleteFrom(table)
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .execute();
    }
    await transaction
      .updateTable('share')
      .set({ shared_by: null, note: null, key: sql.ref('id') })
      .where('tenant', '=', tenant)
      .where('shared_by', '=', user)
      .execute();
    await forgetMarks(transaction, tenant, user);
  });
}

/** Removes every row of a tenant and of its teams, in one transaction, unless it was installed anew. */
export function purgeTenant(
  db: Kysely<Database>,
  tenant: string,
  endedMs: number,
  teams: readonly string[] = [],
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!(await purge(transaction, tenant, endedMs))) return false;
    for (const team of teams) await purge(transaction, team, endedMs);
    return true;
  });
}

async function purge(db: Transaction<Database>, tenant: string, endedMs: number): Promise<boolean> {
  await db
    .deleteFrom('installation')
    .where('tenant', '=', tenant)
    .where('saved_ms', '<', endedMs)
    .execute();
  const isNew = db.selectFrom('installation').select('tenant').where('tenant', '=', tenant);
  if ((await isNew.executeTakeFirst()) !== undefined) return false;
  for (const table of TABLES) await db.deleteFrom(table).where('tenant', '=', tenant).execute();
  return true;
}
