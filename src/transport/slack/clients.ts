import { WebClient } from '@slack/web-api';
import { clientOptionsFor, type Door, type SlackConnection } from './connection.js';
import { errorFields } from './log.js';
import { organisationOf } from './org-teams.js';
import type { GivenParts } from './parts.js';

/** Gives a workspace's Web API where no event brings one; `undefined` where the app is gone. */
export function clientsFor(
  connection: SlackConnection,
  { authorize }: Door,
  { storage, logger }: Pick<GivenParts, 'storage' | 'logger'>,
): (tenant: string) => Promise<WebClient | undefined> {
  const options = clientOptionsFor(connection);
  if (connection.kind !== 'oauth') {
    const client = new WebClient(connection.botToken, options);
    return async () => client;
  }
  return async (tenant) => {
    try {
      const enterpriseId = await organisationOf(storage, tenant);
      const isEnterpriseInstall = enterpriseId !== undefined;
      const found = await authorize?.({ teamId: tenant, enterpriseId, isEnterpriseInstall });
      return found?.botToken === undefined ? undefined : new WebClient(found.botToken, options);
    } catch (error) {
      logger.warn({ tenant, ...errorFields(error) }, 'a workspace has no usable token');
      return undefined;
    }
  };
}
