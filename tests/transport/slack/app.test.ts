import { WebAPIRequestError } from '@slack/web-api';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../../src/conversation/bot.js';
import { openStorage } from '../../../src/storage/open-storage.js';
import { createSlackApp, type SlackApp } from '../../../src/transport/slack/app.js';
import type { SlackConnection } from '../../../src/transport/slack/connection.js';
import { explainStart } from '../../../src/transport/slack/start-result.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { freePort } from './oauth-support.js';
import { connectionFor, english, logInto, parrot, present } from './support.js';

let workspace: Workspace;
let apiUrl: string;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  workspace = createWorkspace();
  ({ apiUrl } = await workspace.listen());
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await workspace.close();
});

async function appOver(connection: SlackConnection) {
  const storage = await openStorage('file::memory:');
  const logger = logInto([]);
  const bot = createBot({ responder: parrot, storage, clock: Date.now, logger });
  const parts = {
    bot,
    storage,
    present,
    messages: (id: string) => english(id),
    logger,
    clock: Date.now,
    languages: new Map([['en', 'English']]),
    knowledgeVersion: '0123456789abcdef',
    helpChannel: null,
    editors: new Set<string>(),
    postPauseMs: 0,
  };
  const app = createSlackApp({ ...parts, connection });
  stops.push(() => storage.close());
  return app;
}

const appAt = (url: string) =>
  appOver({ ...connectionFor('socket', workspace, apiUrl), apiUrl: url });

describe('start', () => {
  let nobody: number;

  it.each([
    { token: 'botToken', variable: 'SLACK_BOT_TOKEN' },
    { token: 'appToken', variable: 'SLACK_APP_TOKEN' },
  ])('names $variable when Slack does not know it', async ({ token, variable }) => {
    const wrong = token === 'botToken' ? 'xoxb-wrong' : 'xapp-wrong';
    const app = await appOver({ ...connectionFor('socket', workspace, apiUrl), [token]: wrong });
    const started = await app.start();
    expect(started).toMatchObject({ kind: 'refused', variable });
    expect(JSON.stringify(started)).toContain('invalid_auth');
  });

  it.each([
    ['http://localhost:1/api/', 'Node.js never connects to (bad port)'],
    ['http://nobody.invalid/api/', 'is not found by its name'],
    [() => `http://127.0.0.1:${nobody}/api/`, 'refuses the connection (ECONNREFUSED)'],
    [() => apiUrl.replace('http:', 'https:'), 'does not speak HTTPS'],
    [() => apiUrl.replace('/api/', '/elsewhere/'), 'answers with HTTP 404'],
  ])('names SLACK_API_URL and the reason when Slack is not at %s', async (address, reason) => {
    nobody = await freePort();
    const started = await (await appAt(typeof address === 'string' ? address : address())).start();
    expect(started).toMatchObject({ kind: 'refused', variable: 'SLACK_API_URL' });
    expect(started).toHaveProperty('problem', expect.stringContaining(reason));
  });

  it('takes a page of a proxy for no answer of Slack', async () => {
    const proxy = createServer((_, response) => void response.end('<html>log in</html>'));
    await once(proxy.listen(0, '127.0.0.1'), 'listening');
    const { port } = proxy.address() as AddressInfo;
    const started = await (await appAt(`http://127.0.0.1:${port}/api/`)).start();
    proxy.close();
    expect(started).toMatchObject({ variable: 'SLACK_API_URL' });
    expect(JSON.stringify(started)).not.toContain('<html>');
  });

  it('blames the network, and no variable, when Slack itself cannot be reached', () => {
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' });
    const error = new WebAPIRequestError(new TypeError('fetch failed', { cause }));
    const refused = explainStart(error, 'SLACK_BOT_TOKEN', 'https://slack.com/api/');
    expect(refused.variable).toBeUndefined();
    expect(refused.problem).toBe(
      'Slack cannot be reached: slack.com is not found by its name (EAI_AGAIN).',
    );
    expect(refused.next).toContain('HTTPS_PROXY is not used');
  });

  it('names PORT when it is taken', async () => {
    const { port } = new URL(apiUrl);
    const connection = connectionFor('http', workspace, apiUrl);
    const app = await appOver({ ...connection, port: Number(port) } as SlackConnection);
    expect(await app.start()).toMatchObject({ kind: 'refused', variable: 'PORT' });
  });

  it('sends every call to the given Web API', async () => {
    const app = await appOver(connectionFor('socket', workspace, apiUrl));
    await app.start();
    stops.unshift(() => app.stop());
    expect(workspace.calls().map(({ method }) => method)).toEqual([
      'auth.test',
      'apps.connections.open',
    ]);
  });
});

describe('a socket', () => {
  it('comes back when Slack asks it to connect anew', async () => {
    const app = await appOver(connectionFor('socket', workspace, apiUrl));
    await app.start();
    stops.unshift(() => app.stop());
    workspace.refreshSockets();
    await workspace.until(() => workspace.socketConnections === 0);
    await workspace.until(() => workspace.socketConnections === 1);
    workspace.person('grace').post('@wayfinder', 'one');
    await workspace.until(() => workspace.calls('chat.postMessage').length === 1);
  });
});

describe('an HTTP request', () => {
  let address: string;
  let app: SlackApp;
  beforeEach(async () => {
    app = await appOver(connectionFor('http', workspace, apiUrl));
    const started = await app.start();
    if (started.kind === 'refused') throw new Error(started.problem);
    address = `http://127.0.0.1:${started.where.replace('port ', '')}/slack/events`;
    stops.unshift(() => app.stop());
  });

  async function send(secret: string, ageSeconds: number): Promise<number> {
    const event = {
      type: 'app_mention',
      channel: workspace.channel('#general').id,
      user: 'U0WFGRACE1',
      text: '<@U0WFBOT001> one',
      ts: '1700000000.000100',
    };
    const team_id = workspace.settings.teamId;
    const body = JSON.stringify({ type: 'event_callback', event_id: 'Ev1', team_id, event });
    const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds);
    const signed = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const response = await fetch(address, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signed}`,
      },
    });
    return response.status;
  }

  const answered = () => workspace.calls('chat.postMessage').length;

  it('is taken when Slack has signed it', async () => {
    expect(await send(workspace.settings.signingSecret, 0)).toBe(200);
    await workspace.until(() => answered() === 1);
  });

  it('is refused with a wrong signature, and nothing comes of it', async () => {
    const before = workspace.calls().length;
    expect(await send('another secret', 0)).toBe(401);
    await app.idle();
    expect(workspace.calls()).toHaveLength(before);
  });

  it('is refused when it is older than five minutes, and nothing comes of it', async () => {
    const before = workspace.calls().length;
    expect(await send(workspace.settings.signingSecret, 301)).toBe(401);
    await app.idle();
    expect(workspace.calls()).toHaveLength(before);
  });
});
