import { tenantOf } from '../../arrival.js';
import type { Register } from '../../parts.js';

/** Forgets a workspace that removes the app. Slack sends these two events in either order. */
export const registerLifecycle: Register = (app, { storage, logger }) => {
  app.event('app_uninstalled', async ({ context }) => {
    await storage.purgeTenant(tenantOf(context));
    logger.info({ tenant: tenantOf(context) }, 'a workspace removed the app');
  });

  app.event('tokens_revoked', async ({ event, context }) => {
    const botTokens = event.tokens.bot ?? [];
    if (botTokens.length === 0) return;
    await storage.purgeTenant(tenantOf(context));
    logger.info({ tenant: tenantOf(context) }, 'a workspace revoked the token');
  });
};
