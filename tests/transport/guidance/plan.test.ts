import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_ITEMS } from '../../../src/answering/plan.js';
import type { Mind } from '../../../src/bot.js';
import type { View } from '../../../src/workspace/model.js';
import { englishMind } from '../../support/mind.js';
import { planInSlack, type PlanInSlack } from './plan-support.js';
import type { GuidedSlack } from './support.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

interface InputShape {
  readonly block_id?: string;
  readonly hint?: { readonly text: string };
  readonly element?: { readonly initial_option?: { readonly value: string } };
}

describe('a learning plan in Slack', () => {
  let mind: Mind;
  let desk: PlanInSlack;
  let slack: GuidedSlack;

  beforeAll(async () => {
    mind = await englishMind();
    mind.warmUp();
  });
  beforeEach(async () => {
    desk = await planInSlack(mind);
    ({ slack } = desk);
  });
  afterEach(() => slack.stop());

  const grace = () => slack.workspace.person('grace');
  const plan = () => slack.storage.plans.get(desk.tenant, desk.user);
  const reminder = () => slack.storage.reminders.get(desk.tenant, desk.user);
  const keys = async () => {
    const stored = (await plan())?.value as { items: { kind: string; id: string }[] } | undefined;
    return stored?.items.map(({ kind, id }) => `${kind}:${id}`) ?? [];
  };

  const zoneInput = (view: View) => {
    const blocks = view.body['blocks'] as readonly InputShape[];
    return blocks.find(({ block_id }) => block_id === 'zone');
  };

  it('holds the platforms and the subject of an answer once, however often they are saved', async () => {
    await Promise.all([
      grace().click(desk.answer, 'plan:save'),
      grace().click(desk.answer, 'plan:save'),
    ]);
    await slack.settled();

    const saved = await keys();
    expect(saved).toContain('subject:python');
    expect(saved.some((key) => key.startsWith('platform:'))).toBe(true);
    expect(new Set(saved).size).toBe(saved.length);
  });

  it('names what it has no room for, and how to make room', async () => {
    const subjects = mind.knowledge.subjects.all.filter(({ id }) => id !== 'python');
    const items = subjects
      .slice(0, MOST_ITEMS)
      .map(({ id }) => ({ kind: 'subject', id, done: false }));
    await slack.storage.plans.save(desk.tenant, desk.user, { items, hoursPerWeek: null }, 0);
    await desk.save();
    const told = slack.workspace.ephemerals('grace').at(-1)?.text;

    expect(await keys()).not.toContain('subject:python');
    expect(told).toMatch(/no room for: .*Subject: Python.*Tick something in it as done/);
  });

  it('is told to its owner alone', async () => {
    await desk.save();

    expect(slack.workspace.ephemerals('grace').at(-1)?.text).toMatch(/^In your plan: /);
    expect(slack.workspace.ephemerals('elin')).toEqual([]);
  });

  it('takes hours and reminders in the time zone of the person', async () => {
    const result = await desk.remindDaily();

    expect(result.kind).toBe('closed');
    expect((await plan())?.value).toMatchObject({ hoursPerWeek: 6 });
    const next = (await reminder())?.nextMs ?? 0;
    expect(new Date(next).toISOString()).toBe('2026-03-03T16:00:00.000Z');
  });

  it.each([
    { written: '۵', hours: 5 },
    { written: '٥', hours: 5 },
    { written: '۱۲٫۵', hours: 12.5 },
    { written: ' 6,5 ', hours: 6.5 },
    { written: '', hours: null },
  ])('takes "$written" as hours a week', async ({ written, hours }) => {
    const result = await grace().submit(await desk.openPlan(), { hours: written });

    expect(result.kind).toBe('closed');
    expect((await plan())?.value).toMatchObject({ hoursPerWeek: hours });
  });

  it.each(['0x10', '1e1', '+5', '0', '61', '۶۱', 'five', '5 6'])(
    'refuses "%s" as hours a week',
    async (written) => {
      const result = await grace().submit(await desk.openPlan(), { hours: written });

      expect(result).toMatchObject({ errors: { hours: 'Write a number from 1 to 60.' } });
    },
  );

  it('begins with the time zone that Slack tells', async () => {
    const view = await desk.openPlan();

    expect(zoneInput(view)?.element?.initial_option?.value).toBe('America/Chicago');
    expect(zoneInput(view)?.hint).toBeUndefined();
  });

  it('guesses no time zone where Slack tells none, and says so', async () => {
    slack.workspace.fail('users.info', { kind: 'error', error: 'missing_scope' });
    const view = await desk.openPlan();
    const result = await grace().submit(view, { remind: 'daily', time: '17:00' });
    await slack.settled();

    expect(zoneInput(view)?.element?.initial_option).toBeUndefined();
    expect(zoneInput(view)?.hint?.text).toMatch(/^I can’t see your time zone/);
    expect(result).toMatchObject({ kind: 'errors' });
    expect(await reminder()).toBeUndefined();
  });

  it('is opened, told and reminded of without what has left the knowledge', async () => {
    const gone = [
      { kind: 'platform', id: 'gone', done: false },
      { kind: 'subject', id: 'gone', done: false },
    ];
    const items = [...gone, { kind: 'subject', id: 'python', done: false }];
    await slack.storage.plans.save(desk.tenant, desk.user, { items, hoursPerWeek: 4 }, 0);
    const view = await desk.openPlan();
    const shown = JSON.stringify(view.body);
    await grace().submit(view, { remind: 'daily', time: '17:00', zone: 'UTC' });
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await desk.tick();

    expect(shown).toContain('"subject:python"');
    expect(shown).not.toContain('gone');
    expect(await keys()).not.toContain('platform:gone');
    expect(desk.reminders()).toEqual([expect.not.stringMatching(/gone|, ,|: ,|and \./)]);
  });

  it('goes out as text', async () => {
    const view = await desk.openPlan();
    await grace().click(view, 'plan:export');
    await slack.settled();

    const sent = slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text'];
    expect(sent).toMatch(/^My learning plan\n• /);
    expect(sent).toContain('Subject: Python');
  });

  it('goes with its reminders when it is deleted', async () => {
    await desk.remindDaily();
    const view = await desk.openPlan();
    await grace().click(view, 'plan:delete');
    await slack.settled();

    expect(await plan()).toBeUndefined();
    expect(await reminder()).toBeUndefined();
  });

  it('is part of what is handed to a person', async () => {
    await desk.remindDaily();
    const exported = await slack.storage.exportUser(desk.tenant, desk.user);

    expect(exported.plan).toMatchObject({ hoursPerWeek: 6 });
    expect(exported.reminder).toMatchObject({ zone: 'Europe/Stockholm' });
  });
});
