import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reminder } from '../../src/storage/learning.js';
import { openStorage } from '../../src/storage/open-storage.js';
import type { Storage } from '../../src/storage/storage.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const REMINDER: Reminder = {
  ...{ tenant: 'T1', user: 'U1', zone: 'Europe/Stockholm', minute: 17 * 60, every: 'daily' },
  ...{ language: 'en', nextMs: DAY_MS },
};

/** The moment at which somebody is next reminded, kept alike by every database. */
export function describeReminders(freshDatabase: () => Promise<string>): void {
  describe('reminders', () => {
    let storage: Storage;
    beforeAll(async () => {
      storage = await openStorage(await freshDatabase());
    });
    afterAll(() => storage.close());

    it.each([
      { change: {}, kept: true },
      { change: { language: 'sv' }, kept: true },
      { change: { zone: 'Asia/Karachi' }, kept: false },
      { change: { minute: 18 * 60 }, kept: false },
      { change: { every: 'weekly' as const }, kept: false },
    ])('keep their next moment where $change is set: $kept', async ({ change, kept }) => {
      await storage.reminders.stop('T1', 'U1');
      await storage.reminders.set(REMINDER);
      const changed = { ...REMINDER, ...change, nextMs: 2 * DAY_MS };
      await storage.reminders.set(changed);

      const nextMs = kept ? DAY_MS : 2 * DAY_MS;
      expect(await storage.reminders.get('T1', 'U1')).toEqual({ ...changed, nextMs });
    });
  });
}
