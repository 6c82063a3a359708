import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mind } from '../../../src/bot.js';
import type { Message, View } from '../../../src/workspace/model.js';
import { englishMind } from '../../support/mind.js';
import { guidedSlack, type GuidedSlack } from './support.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

interface InputShape {
  readonly block_id?: string;
  readonly hint?: { readonly text: string };
  readonly element?: { readonly initial_option?: { readonly value: string } };
}

describe('a learning plan in Slack', () => {
  let mind: Mind;
  let slack: GuidedSlack;
  let answer: Message;
  let tenant: string;

  beforeAll(async () => {
    mind = await englishMind();
    mind.warmUp();
  });
  beforeEach(async () => {
    slack = await guidedSlack(mind, 2);
    tenant = slack.workspace.settings.teamId;
    const { ts: thread } = grace().post('#general', '@Wayfinder learn python for free');
    answer = await slack.workspace.until(() => slack.workspace.messages('#general', { thread })[1]);
    await slack.settled();
  });
  afterEach(() => slack.stop());

  const grace = () => slack.workspace.person('grace');
  const user = () => 'U0WFGRACE1';
  const plan = () => slack.storage.plans.get(tenant, user());
  const keys = async () => {
    const stored = (await plan())?.value as { items: { kind: string; id: string }[] } | undefined;
    return stored?.items.map(({ kind, id }) => `${kind}:${id}`) ?? [];
  };

  async function save() {
    await grace().click(answer, 'plan:save');
    await slack.settled();
  }

  async function openPlan(): Promise<View> {
    await save();
    const told = slack.workspace.ephemerals('grace').at(-1);
    if (!told) throw new Error('nothing was said about saving');
    await grace().click(told, 'plan:open');
    await slack.settled();
    return slack.workspace.until(() => slack.workspace.modal('grace'));
  }

  const zoneInput = (view: View) => {
    const blocks = view.body['blocks'] as readonly InputShape[];
    return blocks.find(({ block_id }) => block_id === 'zone');
  };

  async function remindDaily(time = '17:00', zone = 'Europe/Stockholm') {
    const view = await openPlan();
    const result = await grace().submit(view, { remind: 'daily', time, zone, hours: '6' });
    await slack.settled();
    return result;
  }

  /** What the bot has said to grace directly. */
  const reminders = () =>
    slack.workspace
      .calls('chat.postMessage')
      .filter(({ arguments: { text } }) => String(text).startsWith('Time to learn'));

  async function tick() {
    await Promise.all(slack.apps.map((app) => app.remind()));
    await slack.settled();
  }

  /** The first reminder comes, and grace clicks a button of it. */
  async function clickOnReminder(button: string) {
    await remindDaily();
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await tick();
    const told = slack.workspace
      .messages('@wayfinder', { user: 'grace' })
      .find(({ text }) => text.startsWith('Time to learn'));
    if (!told) throw new Error('there is no reminder');
    await grace().click(told, button);
    await slack.settled();
  }

  it('holds the platforms and the subject of an answer once, however often they are saved', async () => {
    await Promise.all([grace().click(answer, 'plan:save'), grace().click(answer, 'plan:save')]);
    await slack.settled();

    const saved = await keys();
    expect(saved).toContain('subject:python');
    expect(saved.some((key) => key.startsWith('platform:'))).toBe(true);
    expect(new Set(saved).size).toBe(saved.length);
  });

  it('is told to its owner alone', async () => {
    await save();

    expect(slack.workspace.ephemerals('grace').at(-1)?.text).toMatch(/^In your plan: /);
    expect(slack.workspace.ephemerals('elin')).toEqual([]);
  });

  it('takes hours and reminders in the time zone of the person', async () => {
    const result = await remindDaily();

    expect(result.kind).toBe('closed');
    expect((await plan())?.value).toMatchObject({ hoursPerWeek: 6 });
    const next = (await slack.storage.reminders.get(tenant, user()))?.nextMs ?? 0;
    expect(new Date(next).toISOString()).toBe('2026-03-03T16:00:00.000Z');
  });

  it.each([
    { time: '22:00', zone: 'Europe/Stockholm', field: 'time' },
    { time: '17:00', zone: '', field: 'zone' },
  ])('refuses reminders at $time in $zone', async ({ time, zone, field }) => {
    const result = await remindDaily(time, zone);

    expect(result).toMatchObject({ kind: 'errors' });
    expect(JSON.stringify(result)).toContain(`"${field}"`);
    expect(await slack.storage.reminders.get(tenant, user())).toBeUndefined();
  });

  it('begins with the time zone that Slack tells', async () => {
    const view = await openPlan();

    expect(zoneInput(view)?.element?.initial_option?.value).toBe('America/Chicago');
    expect(zoneInput(view)?.hint).toBeUndefined();
  });

  it('guesses no time zone where Slack tells none, and says so', async () => {
    slack.workspace.fail('users.info', { kind: 'error', error: 'missing_scope' });
    const view = await openPlan();
    const result = await grace().submit(view, { remind: 'daily', time: '17:00' });
    await slack.settled();

    expect(zoneInput(view)?.element?.initial_option).toBeUndefined();
    expect(zoneInput(view)?.hint?.text).toMatch(/^I can’t see your time zone/);
    expect(result).toMatchObject({ kind: 'errors' });
    expect(await slack.storage.reminders.get(tenant, user())).toBeUndefined();
  });

  it('keeps one reminder and one plan where its form is sent twice at once', async () => {
    const view = await openPlan();
    const filled = { remind: 'daily', time: '17:00', zone: 'Europe/Stockholm', hours: '6' };
    const results = await Promise.all([grace().submit(view, filled), grace().submit(view, filled)]);
    await slack.settled();

    expect(results.map(({ kind }) => kind)).not.toContain('errors');
    expect((await plan())?.value).toMatchObject({ hoursPerWeek: 6 });
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await tick();
    expect(reminders()).toHaveLength(1);
  });

  it('moves its reminder to the zone that a person moves to, once a day still', async () => {
    await remindDaily();
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await tick();
    const view = await openPlan();
    await grace().submit(view, { remind: 'daily', time: '17:00', zone: 'Pacific/Auckland' });
    await slack.settled();
    const next = (await slack.storage.reminders.get(tenant, user()))?.nextMs ?? 0;

    expect(new Date(next).toISOString()).toBe('2026-03-05T04:00:00.000Z');
    await tick();
    expect(reminders()).toHaveLength(1);
  });

  it('reminds once a day, however many instances look', async () => {
    await remindDaily();
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await tick();
    await tick();

    expect(reminders()).toHaveLength(1);
  });

  it('reminds of nothing before its time', async () => {
    await remindDaily();
    await tick();

    expect(reminders()).toEqual([]);
  });

  it('leaves out what is more than twelve hours late', async () => {
    await remindDaily();
    slack.clock.nowMs += 3 * DAY_MS;
    await tick();

    expect(reminders()).toEqual([]);
  });

  it('is silent from the click on stop on', async () => {
    await clickOnReminder('plan:stop');
    slack.clock.nowMs += DAY_MS;
    await tick();

    expect(reminders()).toHaveLength(1);
    expect(await slack.storage.reminders.get(tenant, user())).toBeUndefined();
  });

  it('pauses for a week at one click', async () => {
    await clickOnReminder('plan:snooze');
    for (let day = 0; day < 7; day++) {
      slack.clock.nowMs += DAY_MS;
      await tick();
    }

    expect(reminders()).toHaveLength(1);
  });

  it('goes out as text', async () => {
    const view = await openPlan();
    await grace().click(view, 'plan:export');
    await slack.settled();

    const sent = slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text'];
    expect(sent).toMatch(/^My learning plan\n• /);
    expect(sent).toContain('Subject: Python');
  });

  it('goes with its reminders when it is deleted', async () => {
    await remindDaily();
    const view = await openPlan();
    await grace().click(view, 'plan:delete');
    await slack.settled();

    expect(await plan()).toBeUndefined();
    expect(await slack.storage.reminders.get(tenant, user())).toBeUndefined();
  });

  it('is part of what is handed to a person', async () => {
    await remindDaily();
    const exported = await slack.storage.exportUser(tenant, user());

    expect(exported.plan).toMatchObject({ hoursPerWeek: 6 });
    expect(exported.reminder).toMatchObject({ zone: 'Europe/Stockholm' });
  });
});
