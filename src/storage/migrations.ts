import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { Database } from './schema.js';

/**
 * Every change of the tables since the first release, by name in order of time. Append only: a
 * migration that has run somewhere is never edited, renamed or removed.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001_initial': { up: createInitialTables },
  '002_learning_plan': { up: createLearningPlan },
  '003_unanswered': { up: createUnanswered },
  '004_turn': { up: createTurn },
  '005_numbers': { up: createNumbers },
};

/**
 * Brings the tables up to date. Safe to call from several processes at once: each database locks, one
 * process migrates, and the others find nothing left to do.
 *
 * @throws {Error} If a migration fails, which leaves the database as it was, or if the database was
 *   written by a newer release.
 */
export async function migrate(db: Kysely<Database>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
    // Else the order of what has run is judged by wall clocks, and a wrong one would stop the start.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (!(error instanceof Error)) throw new Error('A migration failed.', { cause: error });
  if (!error.message.startsWith('corrupted migrations')) throw error;
  throw new Error(
    `It was written by a newer release (${error.message}). Start that release, or restore a backup.`,
    { cause: error },
  );
}

async function createInitialTables(db: Kysely<Database>): Promise<void> {
  await createSeen(db);
  await createState(db);
  await createFeedback(db);
  await createShare(db);
  await createSettings(db);
  await createInstallation(db);
}

async function createSeen(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('seen')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('seen_pk', ['tenant', 'key'])
    .execute();
  await db.schema.createIndex('seen_expires').on('seen').column('expires_ms').execute();
}

async function createState(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('state')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('etag', 'text', (column) => column.notNull())
    .addColumn('written_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint')
    .addPrimaryKeyConstraint('state_pk', ['tenant', 'key'])
    .execute();
  await db.schema.createIndex('state_user').on('state').columns(['tenant', 'user_id']).execute();
  await db.schema.createIndex('state_expires').on('state').column('expires_ms').execute();
  await db.schema.createIndex('state_written').on('state').column('written_ms').execute();
}

async function createFeedback(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('intent', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('voted_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_pk', ['tenant', 'user_id', 'answer'])
    .execute();
  await db.schema.createIndex('feedback_voted').on('feedback').column('voted_ms').execute();
}

async function createShare(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('share')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('shared_by', 'text')
    .addColumn('answer_code', 'text', (column) => column.notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('ts', 'text')
    .addColumn('claimed_ms', 'bigint', (column) => column.notNull())
    .addColumn('posted_ms', 'bigint')
    .addColumn('edited_ms', 'bigint')
    .addColumn('lost_reason', 'text')
    .addPrimaryKeyConstraint('share_pk', ['tenant', 'id'])
    .addUniqueConstraint('share_key', ['tenant', 'key'])
    .execute();
  await db.schema
    .createIndex('share_posted')
    .on('share')
    .columns(['tenant', 'posted_ms'])
    .execute();
  await db.schema.createIndex('share_claimed').on('share').column('claimed_ms').execute();
}

async function createSettings(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('user_setting')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addPrimaryKeyConstraint('user_setting_pk', ['tenant', 'user_id'])
    .execute();
  await db.schema
    .createTable('channel_setting')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull().defaultTo('mention'))
    .addColumn('language', 'text')
    .addColumn('living_shares', 'integer', (column) => column.notNull().defaultTo(1))
    .addPrimaryKeyConstraint('channel_setting_pk', ['tenant', 'channel'])
    .execute();
}

async function createInstallation(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('installation')
    .addColumn('tenant', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('saved_ms', 'bigint', (column) => column.notNull())
    .execute();
}

async function createLearningPlan(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('plan')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('saved_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('plan_pk', ['tenant', 'user_id'])
    .execute();
  await db.schema
    .createTable('reminder')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('minute', 'integer', (column) => column.notNull())
    .addColumn('every', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('next_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_pk', ['tenant', 'user_id'])
    .execute();
  await db.schema.createIndex('reminder_next').on('reminder').column('next_ms').execute();
}

async function createUnanswered(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('question')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('sent_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('question_pk', ['tenant', 'key', 'user_id'])
    .execute();
  await db.schema.createIndex('question_sent').on('question').column('sent_ms').execute();
  await db.schema
    .createTable('question_count')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('question_count_pk', ['tenant', 'language', 'day'])
    .execute();
}

async function createTurn(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('turn')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('post', 'text', (column) => column.notNull())
    .addColumn('begun_ms', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('turn_pk', ['tenant', 'post'])
    .execute();
  await db.schema.createIndex('turn_begun').on('turn').column('begun_ms').execute();
}

/** Counts from before are kept, without intent and place; how many people they are of is not known. */
async function createNumbers(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('answer_count')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('intent', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull())
    .addColumn('unanswered', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_count_pk', ['tenant', 'day', 'language', 'intent', 'place'])
    .execute();
  await sql`
    insert into answer_count (tenant, day, language, intent, place, answered, unanswered)
    select tenant, day, language, '', '', answered, unanswered from question_count
  `.execute(db);
  await db.schema.dropTable('question_count').execute();
  await db.schema
    .createTable('asker_mark')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('mark', 'integer', (column) => column.notNull())
    .addColumn('last_day', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('asker_mark_pk', ['tenant', 'part', 'mark'])
    .execute();
  await db.schema
    .createTable('answer_time')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('day', 'integer', (column) => column.notNull())
    .addColumn('within_ms', 'integer', (column) => column.notNull())
    .addColumn('answers', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_time_pk', ['tenant', 'day', 'within_ms'])
    .execute();
}
