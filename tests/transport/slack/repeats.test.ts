import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSlack, MODES, type InSlack } from './support.js';

const MINUTE_MS = 60_000;
const OTHER_BOT = { user: 'U0OTHERBOT', bot_id: 'B0OTHERBOT' };

describe.each(MODES)('one reply, over %s', (mode) => {
  let slack: InSlack;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    slack = await inSlack(mode, { clock: () => now });
  });
  afterEach(() => slack.stop());

  const posts = () => slack.workspace.calls('chat.postMessage');
  const mention = () => `<@${slack.workspace.settings.botUserId}>`;
  const asBot = () => new WebClient(slack.workspace.settings.botToken, { slackApiUrl: slack.url });

  /** Asks in a channel, and waits for the answer. */
  async function asked() {
    const message = slack.workspace.person('grace').post('#general', '@Wayfinder one');
    await slack.settled();
    return message;
  }

  it.each([
    { type: 'app_mention', channel: '#general' },
    { type: 'message', channel: '@wayfinder' },
  ])(
    'goes to a $type that comes at once, a minute and five minutes later, and after a restart',
    async ({ type, channel }) => {
      slack.workspace.person('grace').post(channel, '@Wayfinder one');
      const { eventId = '' } = slack.workspace.deliveries(type).at(-1) ?? {};
      await slack.workspace.redeliver(eventId, 3);
      await slack.settled();
      for (const minutes of [1, 5]) {
        now += minutes * MINUTE_MS;
        await slack.workspace.redeliver(eventId, 2);
        await slack.settled();
      }
      await slack.restart();
      await slack.workspace.redeliver(eventId, 2);
      await slack.settled();
      expect(posts()).toHaveLength(1);
    },
  );

  it('goes to a mention, of which Slack tells as a mention and as a message', async () => {
    await asked();
    const types = slack.workspace.deliveries().map(({ type }) => type);
    expect(types.slice(0, 2).sort()).toEqual(['app_mention', 'message']);
    expect(posts()).toHaveLength(1);
  });

  it('is not repeated when Slack puts a preview under the question', async () => {
    const { channel, ts, text, user } = await asked();
    const before = { type: 'message', ts, text, user };
    slack.workspace.emit({
      type: 'message',
      subtype: 'message_changed',
      channel,
      channel_type: 'channel',
      hidden: true,
      ts: `${Number(ts) + 1}`,
      message: { ...before, attachments: [{ from_url: 'https://example.com/', id: 1 }] },
      previous_message: before,
    });
    await slack.settled();
    expect(slack.workspace.deliveries('message').length).toBeGreaterThan(2);
    expect(posts()).toHaveLength(1);
  });

  it('is not answered when the bot edits a message of its own', async () => {
    const { channel } = await asked();
    const { ts = '' } = await asBot().chat.postMessage({ channel, text: 'mine' });
    await asBot().chat.update({ channel, ts, text: `${mention()} what does a CTO do?` });
    await slack.settled();
    expect(posts()).toHaveLength(2);
  });

  it('is not changed, nor followed by another, when the asker edits the question', async () => {
    const message = await asked();
    slack.workspace.person('grace').edit(message, '@Wayfinder two');
    await slack.settled();
    expect(slack.told('#general', { thread: message.ts })).toEqual(['one']);
  });

  it.each([
    { what: 'another bot', fields: OTHER_BOT },
    { what: 'an older bot', fields: { subtype: 'bot_message', bot_id: 'B0OTHERBOT' } },
    { what: 'a workflow', fields: { ...OTHER_BOT, subtype: 'bot_message', workflow_id: 'Wf1' } },
    { what: 'Slackbot', fields: { user: 'USLACKBOT' } },
    { what: 'itself', fields: { user: 'U0WFBOT001', bot_id: 'B0WFBOT001' } },
    { what: 'who has just joined', fields: { user: 'U0WFELIN01', subtype: 'channel_join' } },
  ])('does not go to $what', async ({ fields }) => {
    const { id: channel } = slack.workspace.channel('#general');
    const message = { channel, ts: '1700000000.000100', text: `${mention()} hello`, ...fields };
    for (const type of ['message', 'app_mention']) {
      slack.workspace.emit({ ...message, type, channel_type: 'channel' });
    }
    const direct = slack.workspace.person('grace').openMessagesTab().id;
    slack.workspace.emit({ ...message, type: 'message', channel: direct, channel_type: 'im' });
    await slack.settled();
    expect(slack.workspace.deliveries().length).toBeGreaterThanOrEqual(3);
    expect(posts()).toEqual([]);
  });

  it('is the last word where another bot answers it with a mention', async () => {
    const { channel, ts } = await asked();
    for (let turn = 1; turn <= 5; turn++) {
      const said = {
        channel,
        thread_ts: ts,
        ts: `${Number(ts) + turn}`,
        text: `${mention()} why?`,
      };
      slack.workspace.emit({ ...said, ...OTHER_BOT, type: 'app_mention' });
      slack.workspace.emit({ ...said, ...OTHER_BOT, type: 'message', channel_type: 'channel' });
      await slack.settled();
    }
    expect(posts()).toHaveLength(1);
  });
});
