import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/workspace/model.js';
import { english, inSlack, MODES, type InSlack } from './support.js';

describe.each(MODES)('shortcuts over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    slack = await inSlack(mode);
  });
  afterEach(() => slack.stop());

  const seenBy = (who: string): Message | undefined => slack.workspace.ephemerals(who).at(-1);

  async function answer(who: string, question: Message) {
    await slack.workspace.person(who).messageShortcut('answer_message', question);
    await slack.settled();
    const seen = seenBy(who);
    if (seen === undefined) throw new Error(`${who} sees no answer`);
    return seen;
  }

  it('shows the answer to a message to the clicker alone', async () => {
    const question = slack.workspace.person('elin').post('#general', 'what does a CTO do?');
    expect((await answer('grace', question)).text).toBe('what does a CTO do?');
    expect(slack.told('#general', { thread: question.ts })).toEqual([]);
  });

  it('posts it in the thread of the message once the clicker says so', async () => {
    const question = slack.workspace.person('elin').post('#general', 'what does a CTO do?');
    const seen = await answer('grace', question);
    const grace = slack.workspace.person('grace');
    await Promise.all([grace.click(seen, 'shortcut:post'), grace.click(seen, 'shortcut:post')]);
    await slack.settled();
    const told = slack.told('#general', { thread: question.ts });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`Shared by <@${grace.member.id}>\nwhat does a CTO do?`);
    expect(seenBy('grace')).toBeUndefined();
  });

  it('says what to do where the bot is not in the channel', async () => {
    const question = slack.workspace.person('elin').post('#platform-team', 'what is a CTO?');
    const seen = await answer('grace', question);
    await slack.workspace.person('grace').click(seen, 'shortcut:post');
    await slack.settled();
    expect(seenBy('grace')?.text).toBe(english('share.error.not_in_channel'));
  });

  it('says that there is nothing to answer in a message without text', async () => {
    const question = slack.workspace.person('elin').post('#general', '<@U0WFBOT001>');
    await slack.settled();
    expect((await answer('grace', question)).text).toBe(english('shortcut.nothing'));
  });

  it('asks from anywhere, and answers in the direct talk', async () => {
    const grace = slack.workspace.person('grace');
    await grace.shortcut('ask_wayfinder');
    const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
    await grace.submit(form, { 'ask:question': 'what does a CTO do?' });
    await slack.settled();
    expect(slack.told('@wayfinder', { user: 'grace' })).toEqual([
      '>what does a CTO do?\nwhat does a CTO do?',
    ]);
    grace.post('@wayfinder', 'and the CIO?');
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text']).toBe(
      'what does a CTO do? + and the CIO?',
    );
  });
});
