import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isKnownButton } from '../../../src/transport/slack/actions.js';
import type { Message, View } from '../../../src/workspace/model.js';
import { english, inSlack, MODES, type InSlack } from './support.js';

describe.each(MODES)('buttons over %s', (mode) => {
  let slack: InSlack;
  let answer: Message;
  let thread: string;

  beforeEach(async () => {
    slack = await inSlack(mode);
    ({ ts: thread } = slack.workspace.person('grace').post('#general', '@Wayfinder one'));
    answer = await slack.workspace.until(() => slack.workspace.messages('#general', { thread })[1]);
    await slack.settled();
  });
  afterEach(() => slack.stop());

  async function click(who: string, target: Message | View, action: string, value?: string) {
    await slack.workspace.person(who).click(target, action, value === undefined ? {} : { value });
    await slack.settled();
  }

  const whispered = (who: string) => slack.workspace.ephemerals(who).map(({ text }) => text);

  it('asks the next step in the thread', async () => {
    await click('grace', answer, 'answer:ask:0');
    expect(slack.told('#general', { thread })).toEqual([
      'one',
      'one + asked {"intent":"definition","roles":["cto"]}',
    ]);
  });

  it('tells what was held back', async () => {
    await click('grace', answer, 'answer:more');
    expect(slack.told('#general', { thread })).toEqual(['one', 'the rest']);
  });

  it.each([
    { after: 'a restart', days: 0 },
    { after: 'a restart thirty days later', days: 30 },
  ])('take a click after $after', async ({ days }) => {
    await slack.restart({ clock: () => Date.now() + days * 24 * 60 * 60 * 1000 });
    await click('grace', answer, 'answer:more');
    expect(slack.told('#general', { thread })).toEqual(['one', 'the rest']);
  });

  it('tells what was held back from a private answer privately', async () => {
    await slack.workspace.person('elin').command('/career', 'two', '#platform-team');
    await slack.settled();
    const [seen] = slack.workspace.ephemerals('elin');
    if (seen === undefined) throw new Error('elin sees no answer');
    await click('elin', seen, 'answer:more');
    await click('elin', seen, 'answer:ask:0');
    expect(whispered('elin')).toEqual([
      'two',
      'the rest',
      'two + asked {"intent":"definition","roles":["cto"]}',
    ]);
  });

  it('counts a vote once for each person, the last they gave', async () => {
    await click('grace', answer, 'answer:feedback', 'positive');
    await click('grace', answer, 'answer:feedback', 'negative');
    await click('elin', answer, 'answer:feedback', 'positive');
    const { teamId } = slack.workspace.settings;
    expect(await slack.storage.feedback.summary(teamId, 1)).toEqual([
      { intent: 'echo', language: 'en', people: 2, helpful: 1, unhelpful: 1 },
    ]);
    expect(whispered('elin')).toEqual([english('feedback.helpful')]);
  });

  it.each(['answer:share', 'answer:more', 'answer:feedback', 'answer:ask:0', 'quiz.v0:next'])(
    'says politely that an old %s no longer works',
    async (action) => {
      const old = await oldMessage(action);
      await click('grace', old, action, action === 'answer:feedback' ? 'positive' : undefined);
      expect(whispered('grace')).toEqual([english('stale.button')]);
    },
  );

  it('acknowledges every click in time', async () => {
    await click('grace', answer, 'answer:share');
    await click('grace', answer, 'answer:more');
    await click('grace', answer, 'answer:feedback', 'positive');
    const clicks = slack.workspace.deliveries('block_actions');
    expect(clicks.map(({ attempts }) => attempts[0]?.acknowledgement?.kind)).toEqual([
      'acknowledged',
      'acknowledged',
      'acknowledged',
    ]);
  });

  it('apologises with a code when a click breaks', async () => {
    await slack.storage.close();
    await click('grace', answer, 'answer:feedback', 'positive');
    const code = /"code":"(\w+)"/.exec(slack.log.join())?.[1] ?? 'no code in the log';
    expect(whispered('grace')).toEqual([english('error.unexpected', { code })]);
  });

  it('sends no button that nobody listens to', async () => {
    slack.workspace.person('elin').openHome();
    await slack.workspace.until(() => slack.workspace.home('elin'));
    const sent = JSON.stringify(slack.workspace.calls().map((call) => call.arguments));
    const ids = [...sent.matchAll(/"action_id\\*":\\*"([^"\\]+)/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !isKnownButton(id))).toEqual([]);
  });

  it('shows a home with questions that are answered in the direct talk', async () => {
    slack.workspace.person('elin').openHome();
    const home = await slack.workspace.until(() => slack.workspace.home('elin'));
    await click('elin', home, 'home:ask:0');
    const question = english('home.starter.1');
    expect(slack.told('@wayfinder', { user: 'elin' })).toEqual([`>${question}\n${question}`]);
    slack.workspace.person('elin').post('@wayfinder', 'two');
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text']).toBe(
      `${question} + two`,
    );
  });

  it('suggests four questions where a direct talk begins', async () => {
    slack.workspace.person('elin').openMessagesTab();
    const suggested = await slack.workspace.until(() => slack.workspace.prompts('elin'));
    expect(suggested.prompts.map(({ message }) => message)).toEqual(
      [1, 2, 3, 4].map((number) => english(`home.starter.${number}`)),
    );
  });

  it('forgets a workspace that removes the app', async () => {
    const { teamId } = slack.workspace.settings;
    await click('grace', answer, 'answer:feedback', 'positive');
    slack.workspace.uninstall();
    await slack.settled();
    expect(await slack.storage.feedback.summary(teamId, 1)).toEqual([]);
  });

  /** A message of an older version of the bot, whose buttons carry what nobody understands. */
  async function oldMessage(action: string): Promise<Message> {
    const { url } = slack;
    const plain = (text: string) => ({ type: 'plain_text', text });
    const button = { type: 'button', action_id: action, text: plain('Old'), value: '{"old"' };
    const feedback = {
      type: 'feedback_buttons',
      action_id: action,
      positive_button: { text: plain('yes'), value: 'yes' },
      negative_button: { text: plain('no'), value: 'no' },
    };
    const blocks =
      action === 'answer:feedback'
        ? [{ type: 'context_actions', elements: [feedback] }]
        : [{ type: 'actions', elements: [button] }];
    await fetch(`${url}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${slack.workspace.settings.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ channel: answer.channel, text: 'old', blocks }),
    });
    return slack.workspace.until(() =>
      slack.workspace.messages('#general').find(({ text }) => text === 'old'),
    );
  }
});
