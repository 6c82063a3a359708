import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeStorage } from './contract.js';

const directory = mkdtempSync(join(tmpdir(), 'wayfinder-'));
let files = 0;

afterAll(() => rmSync(directory, { recursive: true }));

describeStorage('SQLite', async () => `file:${join(directory, 'new', `${++files}.db`)}`);
