import type { PackFile } from '../languages/pack-file.js';
import type { EntityMatch } from './entity-index.js';

/** Tells whether a text speaks of somebody who works for a role: "the CTO's assistant". */
export type AideReader = (tokens: readonly string[], matches: readonly EntityMatch[]) => boolean;

/** Most words between the role and the job. */
const MOST_BETWEEN = 3;

/**
 * Reads whose role a role is: in "the CTO's PA" and "assistant to the CTO" the job is the other one.
 * "From assistant to CTO" is a way, and leads to ours.
 */
export function createAideReader({ forms: { aides } }: Pick<PackFile, 'forms'>): AideReader {
  const jobs = new Set(aides.jobs);
  const between = new Set(aides.between);
  const notAfter = new Set(aides.notAfter);

  return (tokens, matches) => {
    const isJob = (at: number) =>
      jobs.has(tokens[at] ?? '') ||
      matches.some(({ type, start, end }) => type === 'other_role' && start <= at && at < end);
    const past = (from: number, step: 1 | -1) => {
      let at = from;
      while (Math.abs(at - from) < MOST_BETWEEN && between.has(tokens[at] ?? '')) at += step;
      return at;
    };
    return matches
      .filter(({ type }) => type === 'role')
      .some(({ start, end }) => {
        const before = past(start - 1, -1);
        const served = before < start - 1 && isJob(before);
        return isJob(past(end, 1)) || (served && !notAfter.has(tokens[before - 1] ?? ''));
      });
  };
}
