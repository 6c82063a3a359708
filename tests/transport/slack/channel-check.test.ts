import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { Storage } from '../../../src/storage/storage.js';
import { checkChannel } from '../../../src/transport/slack/listeners/share/channel-check.js';
import { People } from '../../../src/transport/slack/people.js';
import { waitForReal } from '../../../src/transport/slack/wait.js';
import { english, logInto, parrot, present } from './support.js';
import { createBot } from '../../../src/conversation/bot.js';
import { CardSupport } from '../../../src/transport/slack/card-support.js';
import { Outbox } from '../../../src/transport/slack/outbox.js';

/** Answers of Slack by method, pages in turn; what the local workspace cannot tell. */
const answers: Record<string, object | object[]> = {};
let server: Server;
let client: WebClient;
let storage: Storage;

beforeEach(async () => {
  server = createServer((request, response) => {
    const method = (request.url ?? '').replace('/api/', '').replace(/\?.*/, '');
    response.setHeader('content-type', 'application/json');
    const answer = answers[method];
    const told = Array.isArray(answer) ? (answer.shift() as object) : answer;
    response.end(JSON.stringify({ ok: true, ...told }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = new WebClient('xoxb-1', { slackApiUrl: `http://127.0.0.1:${port}/api/` });
  storage = await openStorage('file::memory:');
});
afterEach(async () => {
  server.close();
  await storage.close();
});

function check() {
  const languages = new Map([['en', 'English']]);
  const given = { storage, clock: Date.now, languages };
  const logger = logInto([]);
  const parts = {
    ...given,
    present,
    messages: (id: string) => english(id),
    logger,
    knowledgeVersion: '0',
    helpChannel: null,
    editors: new Set<string>(),
    postPauseMs: 0,
    bot: createBot({ responder: parrot, storage, clock: Date.now, logger }),
    wait: waitForReal,
    outbox: new Outbox(0, waitForReal),
    people: new People(given),
    cardSupport: new CardSupport({ clock: Date.now }),
  };
  return checkChannel(client, { tenant: 'T1', user: 'U1', channel: 'C1' }, parts);
}

describe('checkChannel', () => {
  it.each([{ is_ext_shared: true }, { is_pending_ext_shared: true }])(
    'sees that others read along: %o',
    async (shared) => {
      answers['conversations.info'] = { channel: { id: 'C1', is_member: true, ...shared } };
      answers['users.conversations'] = { channels: [{ id: 'C1' }] };
      expect(await check()).toMatchObject({ kind: 'open', external: true });
    },
  );

  it('is quiet about a channel that only the workspace reads', async () => {
    answers['conversations.info'] = { channel: { id: 'C1', is_member: true } };
    answers['users.conversations'] = { channels: [{ id: 'C1' }] };
    expect(await check()).toMatchObject({ kind: 'open', external: false });
  });

  it.each([
    { last: 'C1', expected: { kind: 'open' } },
    { last: 'C4', expected: { kind: 'refused', reason: 'share.error.not_member' } },
  ])('looks at every page of the channels of a person, up to $last', async (given) => {
    answers['conversations.info'] = { channel: { id: 'C1', is_member: true } };
    answers['users.conversations'] = [
      { channels: [{ id: 'C2' }], response_metadata: { next_cursor: 'a' } },
      { channels: [], response_metadata: { next_cursor: 'b' } },
      { channels: [{ id: given.last }], response_metadata: { next_cursor: '' } },
    ];
    expect(await check()).toMatchObject(given.expected);
    expect(answers['users.conversations']).toEqual([]);
  });

  it.each([
    { is_archived: true, is_member: false, why: 'is_archived' },
    { is_archived: false, is_member: false, why: 'not_in_channel' },
  ])('tells of a public channel that it is closed: $why', async ({ why, ...told }) => {
    answers['conversations.info'] = { channel: { id: 'C1', ...told } };
    answers['users.conversations'] = { channels: [] };
    expect(await check()).toEqual({ kind: 'refused', reason: `share.error.${why}` });
  });

  it('tells a stranger not even of a private channel that it is archived', async () => {
    answers['conversations.info'] = {
      channel: { id: 'C1', is_private: true, is_archived: true, is_member: true },
    };
    answers['users.conversations'] = { channels: [] };
    const reason = 'share.error.channel_not_found';
    expect(await check()).toEqual({ kind: 'refused', reason });
  });

  it("refuses where a person's channels cannot be looked up", async () => {
    answers['conversations.info'] = { channel: { id: 'C1', is_member: true } };
    answers['users.conversations'] = { ok: false, error: 'missing_scope' };
    expect(await check()).toEqual({ kind: 'refused', reason: 'share.error.unexpected' });
  });
});
