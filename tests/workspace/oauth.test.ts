import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/workspace/workspace.js';

const workspace = createWorkspace();
let url = '';
let client: WebClient;

beforeAll(async () => {
  const addresses = await workspace.listen();
  url = addresses.url;
  client = new WebClient(undefined, { slackApiUrl: addresses.apiUrl });
});
afterAll(() => workspace.close());

const { clientId: client_id, clientSecret: client_secret } = workspace.settings;
const redirect_uri = 'http://127.0.0.1:9/slack/oauth_redirect';

function query(values: Record<string, string>): string {
  return new URLSearchParams(values).toString();
}

async function grant(): Promise<URL> {
  const values = { client_id, scope: 'chat:write,commands', state: 'secret', redirect_uri };
  const response = await fetch(`${url}/oauth/v2/grant?${query(values)}`, { redirect: 'manual' });
  return new URL(response.headers.get('location') ?? '');
}

describe('the install page', () => {
  it('says what the app asks for', async () => {
    const values = { client_id, scope: 'chat:write', state: 's', redirect_uri };
    const response = await fetch(`${url}/oauth/v2/authorize?${query(values)}`);
    expect(await response.text()).toContain('<code>chat:write</code>');
  });

  it('shows markup in what it is given as text', async () => {
    const values = { client_id, scope: '<script>x</script>', state: 's', redirect_uri };
    const response = await fetch(`${url}/oauth/v2/authorize?${query(values)}`);
    expect(await response.text()).not.toContain('<script>');
  });

  it('refuses an unknown app', async () => {
    const values = { client_id: 'other', scope: 'chat:write', redirect_uri };
    const response = await fetch(`${url}/oauth/v2/authorize?${query(values)}`);
    expect(response.status).toBe(400);
  });

  it('sends the person back with the state and a code', async () => {
    const back = await grant();
    expect(back.searchParams.get('state')).toBe('secret');
    expect(back.searchParams.get('code')).not.toBe('');
  });
});

describe('oauth.v2.access', () => {
  it('gives the bot token for a code, once', async () => {
    const code = (await grant()).searchParams.get('code') ?? '';
    const access = await client.oauth.v2.access({ client_id, client_secret, code, redirect_uri });
    expect(access).toMatchObject({
      access_token: workspace.settings.botToken,
      scope: 'chat:write,commands',
      team: { id: workspace.settings.teamId },
    });
    const again = client.oauth.v2.access({ client_id, client_secret, code, redirect_uri });
    await expect(again).rejects.toMatchObject({ data: { error: 'invalid_code' } });
  });

  it('makes an uninstalled app work again', async () => {
    workspace.uninstall();
    const code = (await grant()).searchParams.get('code') ?? '';
    await client.oauth.v2.access({ client_id, client_secret, code, redirect_uri });
    const test = await client.auth.test({ token: workspace.settings.botToken });
    expect(test.ok).toBe(true);
  });
});

describe('token rotation', () => {
  const HOUR_MS = 60 * 60 * 1000;
  let now = Date.now();
  const rotating = createWorkspace({ tokenLifetimeSeconds: 43_200, now: () => now });
  let slack: WebClient;

  beforeAll(async () => {
    const addresses = await rotating.listen();
    url = addresses.url;
    slack = new WebClient(undefined, { slackApiUrl: addresses.apiUrl });
  });
  afterAll(() => rotating.close());

  async function installed() {
    const code = (await grant()).searchParams.get('code') ?? '';
    return slack.oauth.v2.access({ client_id, client_secret, code, redirect_uri });
  }

  const renew = (refresh_token = '') =>
    slack.oauth.v2.access({
      client_id,
      client_secret,
      grant_type: 'refresh_token',
      refresh_token,
    });

  const error = (code: string) => ({ data: { error: code } });

  it('gives a token that expires', async () => {
    const { access_token = '', expires_in } = await installed();
    expect(expires_in).toBe(43_200);
    expect((await slack.auth.test({ token: access_token })).ok).toBe(true);
    now += 12 * HOUR_MS;
    await expect(slack.auth.test({ token: access_token })).rejects.toMatchObject(
      error('token_expired'),
    );
  });

  it('renews a token once, and leaves the old one until it expires', async () => {
    const { access_token: old = '', refresh_token } = await installed();
    const { access_token: renewed = '' } = await renew(refresh_token);
    for (const token of [old, renewed]) expect((await slack.auth.test({ token })).ok).toBe(true);
    await expect(renew(refresh_token)).rejects.toMatchObject(error('invalid_refresh_token'));
  });

  it('takes no token but those it gave', async () => {
    const { botToken: token } = rotating.settings;
    await expect(slack.auth.test({ token })).rejects.toMatchObject(error('invalid_auth'));
  });

  it('renews nothing once the app is uninstalled', async () => {
    const { refresh_token } = await installed();
    rotating.uninstall();
    await expect(renew(refresh_token)).rejects.toMatchObject(error('invalid_refresh_token'));
  });
});
