import type { Knowledge } from '../../knowledge/knowledge.js';
import type { NextStep } from '../answer.js';
import { CHANGE_FILTERS } from '../finder.js';
import { fittingPlatforms, type Wishes } from '../recommendation.js';
import type { AnswerRequest, AnsweringParts } from '../request.js';

/** What can be asked on of a search: the finder where little was said, one more wish, other filters. */
export function furtherSteps(
  request: AnswerRequest,
  wishes: Wishes,
  { knowledge }: AnsweringParts,
): NextStep[] {
  return [...narrowingSteps(request, wishes, knowledge), filtersStep(request)];
}

function filtersStep({ question: { facets = {} } }: AnswerRequest): NextStep {
  const ask = { intent: CHANGE_FILTERS, ...(Object.keys(facets).length > 0 && { facets }) };
  return { label: 'finder.filters', ask };
}

function narrowingSteps(
  { question }: AnswerRequest,
  wishes: Wishes,
  knowledge: Knowledge,
): NextStep[] {
  const narrowed = (facet: string, value: string) => ({
    ...question,
    intent: 'course_recommend',
    facets: { ...question.facets, [facet]: [value] },
  });
  return [
    ...(wishes.subjects.length === 0 && wishes.costs.length === 0 && wishes.credentials.length === 0
      ? [{ label: 'step.finder', ask: { ...question, intent: 'start_finder' } }]
      : []),
    ...(mayBeReallyFree(knowledge, wishes)
      ? [{ label: 'step.really-free', ask: narrowed('cost', 'really-free') }]
      : []),
    ...(wishes.credentials.length === 0
      ? [{ label: 'step.with-certificate', ask: narrowed('credential', 'certificate') }]
      : []),
    ...(wishes.providers.length === 0
      ? [{ label: 'step.from-university', ask: narrowed('provider', 'university') }]
      : []),
  ];
}

/** Whether some of the platforms that fit cost nothing at all, and not all of them. */
function mayBeReallyFree(knowledge: Knowledge, wishes: Wishes): boolean {
  if (wishes.costs.some((cost) => cost !== 'free')) return false;
  const fitting = fittingPlatforms(knowledge, wishes).length;
  const free = fittingPlatforms(knowledge, { ...wishes, costs: ['really-free'] }).length;
  return free > 0 && free < fitting;
}
