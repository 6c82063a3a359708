import type { StructuredQuestion } from '../answering/answer.js';
import type { Plan } from '../answering/domain.js';
import { otherRole } from '../answering/handlers/of-role.js';
import { entityIds, type Question } from '../understanding/understanding.js';
import type { ConversationContext } from './responder.js';
import { spokenRoles } from './spoken-roles.js';

/** A question that names nothing is of the roles or the platform that the talk is about. */
export function withCarried(
  asked: StructuredQuestion,
  question: Question,
  plan: Plan,
  context: ConversationContext,
): StructuredQuestion {
  if (asked.roles || asked.platforms) return asked;
  // "Who does the budget?" asks for a role, "whom does he serve?" asks of one.
  const ofSomebody = entityIds(question, 'reference').includes('person');
  if (question.form === 'who' && !ofSomebody) return asked;
  return { ...asked, ...carriedRoles(question, plan, context), ...carriedPlatforms(plan, context) };
}

function carriedRoles(
  question: Question,
  plan: Plan,
  context: ConversationContext,
): { roles?: readonly string[] } {
  const roles = plan.tell === 'role' ? spokenRoles(context) : context.answer.roles;
  if (roles.length === 0) return {};
  const other = entityIds(question, 'reference').includes('other') && roles.length === 1;
  return { roles: other ? [otherRole(roles[0] ?? '')] : roles };
}

function carriedPlatforms(
  plan: Plan,
  context: ConversationContext,
): { platforms?: readonly string[] } {
  const { platforms } = context.answer;
  return plan.tell === 'unknown' && platforms.length === 1 ? { platforms } : {};
}
