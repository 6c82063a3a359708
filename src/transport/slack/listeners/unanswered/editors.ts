import type { WebClient } from '@slack/web-api';
import type { SlackParts } from '../../parts.js';

/** Whether a person sees unanswered questions: admins of the workspace, and who is set up for it. */
export async function isEditor(
  client: WebClient,
  tenant: string,
  user: string,
  { editors, people }: Pick<SlackParts, 'editors' | 'people'>,
): Promise<boolean> {
  if (editors.has(user)) return true;
  const { admin } = await people.profile(client, tenant, user);
  return admin;
}

/**
 * Whether anybody sees unanswered questions: without editors that are set up, only where Slack tells
 * who is an admin. What nobody would read is neither offered to be sent nor kept.
 *
 * @param user - Somebody of the workspace, by whom Slack is tried.
 */
export async function hasEditors(
  client: WebClient,
  tenant: string,
  user: string,
  { editors, people }: Pick<SlackParts, 'editors' | 'people'>,
): Promise<boolean> {
  return editors.size > 0 || (await people.profile(client, tenant, user)).known;
}
