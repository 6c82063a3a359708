import { DAY_MS } from './days.js';
import type { RetentionDays, RetentionReport, Storage } from './storage.js';

export interface RetentionLog {
  info(fields: RetentionReport, message: string): void;
  debug(fields: RetentionReport, message: string): void;
  error(fields: { readonly error: string }, message: string): void;
}

/**
 * Removes what is older than told, now and once a day. Several processes may do so at once. Gives a
 * function that ends it, and settles once a run that is under way is through.
 */
export function keepRetention(
  { retention }: Pick<Storage, 'retention'>,
  days: RetentionDays,
  log: RetentionLog,
): () => Promise<void> {
  let running = Promise.resolve();
  const run = () => {
    running = enforce();
  };
  async function enforce() {
    try {
      const removed = await retention.enforce(days);
      const level = Object.values(removed).some((count) => count > 0) ? 'info' : 'debug';
      log[level](removed, 'what was too old is gone');
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'nothing was removed');
    }
  }
  run();
  const timer = setInterval(run, DAY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
