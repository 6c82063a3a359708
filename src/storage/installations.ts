import type { Kysely } from 'kysely';
import type { Database } from './schema.js';
import type { Sealer } from './seal.js';
import type { Clock, InstallationStore } from './storage.js';

/**
 * Installations hold tokens, so they are kept sealed, each bound to its id: a row that is copied onto
 * another team does not open.
 */
export function installationStore(
  db: Kysely<Database>,
  clock: Clock,
  sealer: Sealer | undefined,
): InstallationStore {
  return {
    async save(id, installation) {
      const columns = {
        sealed: usable(sealer).seal(JSON.stringify(installation), recordOf(id)),
        saved_ms: clock(),
      };
      await db
        .insertInto('installation')
        .values({ tenant: id, ...columns })
        .onConflict((conflict) => conflict.column('tenant').doUpdateSet(columns))
        .execute();
    },

    async fetch(id) {
      const row = await db
        .selectFrom('installation')
        .select('sealed')
        .where('tenant', '=', id)
        .executeTakeFirst();
      if (!row) return undefined;
      return JSON.parse(usable(sealer).open(row.sealed, recordOf(id))) as unknown;
    },

    async delete(id) {
      await db.deleteFrom('installation').where('tenant', '=', id).execute();
    },

    reseal: () => resealAll(db, usable(sealer)),
  };
}

function recordOf(id: string): string {
  return `installation:${id}`;
}

function usable(sealer: Sealer | undefined): Sealer {
  if (sealer) return sealer;
  throw new Error('Installations are kept sealed, and no sealing key was handed in.');
}

async function resealAll(db: Kysely<Database>, sealer: Sealer): Promise<number> {
  const rows = await db.selectFrom('installation').select(['tenant', 'sealed']).execute();
  let resealed = 0;
  for (const { tenant, sealed } of rows.filter((row) => sealer.isStale(row.sealed))) {
    const text = sealer.open(sealed, recordOf(tenant));
    const updated = await db
      .updateTable('installation')
      .set({ sealed: sealer.seal(text, recordOf(tenant)) })
      .where('tenant', '=', tenant)
      // Unless the workspace was installed anew meanwhile.
      .where('sealed', '=', sealed)
      .returning('tenant')
      .executeTakeFirst();
    if (updated) resealed++;
  }
  return resealed;
}
