import type { Kysely } from 'kysely';
import type { PlanStore } from './learning.js';
import type { Database } from './schema.js';
import type { Clock } from './storage.js';

/** One plan for each person, as JSON with a number that each write raises. */
export function planStore(db: Kysely<Database>, clock: Clock): PlanStore {
  return {
    async get(tenant, user) {
      const row = await db
        .selectFrom('plan')
        .select(['value', 'version'])
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .executeTakeFirst();
      return row && { value: JSON.parse(row.value) as unknown, version: row.version };
    },

    async save(tenant, user, value, version) {
      const columns = { value: JSON.stringify(value), saved_ms: clock(), version: version + 1 };
      if (version === 0) {
        const made = await db
          .insertInto('plan')
          .values({ tenant, user_id: user, ...columns })
          .onConflict((conflict) => conflict.columns(['tenant', 'user_id']).doNothing())
          .returning('version')
          .executeTakeFirst();
        return made !== undefined;
      }
      const changed = await db
        .updateTable('plan')
        .set(columns)
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .where('version', '=', version)
        .returning('version')
        .executeTakeFirst();
      return changed !== undefined;
    },

    async delete(tenant, user) {
      await db.transaction().execute(async (transaction) => {
        for (const table of ['plan', 'reminder'] as const) {
          await transaction
            .deleteFrom(table)
            .where('tenant', '=', tenant)
            .where('user_id', '=', user)
            .execute();
        }
      });
    },
  };
}
