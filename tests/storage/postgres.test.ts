import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { describeStorage } from './contract.js';

let server: TestPostgres;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeStorage('PostgreSQL', () => server.freshDatabase());
