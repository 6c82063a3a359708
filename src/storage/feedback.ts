import type { Kysely } from 'kysely';
import { storableText, type Database } from './schema.js';
import type { Clock, FeedbackStore } from './storage.js';

/** Below this one can often tell who voted how. */
const MIN_PEOPLE = 5;

/** One row for each person and answer, overwritten when they change their mind. */
export function feedbackStore(db: Kysely<Database>, clock: Clock): FeedbackStore {
  return {
    async vote({ tenant, user, answer, helpful, intent, language, reason }) {
      const columns = {
        helpful: Number(helpful),
        intent,
        language,
        reason: storableText(reason),
        voted_ms: clock(),
      };
      await db
        .insertInto('feedback')
        .values({ tenant, user_id: user, answer, ...columns })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'user_id', 'answer']).doUpdateSet(columns),
        )
        .execute();
    },

    async summary(tenant, minPeople = MIN_PEOPLE) {
      const groups = await db
        .selectFrom('feedback')
        .where('tenant', '=', tenant)
        .groupBy(['intent', 'language'])
        .having((group) => group.fn.count('user_id').distinct(), '>=', minPeople)
        .orderBy('intent')
        .orderBy('language')
        .select(({ fn }) => [
          'intent',
          'language',
          fn.count<number>('user_id').distinct().as('people'),
          fn.countAll<number>().as('votes'),
          fn.sum<number>('helpful').as('helpful'),
        ])
        .execute();
      return groups.map(({ votes, ...group }) => ({ ...group, unhelpful: votes - group.helpful }));
    },
  };
}
