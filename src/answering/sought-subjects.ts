import type { Knowledge } from '../knowledge/knowledge.js';
import { isUnlisted, NARROWER } from './recommendation.js';

/** The wished subjects, by what the documents have for them. */
export interface SoughtSubjects {
  /** What platforms are looked for by. */
  readonly sought: readonly string[];
  /** What no platform names, and which is not looked for: others come nearer. */
  readonly lacking: readonly string[];
  /** What is sought only comes near to what was wished for: "quantum computing". */
  readonly narrowed: boolean;
}

/**
 * Which of several subjects to look for: those that some platform states, or else those that come
 * near one. The rest must be owned up to.
 */
export function soughtSubjects(
  { platforms, subjects }: Knowledge,
  wished: readonly string[],
): SoughtSubjects {
  const stated = new Set(platforms.flatMap((platform) => platform.subjects.ids));
  const isNear = (id: string) =>
    [...subjects.ancestors(id), ...subjects.descendants(id)].some((each) => stated.has(each));
  const narrowed = wished.includes(NARROWER);
  const named = wished.filter((id) => id !== NARROWER);
  const sought = [
    named.filter((id) => stated.has(id)),
    named.filter((id) => !isUnlisted(id) && isNear(id)),
    named,
  ].find((ids) => ids.length > 0);
  if (!sought) return { sought: wished, lacking: [], narrowed: false };
  return { sought, lacking: named.filter((id) => !sought.includes(id)), narrowed };
}
