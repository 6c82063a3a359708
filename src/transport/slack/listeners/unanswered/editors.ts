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
