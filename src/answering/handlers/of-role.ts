import type { RoleFact } from '../../knowledge/knowledge.js';
import type { RoleTopic } from '../../knowledge/topics.js';
import type { AnswerRequest, AnsweringParts } from '../request.js';

/** The roles that a question can be about one at a time. */
export const SINGLE_ROLES = ['cio', 'cto'] as const;

/** The single roles that a question names; `both` stands for each. */
export function namedRoles({ question }: AnswerRequest): readonly string[] {
  const named = question.roles ?? [];
  return named.includes('both') ? SINGLE_ROLES : named;
}

/** Facts of a role on several topics, those of the first topic first. */
export function roleFacts(
  { knowledge }: AnsweringParts,
  role: string,
  topics: readonly RoleTopic[],
): readonly RoleFact[] {
  return [...new Set(topics.flatMap((topic) => knowledge.factsOf(role, topic)))];
}

/** "A CIO has no …" is told when it is asked for, and is no reason to take that role as meant. */
export function isStatement({ polar }: RoleFact): boolean {
  return polar !== 'no';
}

/** The other one of the two roles. */
export function otherRole(role: string): string {
  return role === 'cio' ? 'cto' : 'cio';
}

/** A role's short name, as its facts are told with it. */
export function abbreviation({ knowledge }: AnsweringParts, role: string): string {
  return knowledge.role(role)?.abbreviation ?? role;
}
