import { beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { Storage } from '../../../src/storage/storage.js';
import type { RemindReport } from '../../../src/transport/slack/listeners/plan/remind.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { sharedDatabases } from '../../support/shared-databases.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** 16:00 in Stockholm. */
const DUE_MS = Date.parse('2026-03-03T15:00:00Z');
const TENANT = 'T1';
const USER = 'U0WFGRACE1';
/** Until all processes have started. */
const START_MS = 2000;
const TIMEOUT_MS = 90_000;

const { databases, workers } = sharedDatabases('tests/transport/guidance/reminder-worker.ts');

describe.each(databases)(
  'a reminder that instances share on $name',
  { timeout: TIMEOUT_MS },
  ({ freshDatabase }) => {
    let url: string;
    let storage: Storage;
    let workspace: Workspace;
    let apiUrl: string;

    beforeEach(async () => {
      url = await freshDatabase();
      storage = await openStorage(url);
      workspace = createWorkspace();
      ({ apiUrl } = await workspace.listen());
      const item = { kind: 'platform', id: 'codecademy', done: false };
      await storage.plans.save(TENANT, USER, { items: [item], hoursPerWeek: null }, 0);
      await storage.reminders.set({
        ...{ tenant: TENANT, user: USER, zone: 'Europe/Stockholm', language: 'en' },
        ...{ minute: 16 * 60, every: 'daily', nextMs: DUE_MS },
      });
      return async () => {
        await workspace.close();
        await storage.close();
      };
    });

    const posts = () => workspace.calls('chat.postMessage').length;
    const nextMs = async () => (await storage.reminders.get(TENANT, USER))?.nextMs;

    function start(nowMs: number, dies = '', startMs = 0) {
      const { botToken } = workspace.settings;
      return workers.start(url, apiUrl, botToken, String(startMs), String(nowMs), dies);
    }

    /** Lets that many processes look at the same moment; gives how many each of them sent. */
    async function race(count: number, nowMs: number): Promise<number> {
      const startMs = Date.now() + START_MS;
      const children = Array.from({ length: count }, () => start(nowMs, '', startMs));
      await Promise.all(children.map((child) => child.ended()));
      const reports = children.map(({ lines }) => JSON.parse(lines[1] ?? '') as RemindReport);
      return reports.map(({ sent }) => sent).reduce((sum, sent) => sum + sent, 0);
    }

    it.each([2, 3])('is sent once where %i processes race for it', async (count) => {
      expect(await race(count, DUE_MS + 1000)).toBe(1);
      expect(posts()).toBe(1);
    });

    it('is sent once a day, however often processes are started', async () => {
      for (const hours of [0, 1, 3]) await start(DUE_MS + hours * HOUR_MS).ended();
      expect(posts()).toBe(1);

      await race(3, DUE_MS + DAY_MS);
      expect(posts()).toBe(2);
    });

    it.each([
      { dies: 'before-post', told: 0 },
      { dies: 'after-post', told: 1 },
    ])('is never doubled by a process that is killed $dies', async ({ dies, told }) => {
      await start(DUE_MS + 1000, dies).ended();
      await start(DUE_MS + 60_000).ended();

      expect(posts()).toBe(told);
      expect(await nextMs()).toBe(DUE_MS + DAY_MS);
    });

    it('is not sent after a stop', async () => {
      await storage.reminders.stop(TENANT, USER);

      expect(await race(2, DUE_MS + 1000)).toBe(0);
      expect(posts()).toBe(0);
    });

    it.each([
      { late: 'more than twelve hours', nowMs: DUE_MS + 3 * DAY_MS - 2 * HOUR_MS },
      { late: 'into the quiet hours', nowMs: DUE_MS + 7 * HOUR_MS },
    ])('is left out where it is late by $late, and no burst follows', async ({ nowMs }) => {
      expect(await race(2, nowMs)).toBe(0);
      await start(nowMs + 60_000).ended();

      expect(posts()).toBe(0);
      expect(await nextMs()).toBeGreaterThan(nowMs);
    });
  },
);
