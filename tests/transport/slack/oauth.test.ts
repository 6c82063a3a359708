import type { AuthorizeResult, Installation } from '@slack/bolt';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../../src/conversation/bot.js';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { Storage } from '../../../src/storage/storage.js';
import { createSlackApp, type SlackApp } from '../../../src/transport/slack/app.js';
import { installationStoreOver, serialised } from '../../../src/transport/slack/oauth.js';
import { noteTeam } from '../../../src/transport/slack/org-teams.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { english, logInto, parrot, present } from './support.js';

const key = () => randomBytes(32).toString('base64');

let folder: string;
let workspace: Workspace;
let storage: Storage;
let app: SlackApp;
let base: string;
const log: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wayfinder-'));
  workspace = createWorkspace();
  const { apiUrl } = await workspace.listen();
  storage = await openStorage(`file:${join(folder, 'a.db')}`, Date.now, [key()]);
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  const { signingSecret, clientId, clientSecret } = workspace.settings;
  const logger = logInto(log);
  app = createSlackApp({
    connection: {
      kind: 'oauth',
      apiUrl,
      signingSecret,
      clientId,
      clientSecret,
      port,
      stateSecret: 'a secret that signs the state',
      redirectUri: `${base}/slack/oauth_redirect`,
    },
    bot: createBot({ responder: parrot, storage, clock: Date.now, logger }),
    storage,
    present,
    messages: (id, _language, values = {}) => english(id, values as Record<string, string>),
    logger,
    clock: Date.now,
    languages: new Map([['en', 'English']]),
    knowledgeVersion: '0123456789abcdef',
    helpChannel: null,
    editors: new Set<string>(),
    postPauseMs: 0,
  });
  expect((await app.start()).kind).toBe('started');
  await workspace.useRequestUrl(`${base}/slack/events`);
});
afterEach(async () => {
  await app.stop();
  await workspace.close();
  await storage.close();
  await rm(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const follow = (url: string, cookie = '') =>
  fetch(url, { redirect: 'manual', headers: { cookie } });

/** Installs the app as a browser does; `keepsCookie` is false for a link from somebody else. */
async function install(keepsCookie = true): Promise<Response> {
  const begun = await follow(`${base}/slack/install`);
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const authorize = begun.headers.get('location') ?? '';
  const granted = await follow(authorize.replace('/authorize?', '/grant?'));
  return follow(granted.headers.get('location') ?? '', keepsCookie ? cookie : '');
}

async function settled() {
  await workspace.idle();
  await app.idle();
}

/** Sends an event that the local workspace has no notion of, signed as Slack signs. */
async function send(event: object, context: object): Promise<number> {
  const body = JSON.stringify({
    type: 'event_callback',
    event_id: `Ev${Date.now()}`,
    event,
    ...context,
  });
  const time = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', workspace.settings.signingSecret).update(`v0:${time}:${body}`);
  const { status } = await fetch(`${base}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-slack-request-timestamp': time,
      'x-slack-signature': `v0=${mac.digest('hex')}`,
    },
    body,
  });
  await settled();
  return status;
}

describe('an install by OAuth', () => {
  it('lets the bot answer in that workspace', async () => {
    expect((await install()).status).toBe(200);
    const { ts } = workspace.person('grace').post('#general', '@Wayfinder one');
    await settled();
    expect(workspace.messages('#general', { thread: ts })[1]?.text).toBe('one');
  });

  it('is refused where the state does not belong to the browser', async () => {
    expect((await install(false)).status).toBe(400);
    expect(await storage.installations.fetch(workspace.settings.teamId)).toBeUndefined();
  });

  it('greets the installer, once, and nobody else', async () => {
    await install();
    await install();
    const greetings = workspace.calls('chat.postMessage');
    expect(greetings.map((call) => call.arguments['channel'])).toEqual(['U0WFINGRID']);
    expect(greetings[0]?.arguments['text']).toBe(english('hello.installer'));
  });

  it('keeps the token where nobody reads it who reads the disk', async () => {
    await install();
    const files = await readdir(folder);
    const bytes = await Promise.all(files.map((name) => readFile(join(folder, name))));
    expect(Buffer.concat(bytes).includes(workspace.settings.botToken)).toBe(false);
    expect(log.join()).not.toContain(workspace.settings.botToken);
  });

  it('leaves nothing behind when the app is removed', async () => {
    const { teamId } = workspace.settings;
    await install();
    workspace.person('grace').post('@wayfinder', 'one');
    await settled();
    workspace.uninstall();
    await settled();
    expect(await storage.installations.fetch(teamId)).toBeUndefined();
    expect((await storage.exportUser(teamId, 'U0WFGRACE1')).state).toEqual([]);
  });

  it('answers nothing for a workspace that never installed it', async () => {
    workspace.person('grace').post('#general', '@Wayfinder one');
    await settled();
    expect(workspace.calls('chat.postMessage')).toEqual([]);
  });
});

describe('an install of a whole organisation', () => {
  const organisation = {
    isEnterpriseInstall: true,
    enterprise: { id: 'E1', name: 'An organisation' },
    team: undefined,
    user: { id: 'U1', token: undefined, scopes: undefined },
    bot: { token: 'xoxb-local-workspace', scopes: [], id: 'B1', userId: 'U0WFBOT001' },
    tokenType: 'bot',
  } as unknown as Installation<'v2', true>;

  it('is kept under the organisation, not under a team', async () => {
    const store = installationStoreOver(storage, async () => undefined);
    await store.storeInstallation(organisation);
    const query = { teamId: 'T1', enterpriseId: 'E1' };
    const found = await store.fetchInstallation({ ...query, isEnterpriseInstall: true });
    expect(found.bot?.id).toBe('B1');
    await expect(store.fetchInstallation({ ...query, isEnterpriseInstall: false })).rejects.toThrow(
      'not installed',
    );
  });

  it('takes the data of each of its teams along when it is removed', async () => {
    const store = installationStoreOver(storage, async () => undefined);
    await store.storeInstallation(organisation);
    await noteTeam(storage, 'E1', 'T1');
    await noteTeam(storage, 'E1', 'T2');
    await noteTeam(storage, 'E1', 'T1');
    await storage.settings.setUser('T1', 'U1', { language: 'sv' });
    await storage.settings.setUser('T2', 'U1', { language: 'sv' });
    await storage.settings.setUser('T3', 'U1', { language: 'sv' });
    const authorizations = [
      { enterprise_id: 'E1', team_id: null, user_id: 'U0WFBOT001', is_enterprise_install: true },
    ];
    const context = { enterprise_id: 'E1', is_enterprise_install: true, authorizations };
    expect(await send({ type: 'app_uninstalled' }, context)).toBe(200);
    const left = await Promise.all(
      ['T1', 'T2', 'T3'].map((team) => storage.settings.user(team, 'U1')),
    );
    expect(left.map(({ language }) => language)).toEqual([null, null, 'sv']);
  });
});

describe('a member whose account is deactivated', () => {
  it('is forgotten', async () => {
    const { teamId } = workspace.settings;
    await install();
    await storage.settings.setUser(teamId, 'U9', { language: 'sv' });
    const authorizations = [{ enterprise_id: null, team_id: teamId, is_bot: true }];
    const event = { type: 'user_change', user: { id: 'U9', deleted: true } };
    await send(event, { team_id: teamId, authorizations });
    expect(await storage.settings.user(teamId, 'U9')).toEqual({ language: null });
  });
});

describe('serialised', () => {
  it('asks once for those who ask at the same time, and again for those who ask later', async () => {
    let asked = 0;
    const authorize = serialised(async (): Promise<AuthorizeResult> => {
      asked++;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { botToken: `xoxb-${asked}` };
    }, storage);
    const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };
    const together = await Promise.all([authorize(query), authorize(query), authorize(query)]);
    expect(together.map(({ botToken }) => botToken)).toEqual(['xoxb-1', 'xoxb-1', 'xoxb-1']);
    expect((await authorize(query)).botToken).toBe('xoxb-2');
    expect(asked).toBe(2);
  });

  it('lets one workspace not wait for another', async () => {
    const authorize = serialised(
      async ({ teamId }): Promise<AuthorizeResult> =>
        teamId === 'T1' ? new Promise(() => undefined) : { botToken: 'xoxb-2' },
      storage,
    );
    const of = (teamId: string) => ({
      teamId,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    void authorize(of('T1'));
    expect((await authorize(of('T2'))).botToken).toBe('xoxb-2');
  });
});
