import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace } from '../../src/workspace/workspace.js';

const GENERAL = 'C0WFGENERAL';
let now = Date.parse('2026-03-01T12:00:00Z');
const workspace = createWorkspace({ now: () => now, retryDelaysMs: [], ackTimeoutMs: 20 });
let apiUrl = '';
let client: WebClient;

beforeAll(async () => {
  ({ apiUrl } = await workspace.listen());
  client = clientWith(workspace.settings.botToken);
});
beforeEach(() => {
  workspace.reset();
});
afterAll(() => workspace.close());

function clientWith(token: string): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

/** The error that Slack's own client reports for a call, or `none`. */
async function errorOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    return (error as { data?: { error?: string } }).data?.error ?? String(error);
  }
}

describe('tokens', () => {
  it('tells who the bot is', async () => {
    expect(await client.auth.test()).toMatchObject({
      ok: true,
      user_id: workspace.settings.botUserId,
      bot_id: workspace.settings.botId,
      team_id: workspace.settings.teamId,
    });
  });

  it('refuses a call without a token', async () => {
    const response = await fetch(`${apiUrl}auth.test`, { method: 'POST' });
    expect(await response.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  it.each([
    { token: 'xoxb-wrong', method: 'auth.test', error: 'invalid_auth' },
    { token: 'xapp-local-workspace', method: 'auth.test', error: 'not_allowed_token_type' },
    {
      token: 'xoxb-local-workspace',
      method: 'apps.connections.open',
      error: 'not_allowed_token_type',
    },
  ])('refuses $token for $method', async ({ token, method, error }) => {
    expect(await errorOf(clientWith(token).apiCall(method))).toBe(error);
  });

  it('refuses every call once the app is uninstalled', async () => {
    workspace.uninstall();
    expect(await errorOf(client.auth.test())).toBe('token_revoked');
  });

  it('names the scope that is missing', async () => {
    const strict = createWorkspace({ scopes: ['chat:write'] });
    const addresses = await strict.listen();
    const narrow = new WebClient(strict.settings.botToken, { slackApiUrl: addresses.apiUrl });
    const call = narrow.users.info({ user: 'U0WFGRACE1' });
    await expect(call).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'users:read', provided: 'chat:write' },
    });
    await strict.close();
  });
});

describe('where the bot may post', () => {
  it.each([
    { channel: 'C0NOWHERE', error: 'channel_not_found' },
    { channel: 'G0WFLEADERS', error: 'channel_not_found' },
    { channel: 'C0WFPLATFRM', error: 'not_in_channel' },
    { channel: 'C0WFOLDHIRE', error: 'is_archived' },
    { channel: 'C0WFNEWS001', error: 'restricted_action' },
    { channel: GENERAL, error: 'none' },
    { channel: '#careers', error: 'none' },
    { channel: 'U0WFELIN01', error: 'none' },
  ])('gives $error for $channel', async ({ channel, error }) => {
    expect(await errorOf(client.chat.postMessage({ channel, text: 'Hello' }))).toBe(error);
  });

  it('lets the bot post once a member invited it', async () => {
    await workspace.person('grace').command('/invite', '@Wayfinder', '#platform-team');
    const posted = await client.chat.postMessage({ channel: 'C0WFPLATFRM', text: 'Thanks' });
    expect(posted.ok).toBe(true);
  });
});

describe('messages', () => {
  it.each([
    { message: { text: '' }, error: 'no_text' },
    { message: { text: 'x'.repeat(40_001) }, error: 'msg_too_long' },
    { message: { text: 'x', blocks: [{ type: 'nonsense' }] }, error: 'invalid_blocks' },
  ])('refuses what is wrong with $error', async ({ message, error }) => {
    expect(await errorOf(client.chat.postMessage({ channel: GENERAL, ...message }))).toBe(error);
  });

  it('changes a message of the bot', async () => {
    const { ts = '' } = await client.chat.postMessage({ channel: GENERAL, text: 'Before' });
    await client.chat.update({ channel: GENERAL, ts, text: 'After' });
    expect(workspace.messages('#general').map(({ text }) => text)).toEqual(['After']);
  });

  it("refuses to change a member's message", async () => {
    const { ts } = workspace.person('grace').post('#general', 'Mine');
    expect(await errorOf(client.chat.update({ channel: GENERAL, ts, text: 'Yours' }))).toBe(
      'cant_update_message',
    );
  });

  it('refuses to delete what is not there', async () => {
    expect(await errorOf(client.chat.delete({ channel: GENERAL, ts: '1.000001' }))).toBe(
      'message_not_found',
    );
  });

  it('tells a thread with its root first', async () => {
    const { ts } = workspace.person('grace').post('#general', 'Root');
    await client.chat.postMessage({ channel: GENERAL, text: 'Reply', thread_ts: ts });
    const { messages } = await client.conversations.replies({ channel: GENERAL, ts });
    expect(messages?.map(({ text }) => text)).toEqual(['Root', 'Reply']);
    expect(messages?.[0]).toMatchObject({ reply_count: 1, thread_ts: ts });
  });

  it('tells history newest first, a page at a time', async () => {
    for (const text of ['one', 'two', 'three']) workspace.person('grace').post('#general', text);
    const first = await client.conversations.history({ channel: GENERAL, limit: 2 });
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await client.conversations.history({ channel: GENERAL, limit: 2, cursor });
    expect(first.messages?.map(({ text }) => text)).toEqual(['three', 'two']);
    expect(second.messages?.map(({ text }) => text)).toEqual(['one']);
  });

  it('shows an ephemeral message to its reader only', async () => {
    await client.chat.postEphemeral({ channel: GENERAL, user: 'U0WFGRACE1', text: 'Psst' });
    expect(workspace.ephemerals('grace').map(({ text }) => text)).toEqual(['Psst']);
    expect(workspace.messages('#general')).toEqual([]);
  });

  it('posts a scheduled message when its time has come', async () => {
    const postAt = Math.floor(now / 1000) + 60;
    await client.chat.scheduleMessage({ channel: GENERAL, text: 'Later', post_at: postAt });
    expect(workspace.messages('#general')).toEqual([]);
    now += 61_000;
    await workspace.until(() => workspace.messages('#general').length === 1);
  });

  it('never posts a scheduled message that was taken back', async () => {
    const scheduled = await client.chat.scheduleMessage({
      channel: GENERAL,
      text: 'Never',
      post_at: Math.floor(now / 1000) + 60,
    });
    await client.chat.deleteScheduledMessage({
      channel: GENERAL,
      scheduled_message_id: scheduled.scheduled_message_id ?? '',
    });
    expect((await client.chat.scheduledMessages.list()).scheduled_messages).toEqual([]);
  });

  it('refuses a schedule in the past', async () => {
    const call = client.chat.scheduleMessage({ channel: GENERAL, text: 'x', post_at: 1 });
    expect(await errorOf(call)).toBe('time_in_past');
  });

  it('puts a stream together from its pieces', async () => {
    const root = workspace.person('grace').post('#general', 'Tell me');
    const { ts = '' } = await client.chat.startStream({
      channel: GENERAL,
      thread_ts: root.ts,
      recipient_user_id: 'U0WFGRACE1',
      recipient_team_id: workspace.settings.teamId,
    });
    await client.chat.appendStream({ channel: GENERAL, ts, markdown_text: 'One, ' });
    await client.chat.stopStream({ channel: GENERAL, ts, markdown_text: 'two.' });
    expect(workspace.messages('#general', { thread: root.ts })[1]?.text).toBe('One, two.');
    const late = client.chat.appendStream({ channel: GENERAL, ts, markdown_text: 'three' });
    expect(await errorOf(late)).toBe('message_not_in_streaming_state');
  });
});

describe('views', () => {
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'Title' },
    blocks: [],
  };

  async function trigger(): Promise<string> {
    await workspace.person('grace').command('/career', '', '#general');
    return String(workspace.deliveries('/career').at(-1)?.payload['trigger_id']);
  }

  it('opens a modal once for a trigger', async () => {
    const trigger_id = await trigger();
    await client.views.open({ trigger_id, view });
    expect(await errorOf(client.views.open({ trigger_id, view }))).toBe('exchanged_trigger_id');
  });

  it('refuses a trigger after three seconds', async () => {
    const trigger_id = await trigger();
    now += 3001;
    expect(await errorOf(client.views.open({ trigger_id, view }))).toBe('expired_trigger_id');
  });

  it('refuses a trigger that was never given', async () => {
    expect(await errorOf(client.views.open({ trigger_id: 'x', view }))).toBe('invalid_trigger_id');
  });

  it('refuses to update a view that changed meanwhile', async () => {
    const opened = await client.views.open({ trigger_id: await trigger(), view });
    const { id: view_id = '', hash = '' } = opened.view ?? {};
    await client.views.update({ view_id, view, hash });
    expect(await errorOf(client.views.update({ view_id, view, hash }))).toBe('hash_conflict');
  });

  it('refuses a modal whose title is too long', async () => {
    const long = { ...view, title: { type: 'plain_text' as const, text: 'x'.repeat(25) } };
    const call = client.views.open({ trigger_id: await trigger(), view: long });
    expect(await errorOf(call)).toBe('invalid_arguments');
  });

  it('refuses to publish for nobody', async () => {
    const call = client.views.publish({ user_id: 'U0', view: { type: 'home', blocks: [] } });
    expect(await errorOf(call)).toBe('user_not_found');
  });
});

describe('members', () => {
  it('tells a locale only when asked', async () => {
    const without = await client.users.info({ user: 'U0WFAYESHA' });
    const asked = await client.users.info({ user: 'U0WFAYESHA', include_locale: true });
    expect(without.user).not.toHaveProperty('locale');
    expect(asked.user?.locale).toBe('ur-PK');
  });

  it('does not know a stranger', async () => {
    expect(await errorOf(client.users.info({ user: 'U0STRANGER' }))).toBe('user_not_found');
  });

  it('lists public channels, and private ones that the bot is in', async () => {
    const { channels } = await client.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
    });
    expect(channels?.map(({ name }) => name)).toEqual([
      'general',
      'careers',
      'platform-team',
      'announcements',
      'mentoring',
    ]);
  });
});

describe('the conversations of a member', () => {
  it('are those that the bot is in too, page by page', async () => {
    const names: string[] = [];
    let cursor: string | undefined = '';
    do {
      const page = await client.users.conversations({
        ...{ user: 'U0WFGRACE1', types: 'public_channel,private_channel', limit: 2 },
        ...(cursor === '' ? {} : { cursor }),
      });
      names.push(...(page.channels ?? []).map(({ name = '' }) => name));
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    const expected = ['general', 'careers', 'announcements', 'hiring-archive', 'mentoring'];
    expect(names).toEqual(expected);
  });

  it('are told of nobody who is a stranger', async () => {
    const asked = client.users.conversations({ user: 'U0STRANGER' });
    expect(await errorOf(asked)).toBe('user_not_found');
  });
});

describe('faults on demand', () => {
  it('limits the rate of a method as often as asked', async () => {
    workspace.fail('chat.postMessage', { kind: 'rate-limit', retryAfterSeconds: 7 }, 1);
    const limited = client.chat.postMessage({ channel: GENERAL, text: 'x' });
    await expect(limited).rejects.toMatchObject({ retryAfter: 7 });
    expect(await errorOf(client.chat.postMessage({ channel: GENERAL, text: 'x' }))).toBe('none');
  });

  it('does the work of a call whose answer is lost', async () => {
    workspace.fail('chat.postMessage', { kind: 'lost-answer' }, 1);
    await expect(client.chat.postMessage({ channel: GENERAL, text: 'Sent' })).rejects.toThrow();
    expect(workspace.messages('#general')).toHaveLength(1);
  });

  it('makes a method slow', async () => {
    workspace.fail('auth.test', { kind: 'latency', ms: 60 });
    const start = performance.now();
    await client.auth.test();
    expect(performance.now() - start).toBeGreaterThan(55);
  });
});

describe('the record of calls', () => {
  it('holds no token', async () => {
    await client.chat.postMessage({ channel: GENERAL, text: 'Hello' });
    const [call] = workspace.calls('chat.postMessage');
    expect(call?.arguments).toEqual({ channel: GENERAL, text: 'Hello' });
    expect(JSON.stringify(workspace.calls())).not.toContain('xoxb-');
  });

  it('holds a method that is unknown', async () => {
    expect(await errorOf(client.apiCall('admin.teams.list'))).toBe('unknown_method');
    expect(workspace.calls('admin.teams.list')).toHaveLength(1);
  });
});

describe('who may talk to the server', () => {
  it('refuses a web page of another origin', async () => {
    const response = await fetch(`${apiUrl}auth.test`, {
      method: 'POST',
      headers: { origin: 'https://example.com' },
    });
    expect(response.status).toBe(403);
  });
});
