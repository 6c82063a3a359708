import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/workspace/model.js';
import { english, inSlack, MODES, type InSlack } from './support.js';

describe.each(MODES)('sharing over %s', (mode) => {
  let slack: InSlack;
  let answer: Message;

  beforeEach(async () => {
    slack = await inSlack(mode);
    const { ts } = slack.workspace.person('grace').post('#general', '@Wayfinder R&D <!channel>');
    const thread = () => slack.workspace.messages('#general', { thread: ts });
    answer = await slack.workspace.until(() => thread()[1]);
    await slack.settled();
  });
  afterEach(() => slack.stop());

  const shared = (channel: string) => slack.told(channel);

  async function openForm() {
    const before = slack.workspace.modal('grace');
    if (before) await slack.workspace.person('grace').close(before);
    await slack.workspace.person('grace').click(answer, 'answer:share');
    return slack.workspace.until(() => slack.workspace.modal('grace'));
  }

  async function share(channel: string, note?: string) {
    const form = await openForm();
    const id = slack.workspace.channel(channel).id;
    return slack.workspace
      .person('grace')
      .submit(form, { 'share:channel': id, ...(note === undefined ? {} : { 'share:note': note }) });
  }

  it('posts the answer with who shared it', async () => {
    expect(await share('#careers')).toMatchObject({ kind: 'continued' });
    const { id } = slack.workspace.person('grace').member;
    expect(shared('#careers')).toEqual([`Shared by <@${id}>\nR&amp;D &lt;!channel&gt;`]);
  });

  it('posts the note, which can ping nobody', async () => {
    await share('#careers', 'look <!channel>\nplease');
    expect(shared('#careers')[0]).toContain(
      '>look &lt;!channel&gt;\n>please\nR&amp;D &lt;!channel&gt;',
    );
  });

  it('posts no buttons', async () => {
    await share('#careers');
    const [post] = slack.workspace.messages('#careers').slice(-1);
    expect(post?.blocks.map(({ type }) => type)).toEqual(['context', 'section']);
  });

  it('shows the post before it is made', async () => {
    const form = await openForm();
    expect(JSON.stringify(form.body['blocks'])).toContain('Shared by');
    expect(JSON.stringify(form.body['blocks'])).toContain('R&amp;D');
    expect(shared('#careers')).toEqual([]);
  });

  it.each([
    { channel: '#platform-team', error: 'not_in_channel' },
    { channel: '#announcements', error: 'restricted_action' },
    { channel: '#hiring-archive', error: 'is_archived' },
    { channel: '#leadership', error: 'channel_not_found' },
  ])('says what to do about $channel', async ({ channel, error }) => {
    const form = await openForm();
    const id = slack.workspace.channel(channel).id;
    const submission = await slack.workspace.person('grace').submit(form, { 'share:channel': id });
    expect(submission).toEqual({
      kind: 'errors',
      errors: { 'share:channel': english(`share.error.${error}`) },
    });
  });

  it('gives another advice for each refusal', () => {
    const errors = ['not_in_channel', 'restricted_action', 'is_archived', 'channel_not_found'];
    const told = errors.map((error) => english(`share.error.${error}`));
    expect(new Set(told).size).toBe(errors.length);
    expect(told[0]).toContain('/invite @Wayfinder');
  });

  it('can be tried again once the bot was invited', async () => {
    await share('#platform-team', 'a note');
    const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
    expect(form.values['share:note']?.['share:note']?.['value']).toBe('a note');
    slack.workspace.person('grace').inviteBot('#platform-team');
    await slack.workspace.person('grace').submit(form, {});
    expect(shared('#platform-team')).toHaveLength(1);
  });

  it('posts once on a double click', async () => {
    const grace = slack.workspace.person('grace');
    const form = await openForm();
    const id = slack.workspace.channel('#careers').id;
    await Promise.all([
      grace.submit(form, { 'share:channel': id }),
      grace.submit(form, { 'share:channel': id }),
    ]);
    expect(shared('#careers')).toHaveLength(1);
  });

  it('posts once when the button was clicked twice', async () => {
    await share('#careers');
    await share('#careers');
    expect(shared('#careers')).toHaveLength(1);
  });

  it('posts in each channel that is chosen', async () => {
    await share('#careers');
    await share('#mentoring');
    expect([...shared('#careers'), ...shared('#mentoring')]).toHaveLength(2);
  });

  it('says that it is sending while Slack is slow, and then that it is done', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'latency', ms: 2000 }, 1);
    await share('#careers');
    expect(modalText()).toContain(english('share.sending'));
    await slack.workspace.until(() => modalText().includes(english('share.done')));
    expect(shared('#careers')).toHaveLength(1);
  });

  it('brings the form back with the draft when Slack refuses late', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'latency', ms: 2000 }, 1);
    await share('#platform-team', 'a note');
    await slack.workspace.until(() => modalText().includes(english('share.error.not_in_channel')));
    expect(modalText()).toContain('a note');
  });

  it('remembers what was shared', async () => {
    await share('#careers');
    const { teamId } = slack.workspace.settings;
    const [kept] = await slack.storage.shares.liveSince(teamId, 0);
    expect(kept).toMatchObject({
      channel: slack.workspace.channel('#careers').id,
      sharedBy: slack.workspace.person('grace').member.id,
      language: 'en',
      status: { kind: 'posted' },
    });
  });

  function modalText(): string {
    return JSON.stringify(slack.workspace.modal('grace')?.body ?? {});
  }
});
