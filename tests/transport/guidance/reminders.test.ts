import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mind } from '../../../src/bot.js';
import { englishMind } from '../../support/mind.js';
import { planInSlack, type PlanInSlack } from './plan-support.js';
import type { GuidedSlack } from './support.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

describe('a learning plan with reminders in Slack', () => {
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
  const reminder = () => slack.storage.reminders.get(desk.tenant, desk.user);

  /** The first reminder comes, and grace clicks a button of it. */
  async function clickOnReminder(button: string) {
    await desk.remindDaily();
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await desk.tick();
    const told = slack.workspace
      .messages('@wayfinder', { user: 'grace' })
      .find(({ text }) => text.startsWith('Time to learn'));
    if (!told) throw new Error('there is no reminder');
    await grace().click(told, button);
    await slack.settled();
  }

  async function saveAsItIs() {
    await grace().submit(await desk.reopenPlan(), {});
    await slack.settled();
  }

  it.each([
    { time: '22:00', zone: 'Europe/Stockholm', field: 'time' },
    { time: '17:00', zone: '', field: 'zone' },
  ])('refuses reminders at $time in $zone', async ({ time, zone, field }) => {
    const result = await desk.remindDaily(time, zone);

    expect(result).toMatchObject({ kind: 'errors' });
    expect(JSON.stringify(result)).toContain(`"${field}"`);
    expect(await reminder()).toBeUndefined();
  });

  it('keeps one reminder and one plan where its form is sent twice at once', async () => {
    const view = await desk.openPlan();
    const filled = { remind: 'daily', time: '17:00', zone: 'Europe/Stockholm', hours: '6' };
    const results = await Promise.all([grace().submit(view, filled), grace().submit(view, filled)]);
    await slack.settled();

    expect(results.map(({ kind }) => kind)).not.toContain('errors');
    expect((await slack.storage.plans.get(desk.tenant, desk.user))?.value).toMatchObject({
      hoursPerWeek: 6,
    });
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await desk.tick();
    expect(desk.reminders()).toHaveLength(1);
  });

  it('moves its reminder to the zone that a person moves to, once a day still', async () => {
    await desk.remindDaily();
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await desk.tick();
    const view = await desk.openPlan();
    await grace().submit(view, { remind: 'daily', time: '17:00', zone: 'Pacific/Auckland' });
    await slack.settled();
    const next = (await reminder())?.nextMs ?? 0;

    expect(new Date(next).toISOString()).toBe('2026-03-05T04:00:00.000Z');
    await desk.tick();
    expect(desk.reminders()).toHaveLength(1);
  });

  it('reminds each day a person who saves the form each day before its hour', async () => {
    await desk.remindDaily();
    for (let day = 1; day <= 3; day++) {
      slack.clock.nowMs += DAY_MS;
      await saveAsItIs();
      slack.clock.nowMs += 5 * HOUR_MS;
      await desk.tick();
      slack.clock.nowMs -= 5 * HOUR_MS;

      expect(desk.reminders()).toHaveLength(day);
    }
  });

  it('reminds on Monday a person who saves the form that morning', async () => {
    await grace().submit(await desk.openPlan(), { remind: 'weekly', time: '17:00', zone: 'UTC' });
    await slack.settled();
    slack.clock.nowMs += 7 * DAY_MS;
    await saveAsItIs();
    slack.clock.nowMs += 6 * HOUR_MS;
    await desk.tick();

    expect(desk.reminders()).toHaveLength(1);
  });

  it('stays paused when the form is saved', async () => {
    await clickOnReminder('plan:snooze');
    const paused = await reminder();
    await saveAsItIs();

    expect(await reminder()).toEqual(paused);
  });

  it('reminds once a day, however many instances look', async () => {
    await desk.remindDaily();
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await desk.tick();
    await desk.tick();

    expect(desk.reminders()).toHaveLength(1);
  });

  it('reminds of nothing before its time', async () => {
    await desk.remindDaily();
    await desk.tick();

    expect(desk.reminders()).toEqual([]);
  });

  it('leaves out what is more than twelve hours late', async () => {
    await desk.remindDaily();
    slack.clock.nowMs += 3 * DAY_MS;
    await desk.tick();

    expect(desk.reminders()).toEqual([]);
  });

  it('is reminded of though reminders of zones that no clock knows were due before', async () => {
    await desk.remindDaily();
    const broken = { tenant: desk.tenant, zone: 'Mars/Olympus', minute: 600, language: 'en' };
    const users = Array.from({ length: 100 }, (_, at) => `U0WFMARS${at}`);
    for (const user of users) {
      await slack.storage.reminders.set({ ...broken, user, every: 'daily', nextMs: 1 });
    }
    slack.clock.nowMs += DAY_MS + 5 * HOUR_MS;
    await desk.tick();
    await desk.tick();

    expect(desk.reminders()).toHaveLength(1);
    expect(await slack.storage.reminders.get(desk.tenant, 'U0WFMARS0')).toBeUndefined();
    expect(slack.log.join()).toContain('a reminder in an unknown time zone was stopped');
  });

  it('is silent from the click on stop on', async () => {
    await clickOnReminder('plan:stop');
    slack.clock.nowMs += DAY_MS;
    await desk.tick();

    expect(desk.reminders()).toHaveLength(1);
    expect(await reminder()).toBeUndefined();
  });

  it('pauses for a week at one click', async () => {
    await clickOnReminder('plan:snooze');
    for (let day = 0; day < 7; day++) {
      slack.clock.nowMs += DAY_MS;
      await desk.tick();
    }

    expect(desk.reminders()).toHaveLength(1);
  });
});
