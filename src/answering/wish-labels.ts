import { RENAMED, saidLabel } from '../understanding/renamed-subjects.js';
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
 * The label of a subject in what is said of it: where it was asked for by another word than its name
 * that word, or "that subject" where the word is on no list of ours.
 */
export function subjectLabel(id: string, facets: Facets = {}, unnamed = THAT): string {
  const { [RENAMED]: renamed = [] } = facets;
  const isUnnamed = id === UNLISTED || renamed.includes(id);
  return `@${saidLabel(id, renamed) ?? (isUnnamed ? unnamed : `subject.${id}`)}`;
}
