export const DAY_MS = 24 * 60 * 60 * 1000;
/** Numbers are told of so many days together, and kept at least as long. */
export const COUNTED_DAYS = 30;

/** Days since 1970, in UTC. */
export function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}
