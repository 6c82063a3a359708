import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mind } from '../../../src/bot.js';
import type { Message } from '../../../src/workspace/model.js';
import { englishMind } from '../../support/mind.js';
import { guidedSlack, type GuidedSlack } from './support.js';

describe('guided talks in Slack', () => {
  let mind: Mind;
  let slack: GuidedSlack;
  beforeAll(async () => {
    mind = await englishMind();
    mind.warmUp();
  });
  beforeEach(async () => {
    slack = await guidedSlack(mind);
  });
  afterEach(() => slack.stop());

  const grace = () => slack.workspace.person('grace');

  async function inChannel(text: string): Promise<Message> {
    const { ts: thread } = grace().post('#general', `@Wayfinder ${text}`);
    await slack.settled();
    return slack.workspace.until(() => slack.workspace.messages('#general', { thread })[1]);
  }

  /** Clicks through a quiz that only grace sees, always on the first option. */
  async function clickOn(message: Message, action = 'answer:ask:0'): Promise<Message> {
    await grace().click(message, action);
    await slack.settled();
    const seen = slack.workspace.ephemerals('grace').at(-1);
    if (!seen) throw new Error('grace sees nothing');
    return seen;
  }

  it('ask nothing in a channel, where others read', async () => {
    const told = await inChannel('start the quiz');

    expect(told.text).toMatch(/^The quiz is private/);
    expect(told.text).not.toContain('Question');
  });

  it('show the quiz to the clicker alone from its first question to its result', async () => {
    const told = await inChannel('start the quiz');
    const before = slack.workspace.messages('#general').length;
    let seen = await clickOn(told);
    for (let question = 1; question <= 9; question++) {
      expect(seen.text).toContain(`Question ${question} of 9`);
      seen = await clickOn(seen);
    }

    expect(seen.text).toMatch(/^(Your answers lean towards|Too close to call)/);
    expect(slack.workspace.messages('#general')).toHaveLength(before);
    expect(slack.workspace.ephemerals('elin')).toEqual([]);
  });

  it('ask the quiz in a direct talk, by buttons and words alike', async () => {
    grace().post('@wayfinder', 'start the quiz');
    await slack.settled();
    grace().post('@wayfinder', 'b');
    await slack.settled();
    const told = slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text'];

    expect(told).toMatch(/^Question 2 of 9/);
  });

  it('find courses by a form', async () => {
    grace().post('@wayfinder', 'hello');
    await slack.settled();
    const { callback } = await openForm();

    expect(callback).toBe('finder');
    const told = slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text'];
    expect(told).toContain('https://');
    expect(slack.workspace.modal('grace')).toBeUndefined();
  });

  /** Opens the form by the button that a Home tab shows, and looks for free business courses. */
  async function openForm() {
    const button = {
      type: 'button',
      action_id: 'finder:open',
      text: { type: 'plain_text', text: 'Find a course' },
    };
    await fetch(`${slack.apiUrl.replace(/\/?$/, '/')}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${slack.workspace.settings.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        channel: '#general',
        text: 'form',
        blocks: [{ type: 'actions', elements: [button] }],
      }),
    });
    const posted = await slack.workspace.until(() =>
      slack.workspace.messages('#general').find(({ text }) => text === 'form'),
    );
    await grace().click(posted, 'finder:open');
    await slack.settled();
    const view = await slack.workspace.until(() => slack.workspace.modal('grace'));
    await grace().submit(view, { subject: 'business', cost: 'free' });
    await slack.settled();
    return { callback: view.body['callback_id'] };
  }
});
