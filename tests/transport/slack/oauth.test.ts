import type { AuthorizeResult, Installation } from '@slack/bolt';
import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Storage } from '../../../src/storage/storage.js';
import { doorFor, type Door } from '../../../src/transport/slack/connection.js';
import { installationStoreOver, serialised } from '../../../src/transport/slack/oauth.js';
import { noteTeam, organisationOf } from '../../../src/transport/slack/org-teams.js';
import { optionsFromManifest } from '../../../src/workspace/manifest.js';
import type { WorkspaceOptions } from '../../../src/workspace/options.js';
import type { Workspace } from '../../../src/workspace/workspace.js';
import { freePort, install, oauthStage, type Instance, type OAuthStage } from './oauth-support.js';
import { english, logInto, MODES, type Mode } from './support.js';

/** All that the manifest subscribes to. */
const EVERY_EVENT = optionsFromManifest(
  JSON.parse(readFileSync(new URL('../../../slack.manifest.json', import.meta.url), 'utf8')),
);

let stage: OAuthStage;
let instance: Instance;
let workspace: Workspace;
let storage: Storage;

async function begin(mode: Mode = 'http', options: WorkspaceOptions = {}): Promise<void> {
  stage = await oauthStage(options, mode);
  instance = await stage.start([randomBytes(32).toString('base64')]);
  ({ workspace } = stage);
  ({ storage } = instance);
}

afterEach(async () => {
  vi.useRealTimers();
  await stage.stop();
});

/** Lets time pass for both sides. */
function passSeconds(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });
}

async function settled() {
  await workspace.idle();
  await instance.app.idle();
}

/** Sends an event that the local workspace has no notion of, signed as Slack signs. */
async function send(event: object, context: object): Promise<number> {
  const body = JSON.stringify({
    type: 'event_callback',
    event_id: `Ev${Date.now()}`,
    event_time: Math.floor(Date.now() / 1000),
    event,
    ...context,
  });
  const time = String(Math.floor(Date.now() / 1000));
  const mac = createHmac('sha256', workspace.settings.signingSecret).update(`v0:${time}:${body}`);
  const { status } = await fetch(`${instance.base}/slack/events`, {
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

describe.each(MODES)('an install by OAuth with events over %s', (mode) => {
  beforeEach(() => begin(mode));

  it('lets the bot answer in that workspace', async () => {
    expect((await install(instance)).status).toBe(200);
    const { ts } = workspace.person('grace').post('#general', '@Wayfinder one');
    await settled();
    expect(workspace.messages('#general', { thread: ts })[1]?.text).toBe('one');
  });

  it('is refused where the state does not belong to the browser', async () => {
    expect((await install(instance, false)).status).toBe(400);
    expect(await storage.installations.fetch(workspace.settings.teamId)).toBeUndefined();
  });

  it('greets the installer, once, and nobody else', async () => {
    await install(instance);
    await install(instance);
    const greetings = workspace.calls('chat.postMessage');
    expect(greetings.map((call) => call.arguments['channel'])).toEqual(['U0WFINGRID']);
    expect(greetings[0]?.arguments['text']).toBe(english('hello.installer'));
  });

  it('writes to none of 500 members who did not ask', { timeout: 90_000 }, async () => {
    await stage.stop();
    await begin(mode, { ...EVERY_EVENT, moreMembers: 500 });
    await install(instance);
    for (let number = 1; number <= 500; number++) {
      const member = workspace.person(`member${number}`);
      member.join('#general');
      member.openMessagesTab();
      if (number % 10 === 0) {
        member.openHome();
        await settled();
      }
    }
    await settled();
    expect(workspace.deliveries('member_joined_channel')).toHaveLength(500);
    const told = workspace.calls('chat.postMessage').map((call) => call.arguments['channel']);
    expect(told).toEqual(['U0WFINGRID']);
    expect(workspace.calls('chat.postEphemeral')).toEqual([]);
  });

  it('keeps the token where nobody reads it who reads the disk', async () => {
    await install(instance);
    const files = await readdir(stage.folder);
    const bytes = await Promise.all(files.map((name) => readFile(join(stage.folder, name))));
    expect(Buffer.concat(bytes).includes(workspace.settings.botToken)).toBe(false);
    expect(stage.log.join()).not.toContain(workspace.settings.botToken);
  });

  it.each([
    { order: 'that it was revoked first', types: ['tokens_revoked', 'app_uninstalled'] },
    { order: 'that it was removed first', types: ['app_uninstalled', 'tokens_revoked'] },
  ])('leaves nothing behind when the app is removed, told $order', async ({ types }) => {
    const { teamId } = workspace.settings;
    await install(instance);
    workspace.person('grace').post('@wayfinder', 'one');
    await settled();
    for (const type of types) {
      workspace.emit({ type, tokens: { oauth: [], bot: ['U0WFBOT001'] } });
      await settled();
    }
    expect(await storage.installations.fetch(teamId)).toBeUndefined();
    expect((await storage.exportUser(teamId, 'U0WFGRACE1')).state).toEqual([]);
  });

  it.each(['app_uninstalled', 'tokens_revoked'])(
    'outlives the repetition of %s from before it',
    async (type) => {
      const { teamId } = workspace.settings;
      await install(instance);
      const removal = workspace.emit({ type, tokens: { oauth: [], bot: ['U0WFBOT001'] } });
      await settled();
      passSeconds(180);
      await install(instance);
      await storage.settings.setUser(teamId, 'U0WFGRACE1', { language: 'sv' });
      await workspace.redeliver(removal?.eventId ?? '');
      await settled();
      expect(await storage.settings.user(teamId, 'U0WFGRACE1')).toEqual({ language: 'sv' });
      const { ts } = workspace.person('grace').post('#general', '@Wayfinder one');
      await settled();
      expect(workspace.messages('#general', { thread: ts })[1]?.text).toBe('one');
    },
  );

  it('gives no page but those of the install', async () => {
    const pages = await Promise.all(
      ['/', '/slack/events', '/slack/install/x'].map((path) => fetch(`${instance.base}${path}`)),
    );
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  it('answers nothing for a workspace that never installed it', async () => {
    workspace.person('grace').post('#general', '@Wayfinder one');
    await settled();
    expect(workspace.calls('chat.postMessage')).toEqual([]);
  });
});

describe('the pages of the install', () => {
  beforeEach(() => begin('socket'));

  it('are closed again where Slack refuses the socket', async () => {
    const port = await freePort();
    const door = doorAt(port, `http://127.0.0.1:${port}`);
    workspace.fail('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    await expect(door.open()).rejects.toThrow('invalid_auth');
    await expect(fetch(`http://127.0.0.1:${port}/slack/install`)).rejects.toThrow();
  });

  it('stay where they are behind a proxy that puts a path in front', async () => {
    const port = await freePort();
    const door = doorAt(port, 'https://example.org/wayfinder');
    await door.open();
    const { status } = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect`);
    await door.close();
    expect(status).toBe(400);
  });

  function doorAt(port: number, base: string): Door {
    const { appToken, clientId, clientSecret } = workspace.settings;
    return doorFor(
      {
        kind: 'oauth',
        apiUrl: stage.apiUrl,
        events: { kind: 'socket', appToken },
        port,
        clientId,
        clientSecret,
        stateSecret: 'a secret that signs the state',
        redirectUri: `${base}/slack/oauth_redirect`,
      },
      { storage, messages: (id) => id, logger: logInto(stage.log) },
    );
  }
});

describe('an install of a whole organisation', () => {
  beforeEach(() => begin());

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

  const removal = () => {
    const authorizations = [
      { enterprise_id: 'E1', team_id: null, user_id: 'U0WFBOT001', is_enterprise_install: true },
    ];
    const context = { enterprise_id: 'E1', is_enterprise_install: true, authorizations };
    return send({ type: 'app_uninstalled' }, context);
  };

  it('takes the data of each of its teams along when it is removed', async () => {
    const store = installationStoreOver(storage, async () => undefined);
    await store.storeInstallation(organisation);
    await noteTeam(storage, 'E1', 'T1');
    await noteTeam(storage, 'E1', 'T2');
    await noteTeam(storage, 'E1', 'T1');
    await storage.settings.setUser('T1', 'U1', { language: 'sv' });
    await storage.settings.setUser('T2', 'U1', { language: 'sv' });
    await storage.settings.setUser('T3', 'U1', { language: 'sv' });
    expect(await removal()).toBe(200);
    const left = await Promise.all(
      ['T1', 'T2', 'T3'].map((team) => storage.settings.user(team, 'U1')),
    );
    expect(left.map(({ language }) => language)).toEqual([null, null, 'sv']);
  });

  it('takes a team along that was quiet for long, and one of a later install', async () => {
    const authorize = serialised(async (): Promise<AuthorizeResult> => ({}), storage);
    const days = { state: 0, feedback: 0, shares: 0, questions: 0 };
    for (const language of ['sv', 'en']) {
      await authorize({ teamId: 'T1', enterpriseId: 'E1', isEnterpriseInstall: true });
      await storage.settings.setUser('T1', 'U1', { language });
      await storage.retention.enforce(days);
      expect(await organisationOf(storage, 'T1')).toBe('E1');
      expect(await removal()).toBe(200);
      expect(await storage.settings.user('T1', 'U1')).toEqual({ language: null });
    }
  });
});

describe('a member whose account is deactivated', () => {
  beforeEach(() => begin());

  it('is forgotten', async () => {
    const { teamId } = workspace.settings;
    await install(instance);
    await storage.settings.setUser(teamId, 'U9', { language: 'sv' });
    const authorizations = [{ enterprise_id: null, team_id: teamId, is_bot: true }];
    const event = { type: 'user_change', user: { id: 'U9', deleted: true } };
    await send(event, { team_id: teamId, authorizations });
    expect(await storage.settings.user(teamId, 'U9')).toEqual({ language: null });
  });
});

describe('serialised', () => {
  beforeEach(() => begin());

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
