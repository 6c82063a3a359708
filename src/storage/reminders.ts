import { sql, type Kysely } from 'kysely';
import type { Database, ReminderTable } from './schema.js';
import type { Reminder, ReminderStore } from './learning.js';

/** Most reminders that one look finds. */
const AT_ONCE = 100;

/** One reminder for each person, with the moment at which it is next due. */
export function reminderStore(db: Kysely<Database>): ReminderStore {
  return {
    async get(tenant, user) {
      const row = await db
        .selectFrom('reminder')
        .selectAll()
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .executeTakeFirst();
      return row && toReminder(row);
    },

    async set({ tenant, user, zone, minute, every, language, nextMs }) {
      const columns = { zone, minute, every, language };
      await db
        .insertInto('reminder')
        .values({ tenant, user_id: user, ...columns, next_ms: nextMs })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'user_id']).doUpdateSet({
            ...columns,
            next_ms: sql`case
              when reminder.zone = excluded.zone and reminder.minute = excluded.minute
                and reminder.every = excluded.every
              then reminder.next_ms else excluded.next_ms end`,
          }),
        )
        .execute();
    },

    async stop(tenant, user) {
      await db
        .deleteFrom('reminder')
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .execute();
    },

    async due(nowMs) {
      const rows = await db
        .selectFrom('reminder')
        .selectAll()
        .where('next_ms', '<=', nowMs)
        .orderBy('next_ms')
        .limit(AT_ONCE)
        .execute();
      return rows.map(toReminder);
    },

    async claim({ tenant, user, nextMs }, thenMs) {
      const won = await db
        .updateTable('reminder')
        .set({ next_ms: thenMs })
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .where('next_ms', '=', nextMs)
        .returning('user_id')
        .executeTakeFirst();
      return won !== undefined;
    },
  };
}

function toReminder({ user_id, next_ms, ...row }: ReminderTable): Reminder {
  return { ...row, user: user_id, nextMs: next_ms };
}
