import { z } from 'zod';
import type { Tally } from './tally.js';

/** The least share right, 0 to 1, of each set that must not get worse. */
export const Floors = z.record(z.string(), z.number().min(0).max(1));

/** A set that did worse than it must. */
export interface Shortfall {
  readonly name: string;
  readonly floor: number;
  /** 0 to 1; `null` where nothing was asked. */
  readonly share: number | null;
}

/** The sets below their floors; a set with a floor that asked nothing is below it. */
export function shortfalls(
  sets: readonly Tally[],
  floors: z.infer<typeof Floors>,
): readonly Shortfall[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const set = sets.find((one) => one.name === name);
    const share = set && set.asked > 0 ? set.right / set.asked : null;
    return share !== null && share >= floor ? [] : [{ name, floor, share }];
  });
}
