import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/workspace/model.js';
import { english, inSlack, MODES, type InSlack } from './support.js';

describe.each(MODES)('judging an answer over %s', (mode) => {
  let slack: InSlack;
  let answer: Message;

  beforeEach(async () => {
    slack = await inSlack(mode, { helpChannel: 'C0WFCAREERS' });
    const { ts } = slack.workspace.person('grace').post('#general', '@Wayfinder one');
    await slack.settled();
    const found = slack.workspace.messages('#general', { thread: ts })[1];
    if (found === undefined) throw new Error('there is no answer');
    answer = found;
  });
  afterEach(() => slack.stop());

  const tenant = () => slack.workspace.settings.teamId;
  const votesOf = async (who: string) => {
    const { id } = slack.workspace.person(who).member;
    const { votes } = await slack.storage.exportUser(tenant(), id);
    return votes.map(({ helpful, reason }) => ({ helpful, reason }));
  };
  const lastWhisper = (who: string): Message => {
    const seen = slack.workspace.ephemerals(who).at(-1);
    if (seen === undefined) throw new Error(`${who} sees nothing`);
    return seen;
  };

  async function click(target: Message, action: string, value?: string) {
    const options = value === undefined ? {} : { value };
    await slack.workspace.person('grace').click(target, action, options);
    await slack.settled();
  }

  it.each(['wrong', 'not-my-question', 'unclear'])('keeps the reason "%s"', async (reason) => {
    await click(answer, 'answer:feedback', 'negative');
    const at = ['wrong', 'not-my-question', 'unclear'].indexOf(reason);
    await click(lastWhisper('grace'), `feedback:reason:${at}`);
    expect(await votesOf('grace')).toEqual([{ helpful: false, reason }]);
    expect(lastWhisper('grace').text).toBe(english('feedback.reason.thanks'));
  });

  it('asks for the reason in private', async () => {
    await click(answer, 'answer:feedback', 'negative');
    expect(lastWhisper('grace').text).toBe(english('feedback.unhelpful'));
    expect(slack.told('#general', { thread: answer.threadTs ?? '' })).toEqual(['one']);
  });

  it('changes a vote and forgets its reason', async () => {
    await click(answer, 'answer:feedback', 'negative');
    await click(lastWhisper('grace'), 'feedback:reason:0');
    await click(answer, 'answer:feedback', 'positive');
    expect(await votesOf('grace')).toEqual([{ helpful: true, reason: undefined }]);
  });

  it('passes a question on to people, in the words of the person alone', async () => {
    await click(answer, 'answer:feedback', 'negative');
    await click(lastWhisper('grace'), 'feedback:ask-person');
    const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
    await slack.workspace
      .person('grace')
      .submit(form, { 'person:question': 'Who can help <!channel>?' });
    await slack.settled();
    const { id } = slack.workspace.person('grace').member;
    expect(slack.told('#careers')).toEqual([
      `${english('person.asks', { user: `<@${id}>` })}\n>Who can help &lt;!channel&gt;?`,
    ]);
  });

  it('gives a question back that could not be posted', async () => {
    await slack.restart({ helpChannel: 'C0WFPLATFRM' });
    await click(answer, 'answer:feedback', 'negative');
    await click(lastWhisper('grace'), 'feedback:ask-person');
    const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
    const filled = { 'person:question': 'Who can help <!channel>?' };
    await slack.workspace.person('grace').submit(form, filled);
    await slack.settled();
    const channel = slack.workspace.person('grace').openMessagesTab().id;
    expect(slack.told(channel)).toEqual([
      `${english('person.unsent', { channel: '<#C0WFPLATFRM>' })}\n>Who can help &lt;!channel&gt;?`,
    ]);
    expect(slack.log.join()).toContain('not_in_channel');
    expect(slack.log.join()).not.toContain('Who can help');
  });

  it('offers no people where there is no channel for that', async () => {
    await slack.restart({ helpChannel: null });
    await click(answer, 'answer:feedback', 'negative');
    expect(JSON.stringify(lastWhisper('grace').blocks)).not.toContain('feedback:ask-person');
  });

  it('tells why, with the code of the answer', async () => {
    await click(answer, 'answer:why');
    const { text } = lastWhisper('grace');
    expect(text).toContain('“echo”');
    expect(text).toContain('100 %');
    expect(text).toContain('test.entry');
    expect(text).toContain('A document');
    expect(text).toContain('November 21, 2026');
    expect(text).toContain('01234567');
    expect(text).toMatch(/--replay \S+/);
  });
});
