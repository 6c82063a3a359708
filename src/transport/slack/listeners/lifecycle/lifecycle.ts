import type { Context } from '@slack/bolt';
import { tenantOf } from '../../arrival.js';
import { teamsOf } from '../../org-teams.js';
import type { Register, SlackParts } from '../../parts.js';

/**
 * Forgets a workspace that removes the app. Slack sends these two events in either order, and repeats
 * them until they are acknowledged, by when the app may be installed again.
 */
export const registerLifecycle: Register = (app, parts) => {
  app.event('app_uninstalled', ({ body, context }) =>
    forget({ why: 'uninstalled', context, endedMs: endOf(body) }, parts),
  );

  app.event('tokens_revoked', async ({ event, body, context }) => {
    const botTokens = event.tokens.bot ?? [];
    if (botTokens.length === 0) return;
    await forget({ why: 'revoked', context, endedMs: endOf(body) }, parts);
  });

  app.event('user_change', async ({ event, context }) => {
    const { id, deleted } = event.user;
    if (!deleted) return;
    await parts.storage.deleteUser(tenantOf(context), id);
    parts.people.forget(tenantOf(context), id);
  });
};

/** The first moment after an event, which Slack tells in whole seconds, in milliseconds. */
function endOf({ event_time }: { readonly event_time: number }): number {
  return (event_time + 1) * 1000;
}

interface Removal {
  readonly why: string;
  readonly context: Context;
  readonly endedMs: number;
}

/** An organisation that removes the app takes it out of each of its teams. */
async function forget(
  { why, context, endedMs }: Removal,
  { storage, logger }: SlackParts,
): Promise<void> {
  const { isEnterpriseInstall, enterpriseId } = context;
  const ofAll = isEnterpriseInstall && enterpriseId !== undefined;
  const tenant = ofAll ? enterpriseId : tenantOf(context);
  const teams = ofAll ? await teamsOf(storage, enterpriseId) : [];
  const removed = await storage.purgeTenant(tenant, endedMs, teams);
  const told = removed
    ? 'a workspace removed the app'
    : 'a removal from before the install is late';
  logger.info({ tenants: [tenant, ...teams], why }, told);
}
