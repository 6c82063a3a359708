import type { App } from '@slack/bolt';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../src/workspace/model.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { connect, type Connected } from './bolt-app.js';

const heard: unknown[] = [];

/** An app with one listener for each kind of thing that a workspace sends. */
function register(app: App): void {
  app.event('app_mention', async ({ event, say, body }) => {
    heard.push(body);
    await say({ text: `You asked: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    heard.push(message);
    if (message.channel_type === 'im' && 'text' in message) await say(`Echo: ${message.text}`);
  });
  app.command('/career', async ({ ack, command }) => {
    heard.push(command);
    if (command.text === 'late') return;
    await ack({ response_type: 'ephemeral', text: `Help for ${command.user_name}` });
  });
  app.action('open', async ({ ack, body, client }) => {
    await ack();
    heard.push(body);
    if (!('trigger_id' in body)) return;
    await client.views.open({ trigger_id: body.trigger_id, view: NOTE_VIEW });
  });
  app.action('replace', async ({ ack, respond }) => {
    await ack();
    await respond({ replace_original: true, text: 'Replaced' });
  });
  app.view('note', async ({ ack, view, client, body }) => {
    heard.push(body);
    const note = view.state.values['note']?.['text']?.value ?? '';
    if (note === 'bad') {
      await ack({ response_action: 'errors', errors: { note: 'Say it better' } });
      return;
    }
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Saved: ${note}` });
  });
  app.view({ callback_id: 'note', type: 'view_closed' }, async ({ ack, body }) => {
    await ack();
    heard.push(body);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home') {
      await client.views.publish({ user_id: event.user, view: HOME_VIEW });
      return;
    }
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: event.channel,
      title: 'Try',
      prompts: [{ title: 'What is a CIO?', message: 'What is a CIO?' }],
    });
  });
  app.shortcut('note_shortcut', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: NOTE_VIEW });
  });
}

const NOTE_VIEW = {
  type: 'modal' as const,
  callback_id: 'note',
  notify_on_close: true,
  title: { type: 'plain_text' as const, text: 'Note' },
  submit: { type: 'plain_text' as const, text: 'Save' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'note',
      label: { type: 'plain_text' as const, text: 'Note' },
      element: { type: 'plain_text_input' as const, action_id: 'text', max_length: 20 },
    },
  ],
};

const HOME_VIEW = {
  type: 'home' as const,
  blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Welcome' } }],
};

const BUTTONS = [
  {
    type: 'actions' as const,
    elements: ['open', 'replace'].map((id) => ({
      type: 'button' as const,
      action_id: id,
      text: { type: 'plain_text' as const, text: id },
      value: 'v',
    })),
  },
];

describe.each(['socket', 'http'] as const)('a Bolt app in the workspace over %s', (mode) => {
  let connected: Connected;
  let workspace: Workspace;

  beforeAll(async () => {
    connected = await connect(mode, register);
    workspace = connected.workspace;
  });
  beforeEach(async () => {
    await workspace.idle();
    workspace.reset();
    heard.length = 0;
  });
  afterAll(() => connected.stop());

  async function postButtons() {
    await connected.app.client.chat.postMessage({
      channel: 'C0WFGENERAL',
      text: 'Buttons',
      blocks: BUTTONS,
    });
    const [message] = workspace.messages('#general');
    if (message === undefined) throw new Error('No message was posted');
    return message;
  }

  async function openModal(): Promise<View> {
    await workspace.person('grace').shortcut('note_shortcut');
    return workspace.until(() => workspace.modal('grace'));
  }

  it('answers a mention in the thread of the question', async () => {
    const asked = workspace.person('grace').post('#general', '@Wayfinder what is a CIO?');
    const thread = await workspace.until(() => {
      const messages = workspace.messages('#general', { thread: asked.ts });
      return messages.length === 2 && messages;
    });
    expect(thread[1]?.text).toBe('You asked: <@U0WFBOT001> what is a CIO?');
    expect(thread[1]?.user).toBe(workspace.settings.botUserId);
  });

  it('sends a mention in a channel as two events of one message', async () => {
    const { ts } = workspace.person('grace').post('#general', '@Wayfinder hello');
    await workspace.until(() => heard.length >= 2);
    const events = workspace
      .deliveries()
      .filter(({ payload }) => (payload['event'] as { ts: string }).ts === ts);
    expect(events.map(({ type }) => type)).toEqual(['message', 'app_mention']);
  });

  it('answers in the direct conversation', async () => {
    workspace.person('elin').post('@wayfinder', 'Hej');
    const messages = await workspace.until(() => {
      const found = workspace.messages('@wayfinder', { user: 'elin' });
      return found.length === 2 && found;
    });
    expect(messages[1]?.text).toBe('Echo: Hej');
  });

  it('tells the bot nothing of a channel without it', async () => {
    workspace.person('grace').post('#leadership', '@Wayfinder are you there?');
    await workspace.idle();
    expect(workspace.deliveries()).toEqual([]);
  });

  it('shows the answer to a command to its sender only', async () => {
    const outcome = await workspace.person('grace').command('/career', 'help', '#general');
    expect(outcome.kind).toBe('acknowledged');
    expect(workspace.ephemerals('grace').map(({ text }) => text)).toEqual(['Help for grace']);
    expect(workspace.ephemerals('elin')).toEqual([]);
  });

  it('opens a modal at a click', async () => {
    const message = await postButtons();
    await workspace.person('grace').click(message, 'open');
    const modal = await workspace.until(() => workspace.modal('grace'));
    expect(modal.body['callback_id']).toBe('note');
  });

  it('lets the app replace a message through its response_url', async () => {
    const message = await postButtons();
    await workspace.person('grace').click(message, 'replace');
    await workspace.until(() => workspace.messages('#general')[0]?.text === 'Replaced');
    expect(workspace.messages('#general')).toHaveLength(1);
  });

  it('closes a modal that the app takes', async () => {
    const modal = await openModal();
    const outcome = await workspace.person('grace').submit(modal, { note: 'Learn SQL' });
    expect(outcome).toEqual({ kind: 'closed' });
    await workspace.until(() => workspace.messages('@wayfinder', { user: 'grace' }).length === 1);
    expect(workspace.modal('grace')).toBeUndefined();
  });

  it('keeps a modal open with the errors of the app', async () => {
    const modal = await openModal();
    const outcome = await workspace.person('grace').submit(modal, { note: 'bad' });
    expect(outcome).toEqual({ kind: 'errors', errors: { note: 'Say it better' } });
    expect(workspace.modal('grace')).toBe(modal);
  });

  it('sends no modal whose required field is empty', async () => {
    const modal = await openModal();
    const outcome = await workspace.person('grace').submit(modal, {});
    expect(outcome.kind).toBe('incomplete');
    expect(workspace.deliveries('view_submission')).toEqual([]);
  });

  it('tells the app of a closed modal that wants to know', async () => {
    const modal = await openModal();
    await workspace.person('grace').close(modal);
    expect(heard).toContainEqual(expect.objectContaining({ type: 'view_closed' }));
  });

  it('shows what the app publishes as its home', async () => {
    workspace.person('grace').openHome();
    const home = await workspace.until(() => workspace.home('grace'));
    expect(JSON.stringify(home.body)).toContain('Welcome');
  });

  it('shows suggested prompts when the messages tab is opened', async () => {
    workspace.person('grace').openMessagesTab();
    const prompts = await workspace.until(() => workspace.prompts('grace'));
    expect(prompts.prompts).toEqual([{ title: 'What is a CIO?', message: 'What is a CIO?' }]);
  });

  it('delivers an event again with its retry number', async () => {
    workspace.person('grace').post('@wayfinder', 'Once');
    const [delivery] = await workspace.until(() => {
      const found = workspace.deliveries('message');
      return found.length > 0 && found;
    });
    await workspace.redeliver(delivery?.eventId ?? '', 3);
    expect(delivery?.attempts.map(({ retry }) => retry)).toEqual([0, 1, 2, 3]);
    const echoes = await workspace.until(() => {
      const messages = workspace.messages('@wayfinder', { user: 'grace' });
      return messages.length === 5 && messages.slice(1);
    });
    expect(new Set(echoes.map(({ text }) => text))).toEqual(new Set(['Echo: Once']));
  });

  it('tells the sender of a command that the app did not acknowledge it', async () => {
    const outcome = await workspace.person('grace').command('/career', 'late', '#general');
    expect(outcome.kind).toBe('failed');
    const [told] = workspace.ephemerals('grace');
    expect(told?.text).toMatch(/^\/career failed with the error/);
  });

  it('tells of a message that was changed, with the text before', async () => {
    const grace = workspace.person('grace');
    const message = grace.post('#general', 'Before');
    grace.edit(message, 'After');
    const event = await workspace.until(() =>
      heard.find((one) => (one as { subtype?: string }).subtype === 'message_changed'),
    );
    expect(event).toMatchObject({
      channel: 'C0WFGENERAL',
      message: { text: 'After', edited: { user: 'U0WFGRACE1' } },
      previous_message: { text: 'Before' },
    });
  });

  it('tells of a message that was deleted', async () => {
    const grace = workspace.person('grace');
    const message = grace.post('#general', 'Gone');
    grace.delete(message);
    await workspace.until(() =>
      heard.some((one) => (one as { deleted_ts?: string }).deleted_ts === message.ts),
    );
    expect(workspace.messages('#general')).toEqual([]);
  });

  it('sends the fields that Slack sends with a mention', async () => {
    const { ts } = workspace.person('grace').post('#general', '@Wayfinder hello');
    await workspace.idle();
    const [mention] = workspace.deliveries('app_mention');
    expect(mention?.payload).toMatchObject({
      type: 'event_callback',
      team_id: workspace.settings.teamId,
      api_app_id: workspace.settings.appId,
      event_id: expect.stringMatching(/^Ev/) as unknown,
      event_time: expect.any(Number) as unknown,
      authorizations: [{ user_id: workspace.settings.botUserId, is_bot: true }],
      event: { type: 'app_mention', user: 'U0WFGRACE1', ts, event_ts: ts, channel: 'C0WFGENERAL' },
    });
    expect(mention?.payload['event']).not.toHaveProperty('channel_type');
  });

  it('sends the fields that Slack sends with a click', async () => {
    const message = await postButtons();
    await workspace.person('grace').click(message, 'open');
    await workspace.until(() => workspace.modal('grace'));
    const [click] = workspace.deliveries('block_actions');
    expect(click?.payload).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0WFGRACE1', team_id: workspace.settings.teamId },
      container: { type: 'message', message_ts: message.ts, channel_id: 'C0WFGENERAL' },
      channel: { id: 'C0WFGENERAL', name: 'general' },
      message: { ts: message.ts, text: 'Buttons' },
      actions: [
        { type: 'button', action_id: 'open', value: 'v', block_id: expect.any(String) as unknown },
      ],
      response_url: expect.stringContaining('/response/') as unknown,
    });
  });

  it('tells the app that it was uninstalled', async () => {
    workspace.uninstall();
    await workspace.idle();
    const types = workspace.deliveries().map(({ type }) => type);
    expect(types).toEqual(['tokens_revoked', 'app_uninstalled']);
  });
});
