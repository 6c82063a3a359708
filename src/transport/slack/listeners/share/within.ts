import { setTimeout as sleep } from 'node:timers/promises';

/** What was promised, or `undefined` where it takes longer; the work itself goes on. */
export function within<T>(milliseconds: number, promised: Promise<T>): Promise<T | undefined> {
  return Promise.race([promised, sleep(milliseconds, undefined, { ref: false })]);
}
