import { setTimeout as sleep } from 'node:timers/promises';

/** Settles after that many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

/** Waits by the clock of the machine, and does not keep a process alive that has nothing else to do. */
export const waitForReal: Wait = (ms) => sleep(ms, undefined, { ref: false });
