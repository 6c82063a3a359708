import type { App } from '@slack/bolt';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { signature } from '../../src/workspace/delivery/request-url.js';
import { createWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import { connect } from './bolt-app.js';

const cleanUps: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Heard {
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** A request URL that answers the challenge, and then with the given statuses in turn. */
async function requestUrl(statuses: readonly number[]): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const parsed = JSON.parse(body) as { challenge?: string };
      if (parsed.challenge !== undefined) {
        response.end(parsed.challenge);
        return;
      }
      heard.push({ headers: request.headers, body });
      response.writeHead(statuses[heard.length - 1] ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(() => new Promise((resolve) => server.close(resolve)));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, heard };
}

describe('delivery to a request URL', () => {
  it('signs each request as Slack does', async () => {
    const { url, heard } = await requestUrl([]);
    const workspace = createWorkspace();
    await workspace.listen();
    cleanUps.push(() => workspace.close());
    await workspace.useRequestUrl(url);
    workspace.person('grace').post('#general', 'Hello');
    await workspace.idle();
    const [request] = heard;
    const timestamp = String(request?.headers['x-slack-request-timestamp']);
    const base = `v0:${timestamp}:${request?.body ?? ''}`;
    const digest = createHmac('sha256', workspace.settings.signingSecret)
      .update(base)
      .digest('hex');
    expect(request?.headers['x-slack-signature']).toBe(`v0=${digest}`);
  });

  it('computes the signature that Slack publishes as its example', () => {
    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    expect(signature('8f742231b10e8888abcd99yyyzzz85a5', '1531420618', body)).toBe(
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    );
  });

  it('tries a failed event again with the number and the reason', async () => {
    const { url, heard } = await requestUrl([500, 503]);
    const workspace = createWorkspace({ retryDelaysMs: [0, 5, 5] });
    await workspace.listen();
    cleanUps.push(() => workspace.close());
    await workspace.useRequestUrl(url);
    workspace.person('grace').post('#general', 'Hello');
    await workspace.until(() => heard.length === 3);
    expect(heard.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    expect(heard[2]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
  });

  it('refuses a request URL that does not give the challenge back', async () => {
    const workspace = createWorkspace();
    const { url } = await workspace.listen();
    cleanUps.push(() => workspace.close());
    await expect(workspace.useRequestUrl(`${url}/nothing`)).rejects.toThrow(/challenge/);
  });
});

describe('delivery over Socket Mode', () => {
  const echo = (app: App): void => {
    app.message(async ({ message, say }) => {
      if ('text' in message) await say(`Echo: ${message.text}`);
    });
  };

  it.each<{ what: string; interrupt: (workspace: Workspace) => void }>([
    { what: 'a refresh', interrupt: (workspace) => workspace.refreshSockets() },
    { what: 'a cut connection', interrupt: (workspace) => workspace.cutSockets() },
  ])('loses nothing that is posted right after $what', async ({ interrupt }) => {
    const { workspace, stop } = await connect('socket', echo, { retryDelaysMs: [0, 50, 50] });
    cleanUps.push(stop);
    interrupt(workspace);
    workspace.person('grace').post('@wayfinder', 'Still there?');
    await workspace.until(() =>
      workspace
        .messages('@wayfinder', { user: 'grace' })
        .some(({ text }) => text === 'Echo: Still there?'),
    );
  });

  it('lets nobody connect without a ticket', async () => {
    const workspace = createWorkspace();
    const { url } = await workspace.listen();
    cleanUps.push(() => workspace.close());
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket?ticket=guess`);
    const outcome = await new Promise((resolve) => {
      socket.addEventListener('open', () => resolve('open'));
      socket.addEventListener('error', () => resolve('refused'));
    });
    expect(outcome).toBe('refused');
  });
});
