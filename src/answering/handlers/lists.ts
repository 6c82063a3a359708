import { fittingPlatforms, wishesFrom } from '../recommendation.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { platformPart } from './recommend.js';
import { namedRoles, roleFacts, SINGLE_ROLES } from './role.js';

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

/** What each role's stated skills are matched with. Our matching, and told as ours. */
const STUDY_SUBJECT = 'computer-science';
const MOST_STUDY_PLATFORMS = 3;

/** Joins a role's stated education and skills with platforms, and says which is which. */
export function tellRoleStudy(request: AnswerRequest, parts: AnsweringParts): Draft {
  const named = namedRoles(request);
  const roles = named.length > 0 ? named : SINGLE_ROLES;
  const stated = roles.flatMap((role) => [
    ...roleFacts(parts, role, ['education']).slice(0, 1),
    ...roleFacts(parts, role, ['skills']).slice(0, 1),
  ]);
  const wished = request.question.facets ?? {};
  const wishes = wishesFrom(wished['subject'] ? wished : { ...wished, subject: [STUDY_SUBJECT] });
  const platforms = fittingPlatforms(parts.knowledge, wishes).slice(0, MOST_STUDY_PLATFORMS);
  return draft({
    parts: [
      { kind: 'message', id: 'study.stated' },
      ...stated.map(factPart),
      { kind: 'message', id: 'study.our-matching' },
      ...platforms.map(({ platform }) => platformPart(request, parts, platform, wishes)),
    ],
    roles,
    platforms: platforms.map(({ platform }) => platform.id),
    nextSteps: [{ label: 'step.finder', ask: { intent: 'start_finder' } }],
  });
}
