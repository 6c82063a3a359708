import type { Kysely } from 'kysely';
import type { Database } from './schema.js';
import { seenStore } from './seen.js';
import type { Clock, TurnStore } from './storage.js';

/**
 * Posts that are being answered. What takes one and what tells that it is under way is one
 * transaction, so that a crash leaves either both or neither, and one write to the disk.
 */
export function turnStore(db: Kysely<Database>, clock: Clock): TurnStore {
  return {
    begin: (tenant, { event, post }, ttlSeconds) =>
      db.transaction().execute(async (transaction) => {
        const seen = seenStore(transaction, clock);
        if (!(await seen.first(tenant, `event:${event}`, ttlSeconds))) return false;
        if (!(await seen.first(tenant, `post:${post}`, ttlSeconds))) return false;
        const begun_ms = clock();
        await transaction
          .insertInto('turn')
          .values({ tenant, post, begun_ms })
          .onConflict((conflict) => conflict.columns(['tenant', 'post']).doUpdateSet({ begun_ms }))
          .execute();
        return true;
      }),

    async end(tenant, post) {
      await db.deleteFrom('turn').where('tenant', '=', tenant).where('post', '=', post).execute();
    },

    async takeLost(beforeMs) {
      const rows = await db
        .deleteFrom('turn')
        .where('begun_ms', '<', beforeMs)
        .returning(['tenant', 'post', 'begun_ms'])
        .execute();
      return rows.map(({ tenant, post, begun_ms }) => ({ tenant, post, begunMs: begun_ms }));
    },
  };
}
