import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { Storage } from '../../../src/storage/storage.js';
import { askerIn, disengage, engage } from '../../../src/transport/slack/engagement.js';

const HOUR_MS = 3_600_000;
const thread = { tenant: 'T1', channel: 'C1', thread: '1.0' };

describe('a thread that the bot has joined', () => {
  let storage: Storage;
  let now: number;

  beforeEach(async () => {
    now = 1_700_000_000_000;
    storage = await openStorage('file::memory:', () => now);
    await engage(storage, thread, 'U1');
  });
  afterEach(() => storage.close());

  it('is followed for a day', async () => {
    now += 23 * HOUR_MS;
    expect(await askerIn(storage, thread)).toBe('U1');
    now += 2 * HOUR_MS;
    expect(await askerIn(storage, thread)).toBeUndefined();
  });

  it('is followed for a day from the last question', async () => {
    now += 23 * HOUR_MS;
    await engage(storage, thread, 'U1');
    now += 23 * HOUR_MS;
    expect(await askerIn(storage, thread)).toBe('U1');
  });

  it('is followed for whoever asked last', async () => {
    await engage(storage, thread, 'U2');
    expect(await askerIn(storage, thread)).toBe('U2');
  });

  it('is left when others speak', async () => {
    await disengage(storage, thread);
    expect(await askerIn(storage, thread)).toBeUndefined();
  });

  it.each([
    { ...thread, thread: '2.0' },
    { ...thread, channel: 'C2' },
    { ...thread, tenant: 'T2' },
  ])('is not $tenant $channel $thread', async (other) => {
    expect(await askerIn(storage, other)).toBeUndefined();
  });

  it('is forgotten with the person who asked', async () => {
    await storage.deleteUser('T1', 'U1');
    expect(await askerIn(storage, thread)).toBeUndefined();
  });
});
