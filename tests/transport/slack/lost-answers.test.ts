import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_LOST, postingFetch } from '../../../src/transport/slack/posting-fetch.js';
import { SCOPES } from '../../../src/transport/slack/oauth.js';
import type { Fault } from '../../../src/workspace/faults.js';
import type { Message } from '../../../src/workspace/model.js';
import type { WorkspaceOptions } from '../../../src/workspace/options.js';
import { english, inSlack, MODES, type InSlack } from './support.js';

/** Slack may have taken the post, or not: after each of these nobody knows. */
const UNCERTAIN: readonly { readonly what: string; readonly fault: Fault }[] = [
  { what: 'Slack takes it and the connection breaks', fault: { kind: 'lost-answer' } },
  { what: 'the connection breaks before Slack takes it', fault: { kind: 'cut' } },
  { what: 'Slack breaks over it', fault: { kind: 'status', status: 503 } },
];

describe.each(MODES)('a post whose answer is lost, over %s', (mode) => {
  let slack: InSlack;
  const start = async (options: WorkspaceOptions = {}) => {
    slack = await inSlack(mode, { wait: () => Promise.resolve() }, options);
  };
  beforeEach(() => start());
  afterEach(() => slack.stop());

  const whispers = () => slack.workspace.ephemerals('grace').map(({ text }) => text);

  async function ask(channel = '#general', text = '@Wayfinder one'): Promise<string> {
    const { ts } = slack.workspace.person('grace').post(channel, text);
    await slack.settled();
    return ts;
  }

  describe.each(UNCERTAIN)('where $what', ({ fault }) => {
    it.each([
      { where: 'a thread of a channel', channel: '#general', text: '@Wayfinder one' },
      { where: 'a direct message', channel: '@wayfinder', text: 'one' },
    ])('stands there once, in $where', async ({ channel, text }) => {
      slack.workspace.fail('chat.postMessage', fault, 1);
      const thread = await ask(channel, text);
      expect(slack.told(channel, { thread, user: 'grace' })).toEqual(['one']);
      expect(whispers()).toEqual([]);
    });

    it('stands there once, outside threads', async () => {
      const channel = slack.workspace.person('grace').openMessagesTab().id;
      slack.workspace.person('grace').openHome();
      await slack.settled();
      slack.workspace.fail('chat.postMessage', fault, 1);
      const home = slack.workspace.home('grace');
      if (home === undefined) throw new Error('grace sees no Home tab');
      await slack.workspace.person('grace').click(home, 'home:ask:0');
      await slack.settled();
      expect(slack.told(channel)).toHaveLength(1);
    });

    it('is not doubled where the history may not be read, and the asker is told', async () => {
      await slack.stop();
      await start({ scopes: SCOPES });
      slack.workspace.fail('chat.postMessage', fault, 1);
      const thread = await ask();
      const posted = slack.told('#general', { thread });
      expect(posted).toEqual(fault.kind === 'lost-answer' ? ['one'] : []);
      expect(slack.workspace.calls('chat.postMessage')).toHaveLength(1);
      expect(whispers()).toEqual([english('error.maybe-lost')]);
      expect(slack.workspace.ephemerals('grace')[0]?.threadTs).toBe(thread);
    });
  });

  it('is posted again as often as it is seen not to stand, and then given up', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'cut' });
    const thread = await ask();
    expect(slack.told('#general', { thread })).toEqual([]);
    expect(slack.workspace.calls('chat.postMessage')).toHaveLength(3);
    expect(whispers()).toEqual([english('error.maybe-lost')]);
    expect(slack.log.join()).toContain('the answer to a post was lost');
    expect(slack.log.join()).not.toContain('@Wayfinder one');
  });

  it('is logged where not even the asker can be told', async () => {
    slack.workspace.fail('*', { kind: 'cut' });
    const thread = await ask();
    slack.workspace.clearFaults();
    expect(slack.log.join()).toContain('a post may not have been answered');
    expect(slack.told('#general', { thread })).toEqual([]);
  });

  it('after a click stands there once', async () => {
    const thread = await ask();
    const [, answer] = slack.workspace.messages('#general', { thread });
    if (answer === undefined) throw new Error('there is no answer');
    slack.workspace.fail('chat.postMessage', { kind: 'lost-answer' }, 1);
    await slack.workspace.person('grace').click(answer, 'answer:more');
    await slack.settled();
    expect(slack.told('#general', { thread })).toEqual(['one', 'the rest']);
  });

  describe('when an answer is shared', () => {
    async function share(): Promise<void> {
      const thread = await ask();
      const [, answer] = slack.workspace.messages('#general', { thread });
      if (answer === undefined) throw new Error('there is no answer');
      slack.workspace.fail('chat.postMessage', { kind: 'lost-answer' }, 1);
      await submit(answer);
      await submit(answer);
    }

    async function submit(answer: Message): Promise<void> {
      const grace = slack.workspace.person('grace');
      await grace.click(answer, 'answer:share');
      const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
      await grace.submit(form, { 'share:channel': slack.workspace.channel('#careers').id });
      await slack.settled();
      shown.push(JSON.stringify(slack.workspace.modal('grace')?.body));
      const open = slack.workspace.modal('grace');
      if (open) await grace.close(open, { all: true });
    }

    const shown: string[] = [];
    afterEach(() => shown.splice(0));

    it('is one post, however often it is shared from there', async () => {
      await share();
      expect(slack.told('#careers')).toHaveLength(1);
      expect(shown[0]).toContain(english('share.done'));
    });

    it('is one post where nobody can tell, and the sharer is told to look', async () => {
      await slack.stop();
      await start({ scopes: SCOPES });
      await share();
      expect(slack.told('#careers')).toHaveLength(1);
      expect(shown[0]).toContain(english('share.error.unknown'));
    });
  });

  it('that was limited in rate is posted again by the client', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'rate-limit', retryAfterSeconds: 0 }, 2);
    const thread = await ask();
    expect(slack.told('#general', { thread })).toEqual(['one']);
  });
});

describe('postingFetch', () => {
  it('lets the client try again where no connection came about', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const refused = postingFetch(`http://127.0.0.1:${port}/api/chat.postMessage`, {
      method: 'POST',
    });
    await expect(refused).rejects.toThrow('fetch failed');
  });

  it('says that the answer is lost where it breaks off in its middle', async () => {
    const server = createServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"ok":');
        socket.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const url = `http://127.0.0.1:${port}/api/chat.postMessage`;
    const answer = await postingFetch(url, { method: 'POST' });
    await new Promise((resolve) => server.close(resolve));
    expect(await answer.json()).toEqual({ ok: false, error: ANSWER_LOST });
  });

  it('says so where no answer comes in time', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const url = `http://127.0.0.1:${port}/api/chat.postEphemeral`;
    const answer = await postingFetch(url, { method: 'POST', signal: AbortSignal.timeout(30) });
    server.close();
    expect(await answer.json()).toEqual({ ok: false, error: ANSWER_LOST });
  });
});
