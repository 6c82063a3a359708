import type { KnownBlock } from '@slack/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.js';
import type { Message } from '../../../src/workspace/model.js';
import type { Presenter } from '../../../src/transport/slack/parts.js';
import { english, inSlack, MODES, present, type InSlack } from './support.js';

/** Buttons under an answer, or under what follows, whose reply only the clicker sees. */
const PRIVATE = [
  { action: 'answer:feedback', value: 'positive' },
  { action: 'answer:feedback', value: 'negative' },
  { action: 'answer:why', value: undefined },
];

describe.each(MODES)('what only the clicker sees over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    slack = await inSlack(mode, { helpChannel: 'C0WFCAREERS' });
  });
  afterEach(() => slack.stop());

  const lastSeen = (): Message => {
    const seen = slack.workspace.ephemerals('grace').at(-1);
    if (seen === undefined) throw new Error('grace sees nothing');
    return seen;
  };

  async function answerIn(channel: string, text: string): Promise<Message> {
    const asked = slack.workspace.person('grace').post(channel, text);
    await slack.settled();
    const [, answer] = slack.workspace.messages(asked.channel, { thread: asked.ts });
    if (answer === undefined) throw new Error('there is no answer');
    return answer;
  }

  async function click(target: Message, action: string, value?: string) {
    const options = value === undefined ? {} : { value };
    await slack.workspace.person('grace').click(target, action, options);
    await slack.settled();
  }

  describe.each([
    { where: 'a channel', channel: '#general', text: '@Wayfinder one' },
    { where: 'a direct message', channel: '@wayfinder', text: 'one' },
  ])('in a thread of $where', ({ channel, text }) => {
    it.each(PRIVATE)('stands in the thread: $action $value', async ({ action, value }) => {
      const answer = await answerIn(channel, text);
      await click(answer, action, value);
      expect(lastSeen().threadTs).toBe(answer.threadTs);
    });

    it('keeps the thanks for a reason in the thread', async () => {
      const answer = await answerIn(channel, text);
      await click(answer, 'answer:feedback', 'negative');
      await click(lastSeen(), 'feedback:reason:0');
      expect(lastSeen().text).toBe(english('feedback.reason.thanks'));
      expect(lastSeen().threadTs).toBe(answer.threadTs);
    });
  });

  it('stands in the thread where a button is too old', async () => {
    const { ts: thread_ts } = slack.workspace.person('grace').post('#general', 'hello');
    const element = {
      type: 'button',
      action_id: 'of:old',
      text: { type: 'plain_text', text: 'x' },
    };
    const { botToken } = slack.workspace.settings;
    const blocks = [{ type: 'actions', elements: [element] }];
    await fetch(`${slack.url}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        channel: slack.workspace.channel('#general').id,
        thread_ts,
        text: 'x',
        blocks,
      }),
    });
    const old = slack.workspace.messages('#general', { thread: thread_ts }).at(-1);
    if (old === undefined) throw new Error('there is no old message');
    await click(old, 'of:old');
    expect(lastSeen()).toMatchObject({ text: english('stale.button'), threadTs: thread_ts });
  });

  it('stands beside a message that is in no thread', async () => {
    await slack.workspace.person('grace').command('/career', 'one', '#general');
    await slack.settled();
    await click(lastSeen(), 'answer:why');
    expect(lastSeen().text).toContain('--replay');
    expect(lastSeen().threadTs).toBeUndefined();
  });

  it('stands in the thread of the message that a shortcut was used on', async () => {
    const { ts: thread } = slack.workspace.person('elin').post('#general', 'hello');
    const reply = slack.workspace.person('elin').post('#general', 'one', { thread });
    await slack.workspace.person('grace').messageShortcut('answer_message', reply);
    await slack.settled();
    expect(lastSeen()).toMatchObject({ text: 'one', threadTs: thread });
  });
});

/** Longer than a section may be, so that Slack refuses it. */
const REFUSED: KnownBlock[] = [
  { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } },
];

/** For every answer but the one that is clicked on first. */
const laterThanTwo = (blocks: KnownBlock[]) => (answer: Answer) =>
  present.text(answer) === 'two' ? undefined : blocks;

/** Each way in which an answer comes to its asker alone. */
const WAYS: Readonly<Record<string, (slack: InSlack) => Promise<void>>> = {
  async 'after a command'({ workspace }) {
    await workspace.person('grace').command('/career', 'one', '#general');
  },
  async 'after a shortcut on a message'({ workspace }) {
    const asked = workspace.person('elin').post('#general', 'one');
    await workspace.person('grace').messageShortcut('answer_message', asked);
  },
  async 'after a click on what only they see'(slack) {
    await slack.workspace.person('grace').command('/career', 'two', '#general');
    await slack.settled();
    const [shown] = slack.workspace.ephemerals('grace');
    if (shown === undefined) throw new Error('grace sees nothing');
    await slack.workspace.person('grace').click(shown, 'answer:ask:0');
  },
};

describe.each(MODES)('a private answer that Slack refuses, over %s', (mode) => {
  let slack: InSlack;
  afterEach(() => slack.stop());

  async function lastSeen(way: string, presenter: Partial<Presenter>): Promise<Message> {
    slack = await inSlack(mode, { present: { ...present, ...presenter } });
    await WAYS[way]?.(slack);
    await slack.settled();
    const seen = slack.workspace.ephemerals('grace').at(-1);
    if (seen === undefined) throw new Error('grace sees nothing');
    expect(slack.log.join()).not.toContain('broke');
    return seen;
  }

  const shown = (way: string) => (/click/.test(way) ? 'two + asked' : 'one');

  describe.each(Object.keys(WAYS))('%s', (way) => {
    it('for its cards is shown without them, once', async () => {
      const { text, blocks } = await lastSeen(way, { cards: laterThanTwo(REFUSED) });
      expect(text).toContain(shown(way));
      expect(JSON.stringify(blocks)).toContain('answer:why');
      expect(slack.workspace.ephemerals('grace')).toHaveLength(/click/.test(way) ? 2 : 1);
    });

    it('with and without cards is shown in words alone', async () => {
      const { text, blocks } = await lastSeen(way, {
        cards: laterThanTwo(REFUSED),
        blocks: (answer) => laterThanTwo(REFUSED)(answer) ?? present.blocks(answer),
      });
      expect(text).toContain(shown(way));
      expect(blocks ?? []).toEqual([]);
    });

    it('is shown with its cards where Slack takes them', async () => {
      const cards: KnownBlock[] = [{ type: 'divider' }];
      const { blocks } = await lastSeen(way, { cards: laterThanTwo(cards) });
      expect(blocks?.[0]).toMatchObject({ type: 'divider' });
    });
  });
});
