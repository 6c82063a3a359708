import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message, View } from '../../../src/workspace/model.js';
import type { Responder } from '../../../src/conversation/responder.js';
import {
  english,
  inLanguage,
  inSlack,
  MANY_LANGUAGES,
  MODES,
  parrot,
  type InSlack,
} from './support.js';

const HOUR_MS = 60 * 60 * 1000;

describe.each(MODES)('sharing over %s', (mode) => {
  let slack: InSlack;
  let answer: Message;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    slack = await inSlack(mode, { languages: MANY_LANGUAGES, clock: () => now });
    const { ts } = slack.workspace.person('grace').post('#general', '@Wayfinder R&D <!channel>');
    const thread = () => slack.workspace.messages('#general', { thread: ts });
    answer = await slack.workspace.until(() => thread()[1]);
    await slack.settled();
  });
  afterEach(() => slack.stop());

  const shared = (channel: string) => slack.told(channel);
  const tenant = () => slack.workspace.settings.teamId;
  const idOf = (channel: string) => slack.workspace.channel(channel).id;
  const modal = (who = 'grace'): View => {
    const view = slack.workspace.modal(who);
    if (view === undefined) throw new Error('no modal is open');
    return view;
  };
  async function answerTo(channel: string, text: string, thread?: string) {
    const options = thread === undefined ? {} : { thread };
    const { ts } = slack.workspace.person('grace').post(channel, text, options);
    await slack.settled();
    const posts = slack.workspace.messages(channel, { thread: thread ?? ts });
    answer = posts.at(-1) ?? answer;
  }

  const modalText = (who = 'grace') => JSON.stringify(slack.workspace.modal(who)?.body ?? {});

  async function openForm(who = 'grace') {
    const before = slack.workspace.modal(who);
    if (before) await slack.workspace.person(who).close(before, { all: true });
    await slack.workspace.person(who).click(answer, 'answer:share');
    await slack.settled();
    return modal(who);
  }

  /** Fills the form in and submits it. */
  async function submitForm(channel: string, values: Record<string, string> = {}, who = 'grace') {
    const form = await openForm(who);
    const filled = { 'share:channel': idOf(channel), ...values };
    return slack.workspace.person(who).submit(form, filled);
  }

  /** The same in a channel of another language, where the exact post is shown first. */
  async function preview(channel: string, values: Record<string, string> = {}, who = 'grace') {
    await slack.storage.settings.setChannel(tenant(), idOf(channel), { language: 'sv' });
    return submitForm(channel, values, who);
  }

  async function share(channel: string, values: Record<string, string> = {}, who = 'grace') {
    expect(await submitForm(channel, values, who)).toMatchObject({ kind: 'continued' });
    await slack.settled();
  }

  async function lastPost(channel: string): Promise<Message> {
    const post = slack.workspace.messages(channel).at(-1);
    if (post === undefined) throw new Error(`nothing was posted in ${channel}`);
    return post;
  }

  async function undo(who: string, post: Message) {
    await slack.workspace.person(who).click(post, 'share:undo');
    await slack.settled();
  }

  it('posts the answer with who shared it, and what it rests on', async () => {
    await share('#careers');
    const { id } = slack.workspace.person('grace').member;
    expect(shared('#careers')).toEqual([
      [
        `Shared by <@${id}>`,
        'R&amp;D &lt;!channel&gt;',
        'Entries: test.entry · Last reviewed: November 21, 2026',
      ].join('\n'),
    ]);
    expect(modalText()).toContain(english('share.done'));
  });

  it('shows in the form what it posts, and in whose name', async () => {
    const form = await openForm();
    const { id } = slack.workspace.person('grace').member;
    expect(JSON.stringify(form.body)).toContain(`Shared by <@${id}>`);
    expect(JSON.stringify(form.body)).toContain('R&amp;D &lt;!channel&gt;');
    expect(shared('#careers')).toEqual([]);
  });

  it('posts the note, which can ping nobody', async () => {
    await share('#careers', { 'share:note': 'look <!channel>\nplease' });
    expect(shared('#careers')[0]).toContain(
      '>look &lt;!channel&gt;\n>please\nR&amp;D &lt;!channel&gt;',
    );
  });

  it('posts no buttons of the answer', async () => {
    await share('#careers');
    const ids = JSON.stringify((await lastPost('#careers')).blocks).match(/"action_id":"[^"]+"/g);
    expect(ids).toEqual(['"action_id":"share:undo"']);
  });

  it('posts nothing before the preview was confirmed', async () => {
    await preview('#careers', { 'share:note': 'a note' });
    const shown = modalText();
    const { id } = slack.workspace.person('grace').member;
    const where = { channel: `<#${idOf('#careers')}>`, user: `<@${id}>` };
    expect(shown).toContain(english('share.preview.where', where));
    expect(shown).toContain('>a note');
    expect(shown).toContain('R&amp;D &lt;!channel&gt;');
    expect(shared('#careers')).toEqual([]);
  });

  it('shows in the preview exactly what it posts', async () => {
    await preview('#careers', { 'share:note': 'a note' });
    const previewed = modal().body['blocks'] as { type: string }[];
    const from = previewed.findIndex(({ type }) => type === 'divider') + 1;
    await slack.workspace.person('grace').submit(modal());
    const posted = (await lastPost('#careers')).blocks.slice(0, -1);
    const bare = (blocks: readonly object[]) =>
      blocks.map((block) => ({ ...block, block_id: undefined }));
    expect(bare(previewed.slice(from))).toEqual(bare(posted));
  });

  it.each([
    { who: 'grace', channel: '#hiring-archive', error: 'is_archived' },
    { who: 'grace', channel: '#platform-team', error: 'not_in_channel' },
    { who: 'grace', channel: '#leadership', error: 'channel_not_found' },
    { who: 'ayesha', channel: '#platform-team', error: 'not_in_channel' },
    { who: 'ayesha', channel: '#mentoring', error: 'channel_not_found' },
    { who: 'tomas', channel: '#general', error: 'guest' },
  ])('says to $who what to do about $channel', async ({ who, channel, error }) => {
    const target = who === 'tomas' ? await answerFor(who) : answer;
    answer = target;
    const submission = await submitForm(channel, {}, who);
    expect(submission).toEqual({
      kind: 'errors',
      errors: { 'share:channel': english(`share.error.${error}`) },
    });
  });

  it('posts in a channel of 15,000 members, though Slack takes a while for each look', async () => {
    const { members } = slack.workspace.channel('#careers');
    const { id } = slack.workspace.person('grace').member;
    members.delete(id);
    for (let number = 1; number <= 15_000; number++) members.add(`U0WFMANY${number}`);
    members.add(id);
    for (const method of ['conversations.members', 'users.conversations']) {
      slack.workspace.fail(method, { kind: 'latency', ms: 150 });
    }
    await share('#careers');
    expect(shared('#careers')).toHaveLength(1);
  });

  it('does not tell a private channel from one that is not there', async () => {
    const there = await submitForm('#leadership', {}, 'elin');
    await slack.workspace.person('elin').close(modal('elin'), { all: true });
    slack.workspace.fail('conversations.info', { kind: 'error', error: 'channel_not_found' }, 1);
    const gone = await submitForm('#careers', {}, 'elin');
    expect(there).toEqual(gone);
    expect(JSON.stringify(there)).not.toContain('leadership');
  });

  it('warns before it posts where people of other organisations read along', async () => {
    slack.workspace.channel('#mentoring').external = true;
    await submitForm('#mentoring');
    expect(modalText()).toContain(english('share.external'));
    expect(shared('#mentoring')).toEqual([]);
    await slack.workspace.person('grace').submit(modal());
    expect(shared('#mentoring')).toHaveLength(1);
  });

  it('refuses a channel in which it is switched off', async () => {
    await slack.storage.settings.setChannel(tenant(), idOf('#careers'), { mode: 'off' });
    expect(await submitForm('#careers')).toMatchObject({
      errors: { 'share:channel': english('share.error.off') },
    });
  });

  it.each([
    { slackError: 'restricted_action', error: 'restricted_action' },
    { slackError: 'restricted_action_read_only_channel', error: 'read_only' },
    { slackError: 'not_in_channel', error: 'not_in_channel' },
    { slackError: 'channel_not_found', error: 'deleted' },
    { slackError: 'is_archived', error: 'is_archived' },
  ])('brings the draft back when Slack says $slackError', async ({ slackError, error }) => {
    await preview('#careers', { 'share:note': 'a note' });
    slack.workspace.fail('chat.postMessage', { kind: 'error', error: slackError }, 1);
    await slack.workspace.person('grace').submit(modal());
    expect(modalText()).toContain(english(`share.error.${error}`));
    expect(modalText()).toContain('a note');

    await slack.workspace.person('grace').submit(modal());
    await slack.workspace.person('grace').submit(modal());
    expect(shared('#careers')).toHaveLength(1);
  });

  it('gives another advice for each refusal', () => {
    const errors = [
      'not_in_channel',
      'restricted_action',
      'read_only',
      'is_archived',
      'channel_not_found',
      'deleted',
      'guest',
      'not_member',
      'off',
      'slow',
      'unexpected',
    ];
    for (const language of MANY_LANGUAGES.keys()) {
      const told = errors.map((error) => inLanguage(language, `share.error.${error}`));
      expect(new Set(told).size).toBe(errors.length);
      expect(told[0]).toContain('/invite @Wayfinder');
    }
  });

  it('goes back to the form with the draft', async () => {
    await preview('#careers', { 'share:note': 'a note' });
    await slack.workspace.person('grace').click(modal(), 'share:back');
    await slack.settled();
    expect(modalText()).toContain('a note');
    expect(modal().body['callback_id']).toBe('share');
  });

  it('can be tried again once the bot was invited', async () => {
    await submitForm('#platform-team', { 'share:note': 'a note' });
    expect(modal().values['share:note']?.['share:note']?.['value']).toBe('a note');
    slack.workspace.person('grace').inviteBot('#platform-team');
    await slack.settled();
    await slack.workspace.person('grace').submit(modal());
    await slack.settled();
    expect(shared('#platform-team').at(-1)).toContain('>a note');
  });

  it('posts once on a double click', async () => {
    const form = await openForm();
    const grace = slack.workspace.person('grace');
    const filled = { 'share:channel': idOf('#careers') };
    await Promise.all([grace.submit(form, filled), grace.submit(form, filled)]);
    await slack.settled();
    expect(shared('#careers')).toHaveLength(1);
  });

  it('posts once when the button was clicked twice', async () => {
    await share('#careers');
    await share('#careers');
    expect(shared('#careers')).toHaveLength(1);
  });

  it('does not call posted what nobody knows to stand there', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'cut' }, 1);
    slack.workspace.fail('conversations.history', { kind: 'error', error: 'missing_scope' }, 9);
    const isTold = () => modalText().includes(english('share.error.unknown'));
    await submitForm('#careers');
    await slack.workspace.until(isTold);
    now += HOUR_MS;
    await submitForm('#careers');
    await slack.workspace.until(isTold);
    expect(shared('#careers')).toEqual([]);
  });

  it('posts in each channel that is chosen', async () => {
    await share('#careers');
    await share('#mentoring');
    expect([...shared('#careers'), ...shared('#mentoring')]).toHaveLength(2);
  });

  it('says that it is sending while Slack is slow, and then that it is done', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'latency', ms: 2000 }, 1);
    await submitForm('#careers');
    expect(modalText()).toContain(english('share.sending'));
    await slack.workspace.until(() => modalText().includes(english('share.done')));
    expect(shared('#careers')).toHaveLength(1);
  });

  it('does not share what was asked unless that is ticked', async () => {
    await share('#mentoring');
    expect(shared('#mentoring')[0]).not.toContain('Asked');
  });

  it('shares what was asked, in the words of the asker, where that is ticked', async () => {
    const form = await openForm();
    await slack.workspace.person('grace').submit(form, {
      'share:channel': idOf('#careers'),
      'share:quote': ['quote'],
    });
    expect(modalText()).toContain('Asked: ');
    await slack.workspace.person('grace').submit(modal());
    expect(shared('#careers')[0]).toContain('>Asked: R&amp;D &lt;!channel&gt;');
  });

  it('shortens a long question', async () => {
    const short: Responder = {
      respond: (message, context) => parrot.respond({ ...message, text: 'in short' }, context),
    };
    await slack.restart({ responder: short });
    await answerTo('#general', `@Wayfinder ${'&'.repeat(1500)}`);
    const form = await openForm();
    const filled = { 'share:channel': idOf('#careers'), 'share:quote': ['quote'] };
    await slack.workspace.person('grace').submit(form, filled);
    await slack.workspace.person('grace').submit(modal());
    await slack.settled();
    expect(shared('#careers')[0]).toMatch(/>Asked: (?:&amp;)+…(?:&amp;)+\n/);
  });

  it('offers the question that the answer follows, in a thread longer than a page', async () => {
    const { ts: thread } = slack.workspace.person('grace').post('#general', 'good morning');
    for (let post = 0; post < 110; post++) {
      slack.workspace.person('elin').post('#general', `line ${post}`, { thread });
    }
    await answerTo('#general', '@Wayfinder the last question', thread);
    const form = await openForm();
    const filled = { 'share:channel': idOf('#careers'), 'share:quote': ['quote'] };
    await slack.workspace.person('grace').submit(form, filled);
    expect(modalText()).toContain('Asked: the last question');
  });

  it('does not offer a question that another answer came to', async () => {
    const [first] = slack.workspace.messages('#general', { thread: answer.threadTs ?? '' });
    expect(first).toBeDefined();
    await slack.workspace.person('grace').click(answer, 'answer:ask:0');
    await slack.settled();
    const posts = slack.workspace.messages('#general', { thread: answer.threadTs ?? '' });
    expect(posts.length).toBeGreaterThan(2);
    answer = posts.at(-1) ?? answer;
    expect(JSON.stringify((await openForm()).body)).not.toContain('share:quote');
  });

  it('does not offer to share what somebody else asked', async () => {
    const form = await openForm('elin');
    expect(JSON.stringify(form.body)).not.toContain('share:quote');
  });

  it('posts in the main language of the channel', async () => {
    await preview('#careers');
    await slack.workspace.person('grace').submit(modal());
    expect(shared('#careers')[0]).toContain('Delat av');
  });

  it('posts in the language of the asker where that is chosen in the preview', async () => {
    await preview('#careers');
    expect(modalText()).toContain('Delat av');
    await slack.workspace.person('grace').click(modal(), 'share:language', { value: 'en' });
    await slack.settled();
    expect(modalText()).toContain('Shared by');
    await slack.workspace.person('grace').submit(modal());
    expect(shared('#careers')[0]).toContain('Shared by');
  });

  it('remembers what was shared', async () => {
    await share('#careers');
    const [kept] = await slack.storage.shares.liveSince(tenant(), 0);
    expect(kept).toMatchObject({
      channel: idOf('#careers'),
      sharedBy: slack.workspace.person('grace').member.id,
      language: 'en',
      status: { kind: 'posted' },
    });
  });

  it.each(['grace', 'ingrid'])('lets %s take the post back within a day', async (who) => {
    await share('#careers');
    now += 23 * HOUR_MS;
    await undo(who, await lastPost('#careers'));
    expect(shared('#careers')).toEqual([]);
    expect(await slack.storage.shares.liveSince(tenant(), 0)).toEqual([]);
  });

  it('lets nobody else take it back', async () => {
    await share('#careers');
    await undo('elin', await lastPost('#careers'));
    expect(shared('#careers')).toHaveLength(1);
    expect(slack.workspace.ephemerals('elin').at(-1)?.text).toBe(
      inLanguage('sv', 'share.undo.not-yours'),
    );
  });

  it('lets nobody take it back after a day', async () => {
    await share('#careers');
    now += 25 * HOUR_MS;
    await undo('grace', await lastPost('#careers'));
    expect(shared('#careers')).toHaveLength(1);
    expect(slack.workspace.ephemerals('grace').at(-1)?.text).toBe(english('share.undo.too-late'));
  });

  it('takes a post back from the modal that says that it is posted', async () => {
    await share('#careers');
    await slack.workspace.person('grace').click(modal(), 'share:undo');
    await slack.settled();
    expect(shared('#careers')).toEqual([]);
    expect(modalText()).toContain(english('share.undone'));
  });

  /** An answer that this person sees where they are. */
  async function answerFor(who: string): Promise<Message> {
    const { ts } = slack.workspace.person(who).post('#careers', '@Wayfinder hello');
    await slack.settled();
    const found = slack.workspace.messages('#careers', { thread: ts })[1];
    if (found === undefined) throw new Error(`${who} got no answer`);
    return found;
  }
});
