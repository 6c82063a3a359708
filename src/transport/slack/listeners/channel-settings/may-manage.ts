import type { WebClient } from '@slack/web-api';
import type { SlackParts } from '../../parts.js';

/**
 * Whether a person may say how the bot behaves in a channel: admins of the workspace, and who made
 * the channel. Slack tells apps of no other managers.
 */
export async function mayManage(
  client: WebClient,
  { tenant, user, channel }: { tenant: string; user: string; channel: string },
  { people }: SlackParts,
): Promise<boolean> {
  const { admin } = await people.profile(client, tenant, user);
  if (admin) return true;
  try {
    const { channel: told } = await client.conversations.info({ channel });
    return told?.creator === user;
  } catch {
    return false;
  }
}
