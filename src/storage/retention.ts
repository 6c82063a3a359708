import type { Kysely } from 'kysely';
import { COUNTED_DAYS, DAY_MS, dayOf } from './days.js';
import type { Database } from './schema.js';
import type { Clock, RetentionStore } from './storage.js';

/** Removes by age, table by table: a run that is broken off is taken up by the next. */
export function retentionStore(db: Kysely<Database>, clock: Clock): RetentionStore {
  return {
    async enforce(days) {
      const now = clock();
      const seen = await db.deleteFrom('seen').where('expires_ms', '<=', now).executeTakeFirst();
      const state = await db
        .deleteFrom('state')
        .where((row) =>
          row.or([
            row('expires_ms', '<=', now),
            row.and([
              row('expires_ms', 'is', null),
              row('user_id', 'is not', null),
              row('written_ms', '<=', now - days.state * DAY_MS),
            ]),
          ]),
        )
        .executeTakeFirst();
      const feedback = await db
        .deleteFrom('feedback')
        .where('voted_ms', '<=', now - days.feedback * DAY_MS)
        .executeTakeFirst();
      const shares = await db
        .deleteFrom('share')
        .where('claimed_ms', '<=', now - days.shares * DAY_MS)
        .executeTakeFirst();
      const questions = await db
        .deleteFrom('question')
        .where('sent_ms', '<=', now - days.questions * DAY_MS)
        .executeTakeFirst();
      const firstDay = dayOf(now) - Math.max(days.questions, COUNTED_DAYS);
      await db.deleteFrom('answer_count').where('day', '<=', firstDay).execute();
      await db.deleteFrom('answer_time').where('day', '<=', firstDay).execute();
      await db.deleteFrom('asker_mark').where('last_day', '<=', firstDay).execute();
      return {
        seen: Number(seen.numDeletedRows),
        state: Number(state.numDeletedRows),
        feedback: Number(feedback.numDeletedRows),
        shares: Number(shares.numDeletedRows),
        questions: Number(questions.numDeletedRows),
      };
    },
  };
}
