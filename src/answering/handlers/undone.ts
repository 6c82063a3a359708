import type { RoleFact } from '../../knowledge/knowledge.js';
import {
  draft,
  factPart,
  type AnswerRequest,
  type AnsweringParts,
  type Draft,
} from '../request.js';
import { namedRoles, otherRole } from './of-role.js';
import { otherRoleStep } from './other-role.js';

/** Most of it that is told of a role at once. */
const MOST_AT_ONCE = 3;

/**
 * "What does a CTO not do?": what the documents deny of a role and give to the other. `undefined`
 * where no role is named.
 */
export function tellUndone(request: AnswerRequest, parts: AnsweringParts): Draft | undefined {
  const roles = namedRoles(request);
  const [role, other] = roles;
  if (role === undefined) return undefined;
  const each = roles.map((one) => givenAway(one, parts));
  const most = Math.ceil(MOST_AT_ONCE / roles.length);
  return draft({
    parts: each.flatMap((facts) => facts.slice(0, most)).map(factPart),
    more: each.flatMap((facts) => facts.slice(most)).map(factPart),
    roles,
    nextSteps: other === undefined ? [otherRoleStep(request, role)] : [],
  });
}

/** What is denied of a role, and said to be the other's. */
function givenAway(role: string, { knowledge }: AnsweringParts): readonly RoleFact[] {
  const other = knowledge.role(otherRole(role))?.abbreviation ?? '';
  const facts = knowledge.role(role)?.facts ?? [];
  return facts.filter(({ polar, summary, text }) => {
    return polar === 'no' && !summary && text.includes(other);
  });
}
