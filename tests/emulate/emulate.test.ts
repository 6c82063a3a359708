import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConversationsRepliesResponse } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProduct, type RunningProduct } from '../browser/running-product.js';
import { startEmulatedSlack, type EmulatedSlack } from './emulated-slack.js';

type Told = NonNullable<ConversationsRepliesResponse['messages']>[number];

const WAIT_MS = 10_000;
const POLL_MS = 20;

let slack: EmulatedSlack;
let product: RunningProduct;

function manifestScopes(): string[] {
  const file = new URL('../../slack.manifest.json', import.meta.url);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly oauth_config: { readonly scopes: { bot: string[]; bot_optional: string[] } };
  };
  const { bot, bot_optional: wished } = manifest.oauth_config.scopes;
  return [...bot, ...wished];
}

async function post(channel: string, text: string, thread?: string): Promise<string> {
  const where = thread === undefined ? { channel } : { channel, thread_ts: thread };
  const { ts = '' } = await slack.person.chat.postMessage({ ...where, text });
  return ts;
}

/** What the bot has told in a thread, once it has told that much. */
async function told(channel: string, thread: string, count: number): Promise<Told[]> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const { messages = [] } = await slack.person.conversations.replies({ channel, ts: thread });
    const answers = messages.filter(({ user }) => user === slack.botUser);
    if (answers.length >= count || Date.now() > deadline) return answers;
    await wait(POLL_MS);
  }
}

describe('the program over HTTP, in the Slack of an independent emulator', () => {
  beforeAll(async () => {
    slack = await startEmulatedSlack(manifestScopes());
    const started = await startProduct(
      { ...slack.variables, PORT: '0' },
      /Wayfinder is ready \(port \d+\)/,
    );
    product = started.product;
    const port = /\d+/.exec(started.line)?.[0] ?? '';
    slack.sendEventsTo(`http://127.0.0.1:${port}/slack/events`);
  }, 180_000);
  afterAll(async () => {
    await product.stop();
    await slack.stop();
  });

  it('answers a mention in its thread, with blocks and in plain words', async () => {
    const thread = await post(slack.channel, `<@${slack.botUser}> what does a CTO do?`);
    const [answer] = await told(slack.channel, thread, 1);
    expect(answer?.text).toContain('CTO');
    expect(answer?.blocks?.[0]).toMatchObject({ type: expect.any(String) as string });
    expect(answer?.thread_ts).toBe(thread);
  });

  it('answers a follow-up in the thread without a mention', async () => {
    const thread = await post(slack.channel, `<@${slack.botUser}> what does a CTO do?`);
    await told(slack.channel, thread, 1);
    await post(slack.channel, 'and the CIO?', thread);
    const [, answer] = await told(slack.channel, thread, 2);
    expect(answer?.text).toContain('CIO');
  });

  it('answers a direct message in its thread', async () => {
    const opened = await slack.person.conversations.open({ users: slack.botUser });
    const channel = opened.channel?.id ?? '';
    const thread = await post(channel, 'Where can I learn programming for free?');
    const [answer] = await told(channel, thread, 1);
    expect(answer?.text).toMatch(/Codecademy|freeCodeCamp|Coursera|edX|Khan/);
  });

  it('does not answer what is not said to it, nor itself', async () => {
    const alone = await post(slack.channel, 'What does a CTO do?');
    const asked = await post(slack.channel, `<@${slack.botUser}> hello`);
    expect(await told(slack.channel, asked, 1)).toHaveLength(1);
    const { messages } = await slack.person.conversations.replies({
      channel: slack.channel,
      ts: alone,
    });
    expect(messages).toHaveLength(1);
  });

  it('logs no error meanwhile', () => {
    expect(product.output.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });
});
