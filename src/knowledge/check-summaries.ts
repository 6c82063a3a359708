import type { CheckedFile } from '../files/read-yaml.js';
import type { ParsedFiles } from './parsed-files.js';
import type { Problem } from '../files/problem.js';
import { PLATFORM_SUMMARY_TOPICS } from './topics.js';

interface Facts {
  readonly facts: readonly { readonly topics: readonly string[]; readonly summary: boolean }[];
}

/** Topics that have facts but not exactly one summary to open with. */
export function checkSummaries(files: ParsedFiles): Problem[] {
  return [
    ...files.roles.flatMap((file) => problemsOf(file, () => true)),
    ...files.platforms.flatMap((file) =>
      problemsOf(file, (topic) => (PLATFORM_SUMMARY_TOPICS as readonly string[]).includes(topic)),
    ),
  ];
}

function problemsOf(
  { data, at }: CheckedFile<Facts>,
  needsSummary: (topic: string) => boolean,
): Problem[] {
  const topics = new Set(data.facts.flatMap((fact) => fact.topics));
  return [...topics].filter(needsSummary).flatMap((topic) => {
    const summaries = indexes(data, (fact) => fact.summary && fact.topics.includes(topic));
    if (summaries.length === 1) return [];
    const facts = indexes(data, (fact) => fact.topics.includes(topic));
    const index = summaries[1] ?? facts[0] ?? 0;
    const message =
      summaries.length === 0
        ? `${topic} has facts but none marked summary: true; add one that answers it alone`
        : `${topic} has ${summaries.length} summaries; keep one`;
    return [{ ...at(['facts', index, 'topics']), message }];
  });
}

function indexes(data: Facts, wanted: (fact: Facts['facts'][number]) => boolean): number[] {
  return data.facts.flatMap((fact, index) => (wanted(fact) ? [index] : []));
}
