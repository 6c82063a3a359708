import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Presenter } from '../../../src/transport/slack/parts.js';
import { toldIn } from '../../conversation/support.js';
import { inSlack, MODES, present, type InSlack } from './support.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A presenter over a knowledge in which "wrong" was corrected. */
const corrected: Presenter = {
  ...present,
  text: (answer) => toldIn(answer).replace('wrong', 'right'),
};

describe.each(MODES)('living shares over %s', (mode) => {
  let slack: InSlack;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    slack = await inSlack(mode, { clock: () => now });
  });
  afterEach(() => slack.stop());

  const tenant = () => slack.workspace.settings.teamId;

  async function shareIn(channel: string, text = 'it is wrong') {
    const grace = slack.workspace.person('grace');
    const { ts } = grace.post('#general', `@Wayfinder ${text}`);
    await slack.settled();
    const answer = slack.workspace.messages('#general', { thread: ts })[1];
    if (answer === undefined) throw new Error('there is no answer');
    await grace.click(answer, 'answer:share');
    const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
    await grace.submit(form, { 'share:channel': slack.workspace.channel(channel).id });
    await grace.submit(form);
    await slack.settled();
    await grace.close(form, { all: true });
  }

  const edits = () => slack.workspace.calls('chat.update');

  it('follow a correction, and say when', async () => {
    await shareIn('#careers');
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    expect(slack.told('#careers')[0]).toMatch(/updated .*\d{4}\nit is right\nEntries: /);
  });

  it('leave a post alone whose text is the same', async () => {
    await shareIn('#careers', 'it is so');
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    expect(edits()).toEqual([]);
  });

  it('are edited once, however often they are looked at', async () => {
    await shareIn('#careers');
    await slack.restart({ present: corrected });
    await Promise.all([slack.followCorrections(), slack.followCorrections()]);
    await slack.followCorrections();
    expect(edits()).toHaveLength(1);
  });

  it('are edited once a day at most, and catch up the day after', async () => {
    await shareIn('#careers');
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    await slack.restart({ present });
    await slack.followCorrections();
    expect(edits()).toHaveLength(1);
    now += DAY_MS + 1;
    await slack.followCorrections();
    expect(edits()).toHaveLength(2);
    expect(slack.told('#careers')[0]).toContain('it is wrong');
  });

  it('stay as they are after thirty days', async () => {
    await shareIn('#careers');
    now += 30 * DAY_MS + 1;
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    expect(edits()).toEqual([]);
  });

  it('follow a correction, however briefly what is known of people is kept', async () => {
    await shareIn('#careers');
    now += 8 * DAY_MS;
    const days = { state: 7, feedback: 365, shares: 90, questions: 90 };
    await slack.storage.retention.enforce(days);
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    expect(slack.told('#careers')[0]).toContain('it is right');
  });

  it('stay as they are where the channel wants that', async () => {
    await shareIn('#careers');
    const { id } = slack.workspace.channel('#careers');
    await slack.storage.settings.setChannel(tenant(), id, { livingShares: false });
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    expect(edits()).toEqual([]);
  });

  it('stay as they are where they were taken back', async () => {
    await shareIn('#careers');
    const post = slack.workspace.messages('#careers').at(-1);
    if (post === undefined) throw new Error('nothing was shared');
    await slack.workspace.person('grace').click(post, 'share:undo');
    await slack.settled();
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    expect(edits()).toEqual([]);
  });

  it.each(['message_not_found', 'edit_window_closed'])(
    'are given up where Slack says %s',
    async (error) => {
      await shareIn('#careers');
      slack.workspace.fail('chat.update', { kind: 'error', error });
      await slack.restart({ present: corrected });
      await slack.followCorrections();
      now += 2 * DAY_MS;
      await slack.followCorrections();
      expect(edits()).toHaveLength(1);
      expect(slack.log.join()).toContain(error);
      const [share] = (await slack.storage.exportUser(tenant(), 'U0WFGRACE1')).shares;
      expect(share?.status).toMatchObject({ kind: 'lost', reason: error });
    },
  );

  it('are tried again where Slack only had trouble', async () => {
    await shareIn('#careers');
    await slack.restart({ present: corrected });
    slack.workspace.fail('chat.update', { kind: 'error', error: 'internal_error' }, 1);
    await slack.followCorrections();
    now += 3_600_000;
    await slack.followCorrections();
    expect(slack.told('#careers')[0]).toContain('it is right');
  });

  it('name nobody any more once the sharer had their data deleted', async () => {
    await shareIn('#careers');
    await slack.storage.deleteUser(tenant(), 'U0WFGRACE1');
    await slack.restart({ present: corrected });
    await slack.followCorrections();
    expect(slack.told('#careers')[0]).not.toContain('U0WFGRACE1');
  });
});

describe.each(MODES)('500 living shares over %s', (mode) => {
  const MANY = 500;
  const TEN_MINUTES_MS = 10 * 60 * 1000;
  let slack: InSlack;
  let waits: number[];

  beforeEach(async () => {
    waits = [];
    // The pauses are told, not waited for.
    const wait = async (ms: number) => {
      waits.push(ms);
    };
    const databaseUrl = 'file::memory:';
    slack = await inSlack(mode, { postPauseMs: 1000, wait }, {}, { databaseUrl });
    await shareMany();
    await slack.restart({ present: corrected });
  });
  afterEach(() => slack.stop());

  it('are all edited within ten minutes, at one edit a second', async () => {
    const begun = Date.now();
    expect(await slack.followCorrections()).toEqual({ edited: MANY, lost: 0, left: 0 });
    const took = Date.now() - begun + waits.reduce((sum, ms) => sum + ms, 0);
    expect(waits).toEqual(Array.from({ length: MANY }, () => 1000));
    expect(took).toBeLessThan(TEN_MINUTES_MS);
    expect(slack.workspace.calls('chat.update')).toHaveLength(MANY);
  });

  async function shareMany(): Promise<void> {
    const tenant = slack.workspace.settings.teamId;
    const { id: channel } = slack.workspace.channel('#careers');
    const code = present.code({
      kind: 'answer',
      language: 'en',
      intent: 'echo',
      confidence: 1,
      runnerUp: null,
      parts: [{ kind: 'message', id: 'test.told', values: { told: 'it is wrong' } }],
      more: [],
      roles: [],
      platforms: [],
      nextSteps: [],
    });
    for (let at = 0; at < MANY; at++) {
      const claim = { tenant, key: `k${at}`, channel, sharedBy: 'U0WFGRACE1', answerCode: code };
      const claimed = await slack.storage.shares.claim({ ...claim, entries: [], language: 'en' });
      if (claimed.kind === 'existing') throw new Error('the key was taken');
      const { ts } = await post(channel);
      await slack.storage.shares.posted(tenant, claimed.id, ts);
      await slack.storage.state.write(tenant, `share-text:${claimed.id}`, 'another mark');
    }
  }

  async function post(channel: string): Promise<{ ts: string }> {
    const { settings } = slack.workspace;
    const response = await fetch(`${slack.url}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${settings.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ channel, text: 'it is wrong' }),
    });
    return (await response.json()) as { ts: string };
  }
});
