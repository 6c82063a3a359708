import type { Context } from '@slack/bolt';
import { tenantOf } from '../../arrival.js';
import { teamsOf } from '../../org-teams.js';
import type { Register, SlackParts } from '../../parts.js';

/** Forgets a workspace that removes the app. Slack sends these two events in either order. */
export const registerLifecycle: Register = (app, parts) => {
  app.event('app_uninstalled', ({ context }) => forget(context, 'uninstalled', parts));

  app.event('tokens_revoked', async ({ event, context }) => {
    const botTokens = event.tokens.bot ?? [];
    if (botTokens.length > 0) await forget(context, 'revoked', parts);
  });

  app.event('user_change', async ({ event, context }) => {
    const { id, deleted } = event.user;
    if (!deleted) return;
    await parts.storage.deleteUser(tenantOf(context), id);
    parts.people.forget(tenantOf(context), id);
  });
};

/** An organisation that removes the app takes it out of each of its teams. */
async function forget(
  context: Context,
  why: string,
  { storage, logger }: SlackParts,
): Promise<void> {
  const { isEnterpriseInstall, enterpriseId } = context;
  const tenants =
    isEnterpriseInstall && enterpriseId !== undefined
      ? [...(await teamsOf(storage, enterpriseId)), enterpriseId]
      : [tenantOf(context)];
  for (const tenant of tenants) await storage.purgeTenant(tenant);
  logger.info({ tenants, why }, 'a workspace removed the app');
}
