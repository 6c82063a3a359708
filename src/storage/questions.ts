import type { Kysely } from 'kysely';
import type { OpenQuestion, QuestionExport, QuestionStore } from './question-store.js';
import { storableText, type Database } from './schema.js';
import type { Clock } from './storage.js';

/** One row for each person and question. */
export function questionStore(db: Kysely<Database>, clock: Clock): QuestionStore {
  return {
    async send({ tenant, user, key, text, language }) {
      const columns = { text: storableText(text) ?? '', language, sent_ms: clock() };
      const kept = await db
        .insertInto('question')
        .values({ tenant, key, user_id: user, ...columns })
        .onConflict((conflict) => conflict.columns(['tenant', 'key', 'user_id']).doNothing())
        .returning('key')
        .executeTakeFirst();
      return kept !== undefined;
    },

    open: (tenant, most, skip = 0) => openQuestions(db, tenant, { most, skip }),

    async openCount(tenant) {
      const { count } = await db
        .selectFrom('question')
        .where('tenant', '=', tenant)
        .select(({ fn }) => fn.count<number>('key').distinct().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    async done(tenant, key) {
      await db.deleteFrom('question').where('tenant', '=', tenant).where('key', '=', key).execute();
    },
  };
}

async function openQuestions(
  db: Kysely<Database>,
  tenant: string,
  { most, skip }: { readonly most: number; readonly skip: number },
): Promise<readonly OpenQuestion[]> {
  const groups = await db
    .selectFrom('question')
    .where('tenant', '=', tenant)
    .groupBy('key')
    .select(({ fn }) => ['key', fn.countAll<number>().as('people'), fn.max('sent_ms').as('lastMs')])
    .orderBy('lastMs', 'desc')
    .orderBy('key')
    .limit(most)
    .offset(skip)
    .execute();
  if (groups.length === 0) return [];
  const keys = groups.map(({ key }) => key);
  const wordings = await db
    .selectFrom('question')
    .select(['key', 'text', 'language'])
    .where('tenant', '=', tenant)
    .where('key', 'in', keys)
    .orderBy('sent_ms', 'desc')
    .orderBy('user_id')
    .execute();
  return groups.flatMap((group) => {
    const last = wordings.find(({ key }) => key === group.key);
    // An editor may have been done with it between the two queries.
    return last ? [{ ...group, text: last.text, language: last.language }] : [];
  });
}

/** What a person has sent, the oldest first. */
export async function questionsOf(
  db: Kysely<Database>,
  tenant: string,
  user: string,
): Promise<readonly QuestionExport[]> {
  return db
    .selectFrom('question')
    .select(['text', 'language', 'sent_ms as sentMs'])
    .where('tenant', '=', tenant)
    .where('user_id', '=', user)
    .orderBy('sent_ms')
    .orderBy('key')
    .execute();
}
