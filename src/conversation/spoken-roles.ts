import type { Answer } from '../answering/answer.js';
import type { ConversationContext } from './responder.js';

/** The roles that a talk is about: those told of last, though other things were spoken of since. */
export function spokenRoles(context: ConversationContext | undefined): readonly string[] {
  const told = context?.answer.roles ?? [];
  return told.length > 0 ? told : (context?.roles ?? []);
}

/** Whether roles were told of last, and no platform. */
export function isOfRoles(context: ConversationContext | undefined): boolean {
  const { roles = [], platforms = [] } = context?.answer ?? {};
  return roles.length > 0 && platforms.length === 0;
}

/** Whether platforms were told of last, and no role. */
export function isOfPlatforms(context: ConversationContext | undefined): boolean {
  const { roles = [], platforms = [] } = context?.answer ?? {};
  return platforms.length > 0 && roles.length === 0;
}

/** The roles to keep where an answer tells of none: a question about platforms ends no talk of the CTO. */
export function keptRoles(
  { roles }: Pick<Answer, 'roles'>,
  before: ConversationContext | undefined,
): Pick<ConversationContext, 'roles'> {
  const kept = roles.length > 0 ? [] : spokenRoles(before);
  return kept.length > 0 ? { roles: kept } : {};
}
