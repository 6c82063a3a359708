import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CountedQuestion } from '../../src/storage/number-store.js';
import { markOf } from '../../src/storage/numbers.js';
import { openStorage } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/storage.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const START_MS = Date.UTC(2025, 0, 1);

/** As many people as have different marks in each group for certain. */
const MANY = 60;

/** How much was asked and known, told only of groups, and the same by every database. */
export function describeNumbers(freshDatabase: () => Promise<string>): void {
  describe('numbers', () => {
    let storage: Storage;
    let now = START_MS;
    let tenants = 0;
    const newTenant = () => `N${++tenants}`;

    beforeAll(async () => {
      storage = await openStorage(await freshDatabase(), () => now);
    });
    afterAll(() => storage.close());

    const ask = (tenant: string, user: string, given: Partial<CountedQuestion> = {}) =>
      storage.numbers.count({
        ...{ tenant, user, language: 'en', intent: 'salary', place: 'channel' },
        ...{ outcome: 'answered', tookMs: 120, ...given },
      });
    const people = (count: number) => Array.from({ length: count }, (_, at) => `U${at}`);
    const askAll = async (tenant: string, count: number, given: Partial<CountedQuestion> = {}) => {
      for (const user of people(count)) await ask(tenant, user, given);
    };

    it('are told of all, by language, intent and place', async () => {
      const tenant = newTenant();
      await askAll(tenant, MANY);
      await askAll(tenant, MANY, {
        ...{ language: 'sv', intent: null, place: 'direct', outcome: 'unanswered' },
      });
      await ask(tenant, 'U1');

      expect(await storage.numbers.since(tenant, now)).toEqual({
        all: { answered: MANY + 1, unanswered: MANY },
        languages: [
          { name: 'en', answered: MANY + 1, unanswered: 0 },
          { name: 'sv', answered: 0, unanswered: MANY },
        ],
        intents: [{ name: 'salary', answered: MANY + 1, unanswered: 0 }],
        places: [
          { name: 'channel', answered: MANY + 1, unanswered: 0 },
          { name: 'direct', answered: 0, unanswered: MANY },
        ],
        p95Ms: 150,
      });
    });

    it('are counted at the same moment without a loss', async () => {
      const tenant = newTenant();
      await Promise.all(people(MANY).map((user) => ask(tenant, user)));

      const { all, intents } = await storage.numbers.since(tenant, now);
      expect(all).toEqual({ answered: MANY, unanswered: 0 });
      expect(intents).toHaveLength(1);
    });

    it('are counted while somebody is forgotten who shares marks with those who ask', async () => {
      const tenant = newTenant();
      const share = (part: string, user: string) =>
        markOf(tenant, part, user) === markOf(tenant, part, 'U');
      const intents = people(20).map((name) => `of ${name}`);
      const questions = people(3000)
        .filter((user) => share('language:en', user) && !share('all', user))
        .flatMap((user) => intents.map((intent) => ({ user, intent })))
        .filter(({ user, intent }) => share(`intent:${intent}`, user))
        .slice(0, 30);
      expect(questions).toHaveLength(30);

      for (let round = 0; round < 3; round++) {
        for (const intent of intents) await ask(tenant, 'U', { intent });
        now += DAY_MS;
        const forgotten = storage.deleteUser(tenant, 'U');
        const counted = questions.map(({ user, intent }) => ask(tenant, user, { intent }));
        await expect(Promise.all([forgotten, ...counted])).resolves.toHaveLength(31);
      }
    });

    it('are not told of four people, however much they ask', async () => {
      const tenant = newTenant();
      for (let times = 0; times < 5; times++) await askAll(tenant, 4);

      expect(await storage.numbers.since(tenant, now)).toEqual({
        ...{ all: undefined, languages: [], intents: [], places: [], p95Ms: undefined },
      });
    });

    it('are told of no group in which fewer than five people asked', async () => {
      const question = fc.record({
        user: fc.integer({ min: 1, max: 9 }).map((number) => `U${number}`),
        language: fc.constantFrom('en', 'sv', 'ur'),
        intent: fc.constantFrom(null, 'salary', 'skills'),
        place: fc.constantFrom('channel' as const, 'direct' as const, 'private' as const),
      });
      const asked = fc.array(question, { minLength: 1, maxLength: 30 });
      await fc.assert(
        fc.asyncProperty(asked, async (questions) => {
          const tenant = newTenant();
          for (const { user, ...given } of questions) await ask(tenant, user, given);
          const peopleIn = (column: 'language' | 'intent' | 'place', name: string) =>
            new Set(questions.filter((one) => one[column] === name).map(({ user }) => user)).size;

          const { languages, intents, places } = await storage.numbers.since(tenant, now);
          for (const { name } of languages) {
            expect(peopleIn('language', name)).toBeGreaterThanOrEqual(5);
          }
          for (const { name } of intents) {
            expect(peopleIn('intent', name)).toBeGreaterThanOrEqual(5);
          }
          for (const { name } of places) expect(peopleIn('place', name)).toBeGreaterThanOrEqual(5);
        }),
        { numRuns: 25 },
      );
    });

    it('count people of the days that are asked for, not of earlier ones', async () => {
      const tenant = newTenant();
      await askAll(tenant, MANY);
      now += 2 * DAY_MS;
      await askAll(tenant, 4);

      expect((await storage.numbers.since(tenant, now)).all).toBeUndefined();
      expect((await storage.numbers.since(tenant, now - 2 * DAY_MS)).all).toEqual({
        answered: MANY + 4,
        unanswered: 0,
      });
    });

    it.each([
      { slow: 5, p95Ms: 100 },
      { slow: 6, p95Ms: 3000 },
    ])('tell how long all but five of a hundred took, $slow being slow', async (given) => {
      const tenant = newTenant();
      await askAll(tenant, 100 - given.slow, { tookMs: 90 });
      await askAll(tenant, given.slow, { tookMs: 2001 });

      expect((await storage.numbers.since(tenant, now)).p95Ms).toBe(given.p95Ms);
    });

    it('take what was slower than all bounds as the last', async () => {
      const tenant = newTenant();
      await askAll(tenant, MANY, { tookMs: 24 * 60 * 60 * 1000 });

      expect((await storage.numbers.since(tenant, now)).p95Ms).toBe(600_000);
    });

    it('forget that a person was among those who asked, but not what was counted', async () => {
      const tenant = newTenant();
      for (const user of people(MANY)) {
        await ask(tenant, user);
        await storage.deleteUser(tenant, user);
      }

      expect((await storage.numbers.since(tenant, now)).all).toBeUndefined();
      await askAll(tenant, MANY);
      expect((await storage.numbers.since(tenant, now)).all?.answered).toBe(2 * MANY);
    });
  });
}
