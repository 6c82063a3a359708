import type { Kysely } from 'kysely';
import type { Database } from './schema.js';
import type { Clock, SeenStore } from './storage.js';

/** First-wins in one statement, so that it is the database which decides between callers. */
export function seenStore(db: Kysely<Database>, clock: Clock): SeenStore {
  return {
    async first(tenant, key, ttlSeconds) {
      const now = clock();
      const expires_ms = now + ttlSeconds * 1000;
      const won = await db
        .insertInto('seen')
        .values({ tenant, key, expires_ms })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant', 'key'])
            .doUpdateSet({ expires_ms })
            .where('seen.expires_ms', '<=', now),
        )
        .returning('key')
        .executeTakeFirst();
      return won !== undefined;
    },
  };
}
