import { RENAMED } from '../understanding/renamed-subjects.js';
import type { Facets } from './finder.js';
import { isUnlisted, UNLISTED } from './recommendation.js';

const THAT = `subject.${UNLISTED}`;
/** The wishes that have labels, in the order in which they are told. */
const LABELLED = ['subject', 'credential', 'cost', 'provider', 'format', 'level'];

/**
 * Labels of what a search asks for, such as `@subject.python` and `@wish.cost.free`.
 *
 * @param unnamed - What stands for a subject that was asked for by another word than its name.
 */
export function wishLabels(facets: Facets = {}, unnamed = THAT): readonly string[] {
  return LABELLED.flatMap((facet) =>
    (facets[facet] ?? [])
      .filter((id) => !isUnlisted(id))
      .map((id) =>
        facet === 'subject' ? subjectLabel(id, facets, unnamed) : `@wish.${facet}.${id}`,
      ),
  );
}

/**
 * The label of a subject in what is said of it: "that subject" where it was asked for by another
 * word than its name.
 */
export function subjectLabel(id: string, facets: Facets = {}, unnamed = THAT): string {
  const renamed = id === UNLISTED || (facets[RENAMED]?.includes(id) ?? false);
  return `@${renamed ? unnamed : `subject.${id}`}`;
}
