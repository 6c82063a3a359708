import type { Storage } from '../../storage/storage.js';
import { waitForReal, type Wait } from './wait.js';

/** Longer than the work takes. Of a process that dies over it, the others wait for so long. */
const LEASE_SECONDS = 60;
const LOOK_AGAIN_MS = 50;

/** What is done by one process at a time. */
export interface Leased {
  readonly tenant: string;
  readonly key: string;
}

/**
 * Does the work while no other process over the same database does what has that key, and waits
 * until it may. @throws What the work throws.
 */
export async function underLease<T>(
  { state }: Pick<Storage, 'state'>,
  { tenant, key }: Leased,
  work: () => Promise<T>,
  wait: Wait = waitForReal,
): Promise<T> {
  const etag = await take();
  try {
    return await work();
  } finally {
    // Only where it is still ours; one that cannot be given back ends by itself.
    await state.write(tenant, key, null, { etag, ttlSeconds: 0 }).catch(() => undefined);
  }

  async function take(): Promise<string> {
    for (;;) {
      const options = { etag: null, ttlSeconds: LEASE_SECONDS };
      const taken = await state.write(tenant, key, null, options);
      if (taken.kind === 'written') return taken.etag;
      await wait(LOOK_AGAIN_MS);
    }
  }
}
