import type { Subject, Subjects } from './knowledge.js';

/** Look-ups over subjects. A subject that is its own ancestor by mistake ends no loop. */
export function createSubjects(all: readonly Subject[]): Subjects {
  const byId = new Map(all.map((subject) => [subject.id, subject]));
  const narrower = new Map<string, string[]>();
  for (const subject of all) {
    for (const parent of subject.broader) {
      narrower.set(parent, [...(narrower.get(parent) ?? []), subject.id]);
    }
  }

  return {
    all,
    get: (id) => byId.get(id),
    ancestors: (id) => reachable(id, (each) => byId.get(each)?.broader ?? []),
    descendants: (id) => reachable(id, (each) => narrower.get(each) ?? []),
  };
}

/** Every id that steps lead to, nearest first, the start left out. */
function reachable(start: string, next: (id: string) => readonly string[]): readonly string[] {
  const seen = new Set([start]);
  // A set is walked in the order of insertion, additions made on the way included.
  for (const id of seen) {
    for (const further of next(id)) seen.add(further);
  }
  seen.delete(start);
  return [...seen];
}
