import { describe, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open-storage.js';
import { keepRetention } from '../../src/storage/retention-job.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const KEPT = { state: 7, feedback: 7, shares: 7, questions: 7 };

function notes() {
  const lines: { fields: object; message: string }[] = [];
  const note = (fields: object, message: string) => void lines.push({ fields, message });
  return { lines, info: note, error: note, debug: () => undefined };
}

describe('keepRetention', () => {
  it('removes at once what is older than told, and logs how much', async () => {
    let now = 1_700_000_000_000;
    const storage = await openStorage('file::memory:', () => now);
    await storage.state.write('T1', 'old', 1, { user: 'U1' });
    now += 8 * DAY_MS;
    await storage.state.write('T1', 'new', 2, { user: 'U1' });
    const log = notes();
    const end = keepRetention(storage, KEPT, log);
    await end();
    expect(await storage.state.read('T1', 'old')).toBeUndefined();
    expect((await storage.state.read('T1', 'new'))?.value).toBe(2);
    expect(log.lines[0]?.fields).toMatchObject({ state: 1 });
    await storage.close();
  });

  it('logs nothing where nothing was too old', async () => {
    const storage = await openStorage('file::memory:');
    const log = notes();
    await keepRetention(storage, KEPT, log)();
    expect(log.lines).toEqual([]);
    await storage.close();
  });

  it('logs that the database failed, and lets the program run on', async () => {
    const storage = await openStorage('file::memory:');
    await storage.close();
    const log = notes();
    await keepRetention(storage, KEPT, log)();
    expect(log.lines.map(({ message }) => message)).toEqual(['nothing was removed']);
  });
});
