import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/storage.js';

/**
 * Non-interference: what a tenant sees is the same whether or not another one is busy with the same
 * keys, the same people and even the ids and etags that it has stolen from the first.
 *
 * Both begin with a row everywhere, and at the end the watched one looks at everything it has.
 */
export function describeIsolation(freshDatabase: () => Promise<string>): void {
  it('shows a tenant the same whatever another tenant does', { timeout: 120_000 }, async () => {
    const storage = await openStorage(await freshDatabase(), () => 0, [KEY]);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (middle) => {
        const steps = [...beginning, ...middle, ...end];

        const together = await play(storage, steps, ['T2', 'T1']);
        const apart = await play(storage, steps, ['T2', undefined]);

        expect(together).toEqual(apart);
      }),
      { numRuns: 50 },
    );
    await storage.close();
  });
}

const KEY = Buffer.alloc(32).toString('base64');

const operations = [
  'seen',
  'begin',
  'end',
  'read',
  'write',
  'create',
  'replace',
  'delete',
  'vote',
  'summary',
  'claim',
  'posted',
  'failed',
  'get',
  'undo',
  'edited',
  'live',
  'setUser',
  'user',
  'setChannel',
  'channel',
  'send',
  'open',
  'done',
  'count',
  'counts',
  'install',
  'installation',
  'uninstall',
  'export',
  'deleteUser',
  'purge',
] as const;

interface Step {
  /** 0 for the tenant that is watched, 1 for the other. */
  readonly who: 0 | 1;
  readonly operation: (typeof operations)[number];
  readonly key: string;
  readonly user: string;
  /** The earlier step whose id or etag is used, by either tenant. */
  readonly of: number;
}

const filling = [
  'seen',
  'write',
  'vote',
  'claim',
  'posted',
  'setUser',
  'setChannel',
  'install',
  'send',
  'count',
] as const satisfies readonly Step['operation'][];

const looking = [
  'seen',
  'read',
  'summary',
  'get',
  'live',
  'user',
  'channel',
  'installation',
  'open',
  'counts',
  'export',
] as const satisfies readonly Step['operation'][];

/** Each operation on the same key and person, with what the step `of` gave. */
const stepsOf = (who: Step['who'], wanted: readonly Step['operation'][], of: number): Step[] =>
  wanted.map((operation) => ({ who, operation, key: 'a', user: 'U1', of }));

// Where these steps of the watched tenant stand in the beginning.
const WRITTEN = filling.length + filling.indexOf('write');
const POSTED = filling.length + filling.indexOf('claim');
const CLAIMED = 2 * filling.length;

/** The other tenant's rows lie first, so that a query that forgets its tenant finds the wrong ones. */
const beginning: readonly Step[] = [
  ...stepsOf(1, filling, filling.indexOf('claim')),
  ...stepsOf(0, filling, POSTED),
  { who: 0, operation: 'claim', key: 'b', user: 'U1', of: 0 },
];

const end = [...stepsOf(0, looking, POSTED), ...stepsOf(0, ['get'], CLAIMED)];

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(0 as const, 1 as const, 1 as const),
  operation: fc.constantFrom(...operations),
  key: fc.constantFrom('a', 'a', 'b'),
  user: fc.constantFrom('U1', 'U1', 'U2'),
  of: fc.oneof(fc.constantFrom(POSTED, CLAIMED, WRITTEN), fc.nat(beginning.length + 12)),
});

type Tenants = readonly [string, string | undefined];

/** What the watched tenant sees in each of its steps; without the other, whose steps are left out. */
async function play(storage: Storage, steps: readonly Step[], tenants: Tenants): Promise<string[]> {
  const made = new Map<number, string>();
  const seen: string[] = [];
  for (const [index, step] of steps.entries()) {
    const tenant = tenants[step.who];
    if (tenant === undefined) continue;
    const result = await perform(storage, tenant, step, made.get(step.of) ?? 'unknown');
    made.set(index, idOf(result) ?? 'unknown');
    if (step.who === 0) seen.push(`${step.operation}: ${JSON.stringify(result) ?? ''}`);
  }
  for (const tenant of tenants) if (tenant !== undefined) await storage.purgeTenant(tenant, 1);
  return anonymous(seen);
}

async function perform(
  storage: Storage,
  tenant: string,
  { operation, key, user }: Step,
  id: string,
): Promise<unknown> {
  const { seen, turns, state, feedback, shares, settings, installations, questions, numbers } =
    storage;
  switch (operation) {
    case 'seen':
      return seen.first(tenant, key, 3600);
    case 'begin':
      return turns.begin(tenant, { event: key, post: key }, 3600);
    case 'end':
      return turns.end(tenant, key);
    case 'read':
      return state.read(tenant, key);
    case 'write':
      return state.write(tenant, key, user, { user });
    case 'create':
      return state.write(tenant, key, user, { user, etag: null });
    case 'replace':
      return state.write(tenant, key, user, { user, etag: id });
    case 'delete':
      return state.delete(tenant, key);
    case 'vote':
      return feedback.vote({
        tenant,
        user,
        answer: key,
        helpful: key === 'a',
        intent: null,
        language: 'en',
      });
    case 'summary':
      return feedback.summary(tenant, 1);
    case 'claim':
      return shares.claim({
        tenant,
        key,
        channel: 'C1',
        sharedBy: user,
        answerCode: key,
        entries: [key],
        language: 'en',
      });
    case 'posted':
      return shares.posted(tenant, id, key);
    case 'failed':
      return shares.failed(tenant, id);
    case 'get':
      return shares.get(tenant, id);
    case 'undo':
      return shares.undo(tenant, id);
    case 'edited':
      return shares.edited(tenant, id, { kind: 'edited', answerCode: user, entries: [] });
    case 'live':
      return byAnswer(await shares.liveSince(tenant, 0));
    case 'setUser':
      return settings.setUser(tenant, user, { language: key });
    case 'user':
      return settings.user(tenant, user);
    case 'setChannel':
      return settings.setChannel(tenant, 'C1', { language: key });
    case 'channel':
      return settings.channel(tenant, 'C1');
    case 'send':
      return questions.send({ tenant, user, key, text: user, language: 'en' });
    case 'open':
      return [await questions.openCount(tenant), await questions.open(tenant, 10)];
    case 'done':
      return questions.done(tenant, key);
    case 'count':
      return numbers.count({
        ...{ tenant, user, language: key, intent: key, place: 'channel' },
        ...{ outcome: 'answered', tookMs: 100 },
      });
    case 'counts':
      return numbers.since(tenant, 0, 1);
    case 'install':
      return installations.save(tenant, { key });
    case 'installation':
      return installations.fetch(tenant);
    case 'uninstall':
      return installations.delete(tenant);
    case 'export': {
      const exported = await storage.exportUser(tenant, user);
      return { ...exported, votes: byAnswer(exported.votes), shares: byAnswer(exported.shares) };
    }
    case 'deleteUser':
      return storage.deleteUser(tenant, user);
    case 'purge':
      return storage.purgeTenant(tenant, 1);
  }
}

/** In an order that random ids and equal times have no part in. */
function byAnswer<T extends { answer: string } | { answerCode: string }>(rows: readonly T[]): T[] {
  const order = (row: T) => JSON.stringify({ ...row, id: '' });
  return rows.toSorted((a, b) => order(a).localeCompare(order(b)));
}

function idOf(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  if ('id' in result) return String(result.id);
  return 'etag' in result ? String(result.etag) : undefined;
}

/** Random ids by the order in which they were first seen. */
function anonymous(lines: readonly string[]): string[] {
  const names = new Map<string, string>();
  return lines.map((line) =>
    line.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => {
      if (!names.has(id)) names.set(id, `#${names.size}`);
      return names.get(id) ?? '';
    }),
  );
}
