import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { OAuthConnection } from '../../../src/transport/slack/connection.js';
import { underLease } from '../../../src/transport/slack/lease.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { sharedDatabases } from '../../support/shared-databases.js';

const PROCESSES = 3;
/** Until all processes have started. */
const START_MS = 2500;
const TIMEOUT_MS = 90_000;
/** Long enough for every process to find the old token meanwhile. */
const SLOW_RENEWAL_MS = 400;
const REDIRECT = 'http://127.0.0.1/slack/oauth_redirect';

const { databases, workers } = sharedDatabases('tests/transport/slack/renewal-worker.ts');

describe.each(databases)(
  'a token that processes share on $name',
  { timeout: TIMEOUT_MS },
  ({ freshDatabase }) => {
    const key = randomBytes(32).toString('base64');
    let url: string;
    let workspace: Workspace;
    let connection: OAuthConnection;

    beforeEach(async () => {
      url = await freshDatabase();
      workspace = createWorkspace({ tokenLifetimeSeconds: 43_200 });
      const { apiUrl } = await workspace.listen();
      const { signingSecret, clientId, clientSecret } = workspace.settings;
      const secrets = { clientId, clientSecret, stateSecret: 'signs the state' };
      const events = { kind: 'http', signingSecret } as const;
      connection = { kind: 'oauth', apiUrl, events, port: 0, redirectUri: REDIRECT, ...secrets };
      await keepInstallation();
      return () => workspace.close();
    });

    /** An installation whose token lasts for a minute more, as far as the app knows. */
    async function keepInstallation(): Promise<void> {
      const { clientId: client_id, clientSecret: client_secret, teamId } = workspace.settings;
      const asked = new URLSearchParams({ client_id, redirect_uri: REDIRECT, scope: 'chat:write' });
      const grant = new URL(`/oauth/v2/grant?${asked.toString()}`, connection.apiUrl);
      const granted = await fetch(grant, { redirect: 'manual' });
      const code = new URL(granted.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const body = new URLSearchParams({ client_id, client_secret, code });
      const access = await fetch(new URL('oauth.v2.access', connection.apiUrl), {
        method: 'POST',
        body,
      });
      const given = (await access.json()) as { access_token: string; refresh_token: string };
      const storage = await openStorage(url, Date.now, [key]);
      await storage.installations.save(teamId, {
        team: { id: teamId },
        isEnterpriseInstall: false,
        user: { id: 'U0WFINGRID', token: undefined, scopes: undefined },
        authVersion: 'v2',
        tokenType: 'bot',
        bot: {
          token: given.access_token,
          refreshToken: given.refresh_token,
          expiresAt: Math.floor(Date.now() / 1000) + 60,
          id: 'B1',
          userId: workspace.settings.botUserId,
          scopes: ['chat:write'],
        },
      });
      await storage.close();
    }

    const renewals = () =>
      workspace
        .calls('oauth.v2.access')
        .filter((call) => call.arguments['grant_type'] === 'refresh_token');

    it('is renewed once though all find it expiring at the same moment', async () => {
      workspace.fail('oauth.v2.access', { kind: 'latency', ms: SLOW_RENEWAL_MS });
      const startMs = String(Date.now() + START_MS);
      const { teamId } = workspace.settings;
      const children = Array.from({ length: PROCESSES }, () =>
        workers.start(url, key, JSON.stringify(connection), teamId, startMs),
      );
      await Promise.all(children.map((child) => child.ended()));

      const tokens = children.flatMap(({ lines }) => JSON.parse(lines[0] ?? '') as string[]);
      expect(tokens).toHaveLength(PROCESSES * 5);
      const renewed = renewals()[0]?.response['access_token'];
      expect(new Set(tokens)).toEqual(new Set([renewed]));
      expect(renewals()).toHaveLength(1);
      expect(renewals()[0]?.response['ok']).toBe(true);
    });
  },
);

describe.each(databases)('a lease on $name', ({ freshDatabase }) => {
  it('ends by itself where its process died, and not before', async () => {
    let now = Date.parse('2026-11-22T12:00:00Z');
    const url = await freshDatabase();
    const [dead, alive] = [await openStorage(url, () => now), await openStorage(url, () => now)];
    const leased = { tenant: 'T1', key: 'renewal' };
    void underLease(dead, leased, () => new Promise(() => undefined));
    await expect
      .poll(async () => (await dead.state.read('T1', 'renewal')) !== undefined)
      .toBe(true);

    const waits: number[] = [];
    const later = async (ms: number) => {
      waits.push(ms);
      now += 10_000;
    };
    expect(await underLease(alive, leased, async () => 'done', later)).toBe('done');
    expect(waits.length).toBe(6);
    await dead.close();
    await alive.close();
  });

  it('is given back where the work breaks', async () => {
    const storage = await openStorage(await freshDatabase(), () => 1000);
    const leased = { tenant: 'T1', key: 'renewal' };
    const broken = underLease(storage, leased, () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(await underLease(storage, leased, async () => 'done')).toBe('done');
    await storage.close();
  });
});
