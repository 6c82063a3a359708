import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.js';
import type { ShareClaim } from '../../src/storage/share-store.js';
import type { Storage, Vote } from '../../src/storage/storage.js';
import { describeIsolation } from './isolation.js';
import { describeNumbers } from './numbers-contract.js';
import { describeReminders } from './reminders-contract.js';

const START_MS = Date.UTC(2025, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What every database must do alike.
 *
 * @param freshDatabase - Gives the address of an empty database.
 */
export function describeStorage(name: string, freshDatabase: () => Promise<string>): void {
  describe(`storage on ${name}`, () => {
    let databaseUrl: string;
    let storage: Storage;
    let now = START_MS;
    let tenants = 0;
    const clock = () => now;
    const newTenant = () => `T${++tenants}`;
    const key = randomBytes(32).toString('base64');

    beforeAll(async () => {
      databaseUrl = await freshDatabase();
      storage = await openStorage(databaseUrl, clock, [key]);
    });
    afterAll(() => storage.close());

    describe('seen', () => {
      it('is first once for a key', async () => {
        const tenant = newTenant();

        expect(await storage.seen.first(tenant, 'Ev1', 60)).toBe(true);
        expect(await storage.seen.first(tenant, 'Ev1', 60)).toBe(false);
        expect(await storage.seen.first(tenant, 'Ev2', 60)).toBe(true);
      });

      it('has one first among callers at the same time', async () => {
        const tenant = newTenant();

        const firsts = await Promise.all(
          Array.from({ length: 20 }, () => storage.seen.first(tenant, 'Ev1', 60)),
        );

        expect(firsts.filter(Boolean)).toHaveLength(1);
      });

      it('takes a key as new once its time is over', async () => {
        const tenant = newTenant();
        await storage.seen.first(tenant, 'Ev1', 60);

        now += 59_999;
        expect(await storage.seen.first(tenant, 'Ev1', 60)).toBe(false);
        now += 1;
        expect(await storage.seen.first(tenant, 'Ev1', 60)).toBe(true);
        expect(await storage.seen.first(tenant, 'Ev1', 60)).toBe(false);
      });
    });

    describe('turns', () => {
      const delivery = { event: 'Ev1', post: 'C1:1.0' };

      it('take a post once, whichever delivery brings it', async () => {
        const tenant = newTenant();

        expect(await storage.turns.begin(tenant, delivery, 60)).toBe(true);
        expect(await storage.turns.begin(tenant, delivery, 60)).toBe(false);
        expect(await storage.turns.begin(tenant, { ...delivery, event: 'Ev2' }, 60)).toBe(false);
        expect(await storage.turns.begin(newTenant(), delivery, 60)).toBe(true);
      });

      it('take a post for one of those that bring it at the same time', async () => {
        const tenant = newTenant();
        const deliveries = Array.from({ length: 20 }, (_, at) => ({
          event: `Ev${at % 2}`,
          post: 'C1:1.0',
        }));

        const taken = await Promise.all(
          deliveries.map((each) => storage.turns.begin(tenant, each, 60)),
        );

        expect(taken.filter(Boolean)).toHaveLength(1);
      });

      it('tell once of a post whose answer did not end', async () => {
        const tenant = newTenant();
        const begunMs = now;
        await storage.turns.begin(tenant, delivery, 60);
        await storage.turns.begin(tenant, { event: 'Ev2', post: 'C1:2.0' }, 60);
        await storage.turns.end(tenant, 'C1:2.0');

        const ofTenant = async (beforeMs: number) =>
          (await storage.turns.takeLost(beforeMs)).filter((lost) => lost.tenant === tenant);

        expect(await ofTenant(begunMs)).toEqual([]);
        expect(await ofTenant(begunMs + 1)).toEqual([{ tenant, post: 'C1:1.0', begunMs }]);
        expect(await ofTenant(begunMs + 1)).toEqual([]);
      });
    });

    describe('state', () => {
      it('reads back what was written', async () => {
        const tenant = newTenant();
        const value = { text: 'Ö آ \0 \ud800 😀', list: [1, 2.5, null, true], nested: { a: {} } };

        const written = await storage.state.write(tenant, 'k', value);

        expect(written).toMatchObject({ kind: 'written' });
        expect(await storage.state.read(tenant, 'k')).toEqual({
          value,
          etag: written.kind === 'written' && written.etag,
        });
      });

      it('has nothing under a key that was never written', async () => {
        expect(await storage.state.read(newTenant(), 'k')).toBeUndefined();
      });

      it('has nothing under a key that was deleted', async () => {
        const tenant = newTenant();
        await storage.state.write(tenant, 'k', 1);

        await storage.state.delete(tenant, 'k');

        expect(await storage.state.read(tenant, 'k')).toBeUndefined();
      });

      it('lets the last writer win where no etag is given', async () => {
        const tenant = newTenant();
        await storage.state.write(tenant, 'k', 1);

        await storage.state.write(tenant, 'k', 2);

        expect(await storage.state.read(tenant, 'k')).toMatchObject({ value: 2 });
      });

      it('refuses a write over another one', async () => {
        const tenant = newTenant();
        await storage.state.write(tenant, 'k', 1);
        const etag = (await storage.state.read(tenant, 'k'))?.etag ?? '';

        expect(await storage.state.write(tenant, 'k', 2, { etag })).toMatchObject({
          kind: 'written',
        });
        expect(await storage.state.write(tenant, 'k', 3, { etag })).toEqual({ kind: 'conflict' });
        expect(await storage.state.read(tenant, 'k')).toMatchObject({ value: 2 });
      });

      it('refuses a write over a document that was deleted', async () => {
        const tenant = newTenant();
        await storage.state.write(tenant, 'k', 1);
        const etag = (await storage.state.read(tenant, 'k'))?.etag ?? '';
        await storage.state.delete(tenant, 'k');
        await storage.state.write(tenant, 'k', 1);

        expect(await storage.state.write(tenant, 'k', 2, { etag })).toEqual({ kind: 'conflict' });
      });

      it('creates only where there is nothing', async () => {
        const tenant = newTenant();
        const results = await Promise.all(
          [1, 2, 3, 4].map((value) => storage.state.write(tenant, 'k', value, { etag: null })),
        );

        expect(results.filter(({ kind }) => kind === 'written')).toHaveLength(1);
      });

      it('takes what has expired as absent', async () => {
        const tenant = newTenant();
        const first = await storage.state.write(tenant, 'k', 1, { ttlSeconds: 60 });
        const etag = first.kind === 'written' ? first.etag : '';

        now += 60_000;

        expect(await storage.state.read(tenant, 'k')).toBeUndefined();
        expect(await storage.state.write(tenant, 'k', 2, { etag })).toEqual({ kind: 'conflict' });
        expect(await storage.state.write(tenant, 'k', 3, { etag: null })).toMatchObject({
          kind: 'written',
        });
      });

      it('counts the time to live from the last write', async () => {
        const tenant = newTenant();
        await storage.state.write(tenant, 'k', 1, { ttlSeconds: 60 });
        now += 30_000;
        await storage.state.write(tenant, 'k', 2, { ttlSeconds: 60 });

        now += 59_999;

        expect(await storage.state.read(tenant, 'k')).toMatchObject({ value: 2 });
      });

      it.each([undefined, () => 1])('refuses %s, which is no JSON', async (value) => {
        await expect(storage.state.write(newTenant(), 'k', value)).rejects.toThrow(TypeError);
      });
    });

    describe('feedback', () => {
      const vote: Omit<Vote, 'tenant' | 'user'> = {
        answer: 'a1',
        helpful: true,
        intent: 'role.salary',
        language: 'en',
      };
      const people = ['U1', 'U2', 'U3', 'U4', 'U5'];

      it('counts one vote of a person on an answer, the last', async () => {
        const tenant = newTenant();
        for (const user of people) await storage.feedback.vote({ tenant, user, ...vote });
        await storage.feedback.vote({ tenant, user: 'U1', ...vote });
        await storage.feedback.vote({
          tenant,
          user: 'U2',
          ...vote,
          helpful: false,
          reason: 'wrong \0',
        });

        expect(await storage.feedback.summary(tenant)).toEqual([
          { intent: 'role.salary', language: 'en', people: 5, helpful: 4, unhelpful: 1 },
        ]);
      });

      it('keeps one vote of a person who clicks many times at the same moment', async () => {
        const tenant = newTenant();
        await Promise.all(
          Array.from({ length: 20 }, (_, click) =>
            storage.feedback.vote({ tenant, user: 'U1', ...vote, helpful: click % 2 === 0 }),
          ),
        );

        const [group] = await storage.feedback.summary(tenant, 1);
        expect(group?.people).toBe(1);
        expect((group?.helpful ?? 0) + (group?.unhelpful ?? 0)).toBe(1);
      });

      it('hides a group of fewer people than told, however many votes it has', async () => {
        const tenant = newTenant();
        for (const user of people.slice(1)) {
          await storage.feedback.vote({ tenant, user, ...vote });
          await storage.feedback.vote({ tenant, user, ...vote, answer: 'a2' });
        }

        expect(await storage.feedback.summary(tenant)).toEqual([]);
        expect(await storage.feedback.summary(tenant, 4)).toEqual([
          { intent: 'role.salary', language: 'en', people: 4, helpful: 8, unhelpful: 0 },
        ]);
      });

      it('groups by intent and by language, fallbacks among them', async () => {
        const tenant = newTenant();
        await storage.feedback.vote({ tenant, user: 'U1', ...vote });
        await storage.feedback.vote({ tenant, user: 'U1', ...vote, answer: 'a2', language: 'sv' });
        await storage.feedback.vote({ tenant, user: 'U1', ...vote, answer: 'a3', intent: null });

        const groups = await storage.feedback.summary(tenant, 1);

        expect(new Set(groups.map(({ intent, language }) => `${intent} ${language}`))).toEqual(
          new Set(['role.salary en', 'role.salary sv', 'null en']),
        );
      });
    });

    describe('shares', () => {
      const claimOf = (tenant: string, change: Partial<ShareClaim> = {}): ShareClaim => ({
        tenant,
        key: 'click',
        channel: 'C1',
        sharedBy: 'U1',
        answerCode: 'code',
        entries: ['cio.pay', 'cto.pay'],
        language: 'sv',
        ...change,
      });

      async function claimNew(claim: ShareClaim): Promise<string> {
        const result = await storage.shares.claim(claim);
        if (result.kind !== 'new') throw new Error('The key of the test was taken.');
        return result.id;
      }

      it('keeps what is shared', async () => {
        const tenant = newTenant();
        const id = await claimNew(claimOf(tenant, { note: 'For \0 you' }));

        await storage.shares.posted(tenant, id, '171.001');

        expect(await storage.shares.get(tenant, id)).toEqual({
          id,
          channel: 'C1',
          sharedBy: 'U1',
          answerCode: 'code',
          entries: ['cio.pay', 'cto.pay'],
          language: 'sv',
          note: 'For  you',
          status: { kind: 'posted', ts: '171.001', postedMs: now },
          editedMs: null,
        });
      });

      it('lets one of two clicks post', async () => {
        const tenant = newTenant();

        const results = await Promise.all(
          [1, 2, 3].map(() => storage.shares.claim(claimOf(tenant))),
        );

        const existing = results.flatMap((result) =>
          result.kind === 'existing' ? [result.share.status.kind] : [],
        );
        expect(existing).toEqual(['claimed', 'claimed']);
      });

      it('frees the key when the post failed', async () => {
        const tenant = newTenant();
        const id = await claimNew(claimOf(tenant));

        await storage.shares.failed(tenant, id);

        expect(await storage.shares.get(tenant, id)).toBeUndefined();
        expect(await storage.shares.claim(claimOf(tenant))).toMatchObject({ kind: 'new' });
      });

      it('keeps a post that a late failure is told of', async () => {
        const tenant = newTenant();
        const id = await claimNew(claimOf(tenant));
        await storage.shares.posted(tenant, id, '171.001');

        await storage.shares.failed(tenant, id);

        expect(await storage.shares.get(tenant, id)).toMatchObject({ status: { kind: 'posted' } });
      });

      it('takes a post back once', async () => {
        const tenant = newTenant();
        const id = await claimNew(claimOf(tenant));
        await storage.shares.posted(tenant, id, '171.001');

        expect(await storage.shares.undo(tenant, id)).toBe(true);
        expect(await storage.shares.undo(tenant, id)).toBe(false);
        expect(await storage.shares.get(tenant, id)).toMatchObject({ status: { kind: 'undone' } });
      });

      it('takes back nothing that was not posted', async () => {
        const tenant = newTenant();
        const id = await claimNew(claimOf(tenant));

        expect(await storage.shares.undo(tenant, id)).toBe(false);
        expect(await storage.shares.undo(tenant, 'unknown')).toBe(false);
      });

      it('lets the same be shared again after it was taken back', async () => {
        const tenant = newTenant();
        const id = await claimNew(claimOf(tenant));
        await storage.shares.posted(tenant, id, '171.001');
        await storage.shares.undo(tenant, id);

        expect(await storage.shares.claim(claimOf(tenant))).toMatchObject({ kind: 'new' });
      });

      it('lists the posts that are live since a time, the oldest first', async () => {
        const tenant = newTenant();
        const ids: string[] = [];
        for (const key of ['old', 'first', 'undone', 'lost', 'second', 'claimed']) {
          now += 1000;
          const id = await claimNew(claimOf(tenant, { key }));
          if (key !== 'claimed') await storage.shares.posted(tenant, id, `171.${key}`);
          ids.push(id);
        }
        const [old = '', first, undone = '', lost = '', second] = ids;
        await storage.shares.undo(tenant, undone);
        await storage.shares.edited(tenant, lost, { kind: 'lost', reason: 'message_not_found' });

        const live = await storage.shares.liveSince(tenant, now - 4000);

        expect(live.map(({ id }) => id)).toEqual([first, second]);
        expect(await storage.shares.liveSince(tenant, now - 5000)).toHaveLength(3);
        expect(await storage.shares.get(tenant, old)).toMatchObject({ editedMs: null });
        expect(await storage.shares.get(tenant, lost)).toMatchObject({
          status: { kind: 'lost', reason: 'message_not_found' },
        });
      });

      it('names the tenants with live posts since a time, each once', async () => {
        const [one, two, claimed] = [newTenant(), newTenant(), newTenant()];
        now += 1000;
        for (const [tenant, key] of [
          [one, 'a'],
          [one, 'b'],
          [two, 'a'],
        ] as const) {
          const id = await claimNew(claimOf(tenant, { key }));
          await storage.shares.posted(tenant, id, '171.001');
        }
        await claimNew(claimOf(claimed));

        const tenants = await storage.shares.liveTenants(now);

        expect([...tenants].sort()).toEqual([one, two].sort());
        expect(await storage.shares.liveTenants(now + 1)).toEqual([]);
      });

      it('remembers what a post was edited to', async () => {
        const tenant = newTenant();
        const id = await claimNew(claimOf(tenant));
        await storage.shares.posted(tenant, id, '171.001');
        now += 5000;

        await storage.shares.edited(tenant, id, {
          kind: 'edited',
          answerCode: 'code 2',
          entries: ['cio.pay'],
        });

        expect(await storage.shares.get(tenant, id)).toMatchObject({
          answerCode: 'code 2',
          entries: ['cio.pay'],
          editedMs: now,
          status: { kind: 'posted', postedMs: now - 5000 },
        });
      });
    });

    describe('questions', () => {
      const rain = { key: 'rain', text: 'Will it rain?', language: 'en' };

      it('keeps one that a person sends twice once', async () => {
        const tenant = newTenant();

        const sent = await Promise.all(
          [1, 2, 3].map(() => storage.questions.send({ tenant, user: 'U1', ...rain })),
        );

        expect(sent.filter(Boolean)).toHaveLength(1);
        expect(await storage.questions.open(tenant, 10)).toEqual([
          { ...rain, people: 1, lastMs: now },
        ]);
      });

      it('counts the people, and tells the words of the last of them', async () => {
        const tenant = newTenant();
        await storage.questions.send({ tenant, user: 'U1', ...rain });
        now += 1000;
        const text = 'will it \0 RAIN';
        await storage.questions.send({ tenant, user: 'U2', ...rain, text, language: 'sv' });

        expect(await storage.questions.open(tenant, 10)).toEqual([
          { key: 'rain', text: 'will it  RAIN', language: 'sv', people: 2, lastMs: now },
        ]);
      });

      it('tells the newest first, and no more than are wanted', async () => {
        const tenant = newTenant();
        for (const key of ['a', 'b', 'c', 'a']) {
          now += 1000;
          await storage.questions.send({ ...rain, tenant, user: `U${now}`, key });
        }

        expect(await storage.questions.openCount(tenant)).toBe(3);
        const skipped = await storage.questions.open(tenant, 2, 2);
        expect(skipped).toHaveLength(1);
        const open = await storage.questions.open(tenant, 2);
        expect(open).not.toContainEqual(skipped[0]);

        expect(open.map(({ key }) => key)).toEqual(['a', 'c']);
      });

      it('forgets one that is done, whoever sent it', async () => {
        const tenant = newTenant();
        for (const user of ['U1', 'U2']) await storage.questions.send({ tenant, user, ...rain });
        await storage.questions.send({ tenant, user: 'U1', ...rain, key: 'snow' });

        await storage.questions.done(tenant, 'rain');

        const open = await storage.questions.open(tenant, 10);
        expect(open.map(({ key }) => key)).toEqual(['snow']);
      });
    });

    describe('settings', () => {
      it('has defaults for what was never set', async () => {
        const tenant = newTenant();

        expect(await storage.settings.user(tenant, 'U1')).toEqual({ language: null });
        expect(await storage.settings.channel(tenant, 'C1')).toEqual({
          mode: 'mention',
          language: null,
          livingShares: true,
        });
      });

      it('changes what is named and leaves the rest', async () => {
        const tenant = newTenant();
        await storage.settings.setChannel(tenant, 'C1', { mode: 'strict' });
        expect((await storage.settings.channel(tenant, 'C1')).mode).toBe('strict');
        await storage.settings.setChannel(tenant, 'C1', { mode: 'off', language: 'sv' });
        await storage.settings.setChannel(tenant, 'C1', { livingShares: false });
        await storage.settings.setChannel(tenant, 'C1', { language: null });
        await storage.settings.setChannel(tenant, 'C1', {});

        expect(await storage.settings.channel(tenant, 'C1')).toEqual({
          mode: 'off',
          language: null,
          livingShares: false,
        });
      });

      it("keeps a person's language until it is cleared", async () => {
        const tenant = newTenant();
        await storage.settings.setUser(tenant, 'U1', { language: 'ur' });
        await storage.settings.setUser(tenant, 'U1', {});
        expect(await storage.settings.user(tenant, 'U1')).toEqual({ language: 'ur' });

        await storage.settings.setUser(tenant, 'U1', { language: null });
        expect(await storage.settings.user(tenant, 'U1')).toEqual({ language: null });
      });
    });

    describe('installations', () => {
      it('gives back the installation of a team', async () => {
        const team = newTenant();
        await storage.installations.save(team, { bot: { token: 'secret 1' } });
        await storage.installations.save(team, { bot: { token: 'secret 2' } });

        expect(await storage.installations.fetch(team)).toEqual({ bot: { token: 'secret 2' } });
      });

      it('has none for a team that was never saved or was deleted', async () => {
        const team = newTenant();
        expect(await storage.installations.fetch(team)).toBeUndefined();

        await storage.installations.save(team, {});
        await storage.installations.delete(team);
        expect(await storage.installations.fetch(team)).toBeUndefined();
      });

      it('outlives the end of an earlier one, and so do its data', async () => {
        const [team, organisation] = [newTenant(), newTenant()];
        await storage.settings.setUser(team, 'U1', { language: 'sv' });
        await storage.settings.setUser(organisation, 'U1', { language: 'sv' });
        await storage.installations.save(organisation, { token: 'new' });

        expect(await storage.purgeTenant(organisation, now, [team])).toBe(false);
        expect(await storage.installations.fetch(organisation)).toEqual({ token: 'new' });
        for (const tenant of [team, organisation]) {
          expect(await storage.settings.user(tenant, 'U1')).toEqual({ language: 'sv' });
        }
      });

      it('ends with its data and those of the teams that it served', async () => {
        const [team, organisation, anew] = [newTenant(), newTenant(), newTenant()];
        await storage.installations.save(organisation, { token: 'old' });
        now += 1000;
        await storage.installations.save(anew, { token: 'new' });
        for (const tenant of [team, organisation, anew]) {
          await storage.settings.setUser(tenant, 'U1', { language: 'sv' });
        }

        expect(await storage.purgeTenant(organisation, now, [team, anew])).toBe(true);
        expect(await storage.installations.fetch(organisation)).toBeUndefined();
        for (const tenant of [team, organisation]) {
          expect(await storage.settings.user(tenant, 'U1')).toEqual({ language: null });
        }
        expect(await storage.installations.fetch(anew)).toEqual({ token: 'new' });
        expect(await storage.settings.user(anew, 'U1')).toEqual({ language: 'sv' });
      });

      it('needs a sealing key to save', async () => {
        const keyless = await openStorage(databaseUrl, clock);

        await expect(keyless.installations.save('T', {})).rejects.toThrow(/no sealing key/);
        await keyless.close();
      });

      it('lets the old key go once everything is sealed with the new one', async () => {
        const url = await freshDatabase();
        const newKey = randomBytes(32).toString('base64');
        const before = await openStorage(url, clock, [key]);
        await before.installations.save('T1', { token: 1 });
        await before.installations.save('E1', { token: 2 });
        await before.close();

        const between = await openStorage(url, clock, [newKey, key]);
        await between.installations.save('T2', { token: 3 });
        expect(await between.installations.reseal()).toBe(2);
        expect(await between.installations.reseal()).toBe(0);
        await between.close();

        const after = await openStorage(url, clock, [newKey]);
        expect(
          await Promise.all(['T1', 'E1', 'T2'].map((id) => after.installations.fetch(id))),
        ).toEqual([{ token: 1 }, { token: 2 }, { token: 3 }]);
        await after.close();
      });
    });

    describe('a person', () => {
      async function fill(tenant: string, user: string): Promise<string> {
        await storage.state.write(tenant, `context ${user}`, { of: user }, { user });
        await storage.feedback.vote({
          tenant,
          user,
          answer: 'a1',
          helpful: false,
          intent: null,
          language: 'en',
          reason: 'wrong',
        });
        await storage.settings.setUser(tenant, user, { language: 'sv' });
        await storage.questions.send({ tenant, user, key: 'q', text: 'Why?', language: 'en' });
        const claim = await storage.shares.claim({
          tenant,
          key: `${user} click`,
          channel: 'C1',
          sharedBy: user,
          answerCode: 'code',
          entries: [],
          language: 'en',
          note: 'my note',
        });
        const id = claim.kind === 'new' ? claim.id : claim.share.id;
        await storage.shares.posted(tenant, id, '171.001');
        return id;
      }

      it('is given everything that is kept about them', async () => {
        const tenant = newTenant();
        const id = await fill(tenant, 'U1');
        await fill(tenant, 'U2');

        const exported = await storage.exportUser(tenant, 'U1');

        expect(exported).toEqual({
          settings: { language: 'sv' },
          state: [{ key: 'context U1', value: { of: 'U1' }, writtenMs: now }],
          votes: [
            {
              answer: 'a1',
              helpful: false,
              intent: null,
              language: 'en',
              reason: 'wrong',
              votedMs: now,
            },
          ],
          shares: [await storage.shares.get(tenant, id)],
          questions: [{ text: 'Why?', language: 'en', sentMs: now }],
        });
        expect(JSON.stringify(exported)).not.toContain('U2');
      });

      it('is forgotten, and nobody else', async () => {
        const tenant = newTenant();
        const id = await fill(tenant, 'U1');
        await fill(tenant, 'U2');
        const other = await storage.exportUser(tenant, 'U2');

        await storage.deleteUser(tenant, 'U1');

        expect(await storage.exportUser(tenant, 'U1')).toEqual({
          settings: { language: null },
          state: [],
          votes: [],
          shares: [],
          questions: [],
        });
        expect(await storage.exportUser(tenant, 'U2')).toEqual(other);
        expect(await storage.shares.get(tenant, id)).toMatchObject({
          sharedBy: null,
          note: null,
          status: { kind: 'posted' },
        });
      });

      it('is not named by the key of a share that stays', async () => {
        const tenant = newTenant();
        const id = await fill(tenant, 'U1');

        await storage.deleteUser(tenant, 'U1');

        expect(await fill(tenant, 'U1')).not.toBe(id);
      });

      it('is forgotten with a document that was later written without their name', async () => {
        const tenant = newTenant();
        await storage.state.write(tenant, 'k', 1, { user: 'U1' });
        await storage.state.write(tenant, 'k', 2);

        await storage.deleteUser(tenant, 'U1');

        expect(await storage.state.read(tenant, 'k')).toBeUndefined();
      });
    });

    describe('retention', () => {
      it('removes what has expired or is older than told, and nothing younger', async () => {
        const old = await openStorage(await freshDatabase(), clock);
        const fill = async (label: string) => {
          await old.seen.first('T1', label, 30 * 24 * 3600);
          await old.state.write('T1', label, 1, { user: label });
          await old.state.write('T1', `${label} brief`, 1, { ttlSeconds: 60 });
          await old.state.write('T1', `${label} long`, 1, { ttlSeconds: 31 * 24 * 3600 });
          await old.state.write('T1', `${label}, nobody's`, 1);
          await old.feedback.vote({
            tenant: 'T1',
            user: label,
            answer: 'a',
            helpful: true,
            intent: null,
            language: 'en',
          });
          await old.shares.claim({
            tenant: 'T1',
            key: label,
            channel: 'C',
            sharedBy: label,
            answerCode: '',
            entries: [],
            language: 'en',
          });
        };
        const fillQuestions = async (user: string) => {
          const question = { key: user, text: 'Why?', language: 'en' };
          await old.questions.send({ tenant: 'T1', user, ...question });
          await old.numbers.count({
            ...{ tenant: 'T1', user, language: 'en', intent: null, place: 'channel' },
            ...{ outcome: 'answered', tookMs: 100 },
          });
        };
        await fill('old');
        await fillQuestions('old');
        now += 30 * DAY_MS;
        await fill('new');
        await fillQuestions('new');

        const days = { state: 30, feedback: 30, shares: 30, questions: 30 };

        expect(await old.retention.enforce(days)).toEqual({
          seen: 1,
          state: 2,
          feedback: 1,
          shares: 1,
          questions: 1,
        });
        expect(await old.retention.enforce(days)).toEqual({
          seen: 0,
          state: 0,
          feedback: 0,
          shares: 0,
          questions: 0,
        });
        const { all, languages } = await old.numbers.since('T1', 0, 1);
        expect(all).toEqual({ answered: 1, unanswered: 0 });
        expect(languages).toEqual([{ name: 'en', answered: 1, unanswered: 0 }]);
        expect(await old.state.read('T1', 'new')).toMatchObject({ value: 1 });
        expect(await old.state.read('T1', 'new brief')).toMatchObject({ value: 1 });
        expect(await old.state.read('T1', 'old long')).toMatchObject({ value: 1 });
        expect(await old.state.read('T1', "old, nobody's")).toMatchObject({ value: 1 });
        await old.close();
      });
    });

    describe('its database', () => {
      it('answers while it is open, and says so', async () => {
        const other = await openStorage(await freshDatabase(), clock);
        expect(await other.health()).toMatchObject({ kind: 'up' });

        await other.close();
        await other.close();

        expect(await other.health()).toMatchObject({ kind: 'down' });
        await expect(other.state.read('T', 'k')).rejects.toThrow();
      });

      it('keeps everything when it is closed', async () => {
        const url = await freshDatabase();
        const first = await openStorage(url, clock);
        await first.state.write('T1', 'k', 'kept');
        await first.close();

        const second = await openStorage(url, clock);

        expect(await second.state.read('T1', 'k')).toMatchObject({ value: 'kept' });
        await second.close();
      });
    });

    describeNumbers(freshDatabase);
    describeReminders(freshDatabase);
    describeIsolation(freshDatabase);
  });
}
