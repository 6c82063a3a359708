import type { Knowledge } from '../knowledge/knowledge.js';
import { fittingPlatforms, wishesFrom } from './recommendation.js';

/** What the course finder asks about, in this order. */
export const FINDER_FACETS = ['subject', 'cost', 'credential'] as const;
export type FinderFacet = (typeof FINDER_FACETS)[number];

/** What a button asks that opens the wishes of a search to be changed; its facets hold them. */
export const CHANGE_FILTERS = 'change_filters';

export type Facets = Readonly<Record<string, readonly string[]>>;

/** Most subjects that are offered as buttons; any other can be written. */
const MOST_SUBJECTS = 8;
/** What can be chosen of the filters whose values are always the same. */
export const FINDER_CHOICES = {
  cost: ['free', 'really-free'],
  credential: ['certificate', 'diploma', 'nanodegree', 'none'],
} as const;

/** The first thing that is neither known nor was asked before; `undefined` once all of them are. */
export function nextFacet(known: Facets, asked: readonly string[]): FinderFacet | undefined {
  return FINDER_FACETS.find((facet) => !(known[facet]?.length ?? 0) && !asked.includes(facet));
}

/** Values to choose from. A value with which no platform fits what is known is not offered. */
export function optionsFor(knowledge: Knowledge, facet: FinderFacet, known: Facets): string[] {
  const values = { subject: statedSubjects(knowledge), ...FINDER_CHOICES };
  return values[facet].filter(
    (value) => fittingPlatforms(knowledge, wishesFrom({ ...known, [facet]: [value] })).length > 0,
  );
}

/** The widest subjects that the documents name for a platform, those of most platforms first. */
export function statedSubjects({ platforms, subjects }: Knowledge): string[] {
  const stated = platforms.flatMap(({ subjects: { ids } }) => ids);
  const countOf = (id: string) => stated.filter((one) => one === id).length;
  return subjects.all
    .map(({ id }) => id)
    .filter((id) => stated.includes(id))
    .filter((id) => !subjects.ancestors(id).some((wider) => stated.includes(wider)))
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, MOST_SUBJECTS);
}
