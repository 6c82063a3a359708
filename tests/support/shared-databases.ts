import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildWorkers, type Workers } from '../storage/child-process.js';
import { startPostgres, type TestPostgres } from './postgres.js';

/** A kind of database that several processes can share, for `describe.each`. */
export interface SharedDatabase {
  readonly name: string;
  /** Gives the address of a new one. */
  readonly freshDatabase: () => Promise<string>;
}

/**
 * SQLite and PostgreSQL, and real processes that run a worker over them. They are there from
 * `beforeAll` on, and gone after the file.
 *
 * @param entry - The worker's file; `tests/storage/worker.ts` where left out.
 */
export function sharedDatabases(entry?: string): {
  readonly databases: readonly SharedDatabase[];
  readonly workers: Pick<Workers, 'start'>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'wayfinder-shared-'));
  let files = 0;
  let server: TestPostgres;
  let workers: Workers;

  beforeAll(async () => {
    [server, workers] = await Promise.all([startPostgres(), buildWorkers(entry)]);
  });
  afterAll(async () => {
    workers.remove();
    rmSync(folder, { recursive: true });
    await server.stop();
  });

  return {
    databases: [
      { name: 'SQLite', freshDatabase: async () => `file:${join(folder, `${++files}.db`)}` },
      { name: 'PostgreSQL', freshDatabase: () => server.freshDatabase() },
    ],
    workers: { start: (...args) => workers.start(...args) },
  };
}
