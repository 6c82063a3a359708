import { describe, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.js';
import { sharedDatabases } from '../support/shared-databases.js';
import type { RaceReport } from './worker.js';

const PROCESSES = 4;
const KILLS = 6;

/** Starting Node some twenty times takes long on a busy machine. */
const TIMEOUT_MS = 90_000;

const { databases, workers } = sharedDatabases();

describe.each(databases)(
  'processes that share $name',
  { timeout: TIMEOUT_MS },
  ({ freshDatabase }) => {
    it('start together on an empty database, and each thing is won once', async () => {
      const url = await freshDatabase();
      const startMs = String(Date.now() + 1500);
      const children = Array.from({ length: PROCESSES }, () => workers.start('race', url, startMs));
      await Promise.all(children.map((child) => child.ended()));

      const reports = children.map(({ lines }) => JSON.parse(lines[0] ?? '') as RaceReport);
      const total = (count: (report: RaceReport) => number) =>
        reports.map(count).reduce((sum, next) => sum + next, 0);

      expect(total(({ firsts }) => firsts)).toBe(100);
      expect(total(({ claims }) => claims)).toBe(100);
      const storage = await openStorage(url);
      expect(await storage.state.read('T1', 'counter')).toMatchObject({
        value: total(({ additions }) => additions),
      });
      await storage.close();
    });

    it('lose no acknowledged write when the writer is killed', async () => {
      const url = await freshDatabase();
      const acknowledged: string[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        const child = workers.start('write', url);
        await child.printed(1 + 40 * kill);
        child.kill('SIGKILL');
        await child.ended();
        acknowledged.push(...child.lines);
      }

      const storage = await openStorage(url);
      const kept = await Promise.all(acknowledged.map((key) => storage.state.read('T1', key)));
      await storage.close();

      expect(acknowledged.length).toBeGreaterThan(KILLS);
      expect(acknowledged.filter((_, index) => kept[index] === undefined)).toEqual([]);
    });
  },
);
