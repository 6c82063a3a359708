import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSlack, MODES, type InSlack } from './support.js';

const UNINSTALLED = { type: 'app_uninstalled' };
const REVOKED = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0WFBOT001'] } };

describe.each(MODES)('an app that is removed, over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    slack = await inSlack(mode);
  });
  afterEach(() => slack.stop());

  it.each([
    { order: 'uninstalled, then revoked', events: [UNINSTALLED, REVOKED] },
    { order: 'revoked, then uninstalled', events: [REVOKED, UNINSTALLED] },
    { order: 'both, twice and at once', events: [REVOKED, UNINSTALLED, REVOKED, UNINSTALLED] },
  ])('leaves nothing behind when Slack tells $order', async ({ order, events }) => {
    const { teamId } = slack.workspace.settings;
    const { id } = slack.workspace.person('grace').member;
    slack.workspace.person('grace').post('@wayfinder', 'one');
    await slack.storage.settings.setUser(teamId, id, { language: 'sv' });
    await slack.settled();
    for (const event of events) {
      slack.workspace.emit(event);
      if (!order.includes('at once')) await slack.settled();
    }
    await slack.settled();
    const left = await slack.storage.exportUser(teamId, id);
    expect(left).toEqual({
      settings: { language: null },
      state: [],
      votes: [],
      shares: [],
      questions: [],
    });
    expect(slack.log.join()).not.toContain('broke');

    slack.workspace.person('grace').post('@wayfinder', 'two');
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text']).toBe('two');
  });

  it('stays where only the token of a person is revoked', async () => {
    const { teamId } = slack.workspace.settings;
    await slack.storage.settings.setUser(teamId, 'U1', { language: 'sv' });
    slack.workspace.emit({ ...REVOKED, tokens: { oauth: ['U1'], bot: [] } });
    await slack.settled();
    expect(await slack.storage.settings.user(teamId, 'U1')).toEqual({ language: 'sv' });
  });
});

describe.each(MODES)('a post that a crash swallowed, over %s', (mode) => {
  it('is logged once, without its words', async () => {
    let now = Date.now();
    const slack = await inSlack(mode, { clock: () => now });
    const { teamId } = slack.workspace.settings;
    await slack.storage.turns.begin(teamId, { event: 'Ev1', post: 'C1:1.5' }, 60);
    expect(await slack.reportLost()).toBe(0);
    now += 61_000;
    expect([await slack.reportLost(), await slack.reportLost()]).toEqual([1, 0]);
    expect(slack.log.join()).toContain('"channel":"C1","ts":"1.5"');
    await slack.stop();
  });

  it('is none where every post was answered', async () => {
    let now = Date.now();
    const slack = await inSlack(mode, { clock: () => now });
    const grace = slack.workspace.person('grace');
    for (const text of ['one', 'boom', 'two']) grace.post('@wayfinder', text);
    grace.post('#general', '@Wayfinder three');
    await slack.settled();
    now += 61_000;
    expect(await slack.reportLost()).toBe(0);
    await slack.stop();
  });
});
