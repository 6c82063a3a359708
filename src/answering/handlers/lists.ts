import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';

/** Names every platform that the documents list. */
export function listPlatforms(request: AnswerRequest, { knowledge, rank }: AnsweringParts): Draft {
  const listed = rank(request, knowledge.listFacts)
    .filter(({ entry }) => entry.topics.includes('list'))
    .slice(0, 1);
  return draft({
    parts: listed.map(({ entry }) => factPart(entry)),
    more: knowledge.platforms.map(({ id }) => ({
      kind: 'platform' as const,
      platform: id,
      entries: knowledge
        .platformFactsOf(id, 'about')
        .slice(0, 1)
        .map((fact) => fact.id),
    })),
    platforms: knowledge.platforms.map(({ id }) => id),
    nextSteps: ['free', 'certificate', 'university'].map((wish) => ({
      label: `step.list-${wish}`,
      ask: {
        intent: 'course_recommend',
        facets: { [{ free: 'cost', certificate: 'credential' }[wish] ?? 'provider']: [wish] },
      },
    })),
  });
}
