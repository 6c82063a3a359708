import type { AuthorizeResult, Installation, InstallationStore } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Storage } from '../../storage/storage.js';
import { underLease } from './lease.js';
import { errorFields } from './log.js';
import { noteTeam } from './org-teams.js';
import type { Log } from './log.js';
import type { Messages } from './parts.js';

/** What the app asks for: the same as slack.manifest.json, which a test compares. */
export const SCOPES: readonly string[] = [
  'app_mentions:read',
  'assistant:write',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'im:write',
];

export const OPTIONAL_SCOPES: readonly string[] = [
  'channels:history',
  'groups:history',
  'users:read',
];

/** Asked of Bolt's installer: whose token is wanted. */
export interface AuthorizeQuery {
  readonly teamId: string | undefined;
  readonly enterpriseId: string | undefined;
  readonly userId?: string;
  readonly isEnterpriseInstall: boolean;
}

export type Authorize = (query: AuthorizeQuery) => Promise<AuthorizeResult>;

/** Installations in our storage, sealed: one of a team by its id, one of an organisation by its. */
export function installationStoreOver(
  storage: Storage,
  onNew: (installation: Installation) => Promise<void>,
): InstallationStore {
  const { installations } = storage;
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall
        ? installation.enterprise?.id
        : installation.team?.id;
      if (id === undefined) throw new Error('Slack told neither a team nor an organisation');
      const isNew = (await installations.fetch(id)) === undefined;
      await installations.save(id, installation);
      if (isNew) await onNew(installation);
    },
    async fetchInstallation({ isEnterpriseInstall, enterpriseId, teamId }) {
      const id = isEnterpriseInstall ? enterpriseId : teamId;
      const found = id === undefined ? undefined : await installations.fetch(id);
      if (found === undefined) throw new Error('The app is not installed there');
      return found as Installation<'v2', false>;
    },
    async deleteInstallation({ isEnterpriseInstall, enterpriseId, teamId }) {
      const id = isEnterpriseInstall ? enterpriseId : teamId;
      if (id !== undefined) await installations.delete(id);
    },
  };
}

/** Bolt renews a token that lasts for less than two hours more; and a minute, to be sure. */
const RENEWED_BEFORE_SECONDS = 2 * 60 * 60 + 60;

/**
 * One authorisation at a time for each installation, and where it may renew the token, one over all
 * processes: a token is renewed with a token that serves once, so two at a time would lock the app
 * out. Who comes second reads what the first has stored.
 */
export function serialised(authorize: Authorize, storage: Storage): Authorize {
  const running = new Map<string, Promise<AuthorizeResult>>();

  async function inTurn(query: AuthorizeQuery, tenant: string): Promise<AuthorizeResult> {
    const work = () => authorize(query);
    const renews = mayRenew(await storage.installations.fetch(tenant));
    return renews ? underLease(storage, { tenant, key: 'renewal' }, work) : work();
  }

  return async (query) => {
    const { teamId, enterpriseId, isEnterpriseInstall } = query;
    const key = (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
    const before = running.get(key);
    const result = before ?? inTurn(query, key);
    if (before === undefined) {
      running.set(key, result);
      const done = () => void running.delete(key);
      result.then(done, done);
    }
    const authorized = await result;
    if (isEnterpriseInstall && enterpriseId && teamId) {
      await noteTeam(storage, enterpriseId, teamId);
    }
    return { ...authorized, ...(teamId === undefined ? {} : { teamId }) };
  };
}

/** Bolt asks the same clock, and renews only what has a token for it. */
function mayRenew(installation: unknown): boolean {
  const { bot } = (installation ?? {}) as Partial<Installation>;
  if (bot?.refreshToken === undefined) return false;
  return Date.now() / 1000 > (bot.expiresAt ?? 0) - RENEWED_BEFORE_SECONDS;
}

export interface HelloParts {
  readonly options: WebClientOptions;
  readonly messages: Messages;
  readonly logger: Log;
}

/** Says hello to who installed the app, and to nobody else. The install stands without it. */
export function helloToInstaller({ options, messages, logger }: HelloParts) {
  return async ({ bot, user }: Installation): Promise<void> => {
    if (bot === undefined) return;
    try {
      const client = new WebClient(bot.token, options);
      await client.chat.postMessage({ channel: user.id, text: messages('hello.installer', 'en') });
    } catch (error) {
      logger.warn(errorFields(error), 'the installer was not greeted');
    }
  };
}
