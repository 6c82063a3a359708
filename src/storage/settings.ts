import type { Kysely } from 'kysely';
import type { Database } from './schema.js';
import type { ChannelSettings, SettingsStore, UserSettings } from './storage.js';

const USER_DEFAULTS: UserSettings = { language: null };

const CHANNEL_DEFAULTS: ChannelSettings = { mode: 'mention', language: null, livingShares: true };

/** Settings, each read with its default, so that a row is there only for what somebody changed. */
export function settingsStore(db: Kysely<Database>): SettingsStore {
  return {
    async user(tenant, user) {
      const row = await db
        .selectFrom('user_setting')
        .select('language')
        .where('tenant', '=', tenant)
        .where('user_id', '=', user)
        .executeTakeFirst();
      return row ?? USER_DEFAULTS;
    },

    async setUser(tenant, user, { language }) {
      if (language === undefined) return;
      await db
        .insertInto('user_setting')
        .values({ tenant, user_id: user, language })
        .onConflict((conflict) => conflict.columns(['tenant', 'user_id']).doUpdateSet({ language }))
        .execute();
    },

    async channel(tenant, channel) {
      const row = await db
        .selectFrom('channel_setting')
        .select(['mode', 'language', 'living_shares'])
        .where('tenant', '=', tenant)
        .where('channel', '=', channel)
        .executeTakeFirst();
      if (!row) return CHANNEL_DEFAULTS;
      return { mode: row.mode, language: row.language, livingShares: row.living_shares === 1 };
    },

    async setChannel(tenant, channel, change) {
      const columns = toColumns(change);
      if (Object.keys(columns).length === 0) return;
      await db
        .insertInto('channel_setting')
        .values({ tenant, channel, ...columns })
        .onConflict((conflict) => conflict.columns(['tenant', 'channel']).doUpdateSet(columns))
        .execute();
    },
  };
}

/** Only what is named, so that two people who change different settings at once both succeed. */
function toColumns({ mode, language, livingShares }: Partial<ChannelSettings>) {
  return {
    ...(mode !== undefined && { mode }),
    ...(language !== undefined && { language }),
    ...(livingShares !== undefined && { living_shares: Number(livingShares) }),
  };
}
