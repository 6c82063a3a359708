import type { Domain, Plan } from '../answering/domain.js';
import type { FACETS } from './named-in-question.js';

type OfOne = Extract<Plan, { tell: 'role' | 'platform' }>;

/** What is asked of a platform by what a search would look for. */
const TOPICS: Readonly<Record<string, string>> = {
  subject: 'subjects',
  credential: 'certificate',
  cost: 'cost',
  format: 'format',
  level: 'level',
} satisfies Partial<Record<(typeof FACETS)[number], string>>;

/** The intent that asks of a platform what a search looks for by a facet. */
export function intentOfFacet(facet: string, domain: Domain): string | undefined {
  const topic = TOPICS[facet];
  return topic === undefined ? undefined : intentOn('platform', topic, domain);
}

/** The intent that asks of a role or a platform what its first topic tells. */
export function intentOn(
  tell: OfOne['tell'],
  topic: string | undefined,
  domain: Domain,
): string | undefined {
  const asks = (plan: Plan) => plan.tell === tell && plan.topics[0] === topic;
  return [...domain].find(([, plan]) => asks(plan))?.[0];
}
