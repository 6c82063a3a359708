import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { dayOf } from './days.js';
import type { CountedQuestion, NamedCount, NumberStore } from './number-store.js';
import type { Database } from './schema.js';
import type { Clock } from './storage.js';

/** Below this one can often tell who asked what. */
const MIN_PEOPLE = 5;

/** Everybody has one of so many marks in each group, and shares it with others. */
const MARKS = 32;

/** Upper bounds of how long answers took, in milliseconds; what took longer counts as the last. */
const WITHIN_MS = [
  ...[50, 100, 150, 200, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000, 7500],
  ...[10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000],
];

const COLUMNS = ['language', 'intent', 'place'] as const;
const EVERYTHING = 'all';

/**
 * Counts by day, and by group the marks of the people who asked. Different marks are different
 * people, so a group is never taken for larger than it is; who shares a mark is counted once.
 */
export function numberStore(db: Kysely<Database>, clock: Clock): NumberStore {
  return {
    count: (question) =>
      db.transaction().execute(async (transaction) => {
        const day = dayOf(clock());
        await countQuestion(transaction, question, day);
        await markAsker(transaction, question, day);
        await countTime(transaction, question, day);
      }),

    async since(tenant, sinceMs, minPeople = MIN_PEOPLE) {
      const asked = { tenant, day: dayOf(sinceMs) };
      const groups = await groupsOf(db, asked, minPeople);
      const rows = await countsOf(db, asked);
      const [all] = groups.has(EVERYTHING) ? named(rows.map((row) => ({ ...row, name: '' }))) : [];
      const by = (column: (typeof COLUMNS)[number]) =>
        named(
          rows
            .map((row) => ({ ...row, name: row[column] }))
            .filter(({ name }) => groups.has(groupOf(column, name))),
        );
      return {
        all: all && { answered: all.answered, unanswered: all.unanswered },
        languages: by('language'),
        intents: by('intent'),
        places: by('place'),
        p95Ms: all && (await percentile95(db, asked)),
      };
    },
  };
}

interface Asked {
  readonly tenant: string;
  /** The first day that counts. */
  readonly day: number;
}

async function countQuestion(
  db: Transaction<Database>,
  { tenant, language, intent, place, outcome }: CountedQuestion,
  day: number,
): Promise<void> {
  const counted = { answered: 0, unanswered: 0, [outcome]: 1 };
  await db
    .insertInto('answer_count')
    .values({ tenant, day, language, intent: intent ?? '', place, ...counted })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'day', 'language', 'intent', 'place'])
        .doUpdateSet((row) => ({ [outcome]: row(`answer_count.${outcome}`, '+', 1) })),
    )
    .execute();
}

/** Written only where the mark was not seen that day; locked in the order of `forgetMarks`. */
async function markAsker(
  db: Transaction<Database>,
  { tenant, user, language, intent, place }: CountedQuestion,
  day: number,
): Promise<void> {
  const groups = [
    EVERYTHING,
    groupOf('language', language),
    ...(intent === null ? [] : [groupOf('intent', intent)]),
    groupOf('place', place),
  ].sort();
  await db
    .insertInto('asker_mark')
    .values(
      groups.map((part) => ({ tenant, part, mark: markOf(tenant, part, user), last_day: day })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'part', 'mark'])
        .doUpdateSet({ last_day: day })
        .where('asker_mark.last_day', '<', day),
    )
    .execute();
}

async function countTime(
  db: Transaction<Database>,
  { tenant, tookMs }: CountedQuestion,
  day: number,
): Promise<void> {
  const within_ms = WITHIN_MS.find((bound) => tookMs <= bound) ?? WITHIN_MS.at(-1) ?? 0;
  await db
    .insertInto('answer_time')
    .values({ tenant, day, within_ms, answers: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'day', 'within_ms'])
        .doUpdateSet((row) => ({ answers: row('answer_time.answers', '+', 1) })),
    )
    .execute();
}

function groupOf(column: (typeof COLUMNS)[number], name: string): string {
  return `${column}:${name}`;
}

/** A person's mark in a group: another one in each, so that marks of different groups cannot be joined. */
export function markOf(tenant: string, part: string, user: string): number {
  const [byte = 0] = createHash('sha256')
    .update(JSON.stringify([tenant, part, user]))
    .digest();
  return byte % MARKS;
}

/** The groups in which enough people asked. */
async function groupsOf(
  db: Kysely<Database>,
  { tenant, day }: Asked,
  minPeople: number,
): Promise<ReadonlySet<string>> {
  const groups = await db
    .selectFrom('asker_mark')
    .where('tenant', '=', tenant)
    .where('last_day', '>=', day)
    .groupBy('part')
    .having((group) => group.fn.countAll(), '>=', minPeople)
    .select('part')
    .execute();
  return new Set(groups.map(({ part }) => part));
}

async function countsOf(db: Kysely<Database>, { tenant, day }: Asked) {
  return db
    .selectFrom('answer_count')
    .where('tenant', '=', tenant)
    .where('day', '>=', day)
    .groupBy([...COLUMNS])
    .orderBy('language')
    .orderBy('intent')
    .orderBy('place')
    .select(({ fn }) => [
      ...COLUMNS,
      fn.sum<number>('answered').as('answered'),
      fn.sum<number>('unanswered').as('unanswered'),
    ])
    .execute();
}

/** The sums by name, the most asked first. */
function named(rows: readonly NamedCount[]): NamedCount[] {
  const sums = new Map<string, NamedCount>();
  for (const { name, answered, unanswered } of rows) {
    const before = sums.get(name) ?? { name, answered: 0, unanswered: 0 };
    sums.set(name, {
      name,
      answered: before.answered + answered,
      unanswered: before.unanswered + unanswered,
    });
  }
  const asked = (count: NamedCount) => count.answered + count.unanswered;
  return [...sums.values()].sort((one, other) => asked(other) - asked(one));
}

async function percentile95(db: Kysely<Database>, { tenant, day }: Asked) {
  const rows = await db
    .selectFrom('answer_time')
    .where('tenant', '=', tenant)
    .where('day', '>=', day)
    .groupBy('within_ms')
    .orderBy('within_ms')
    .select(({ fn }) => ['within_ms', fn.sum<number>('answers').as('answers')])
    .execute();
  const total = rows.reduce((sum, { answers }) => sum + answers, 0);
  let seen = 0;
  return rows.find(({ answers }) => (seen += answers) >= 0.95 * total)?.within_ms;
}

/**
 * Forgets the marks of a person, and of whoever shares them: groups then count as smaller. In one
 * order everywhere: whoever locked some and waits for others could wait for one who waits for them.
 */
export async function forgetMarks(
  db: Kysely<Database>,
  tenant: string,
  user: string,
): Promise<void> {
  const rows = await db
    .selectFrom('asker_mark')
    .select('part')
    .distinct()
    .where('tenant', '=', tenant)
    .execute();
  for (const part of rows.map((row) => row.part).sort()) {
    await db
      .deleteFrom('asker_mark')
      .where('tenant', '=', tenant)
      .where('part', '=', part)
      .where('mark', '=', markOf(tenant, part, user))
      .execute();
  }
}
