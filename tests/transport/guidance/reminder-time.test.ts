import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isQuiet,
  minuteIn,
  nextReminder,
} from '../../../src/transport/slack/listeners/plan/reminder-time.js';
import { knownZone, zoneGroups } from '../../../src/transport/slack/listeners/plan/time-zones.js';

describe('the time of a reminder', () => {
  const next = (zone: string, minute: number, after: string, every: 'daily' | 'weekly' = 'daily') =>
    new Date(nextReminder({ zone, minute, every }, Date.parse(after))).toISOString();

  // Clocks go forward on 2026-03-29 and back on 2026-10-25 in Stockholm; on 2026-03-08 in New York.
  it.each([
    {
      zone: 'Asia/Karachi',
      minute: 17 * 60,
      after: '2026-03-01T10:00:00Z',
      at: '2026-03-02T12:00:00.000Z',
    },
    {
      zone: 'Europe/Stockholm',
      minute: 9 * 60,
      after: '2026-03-28T12:00:00Z',
      at: '2026-03-29T07:00:00.000Z',
    },
    {
      zone: 'Europe/Stockholm',
      minute: 9 * 60,
      after: '2026-10-24T12:00:00Z',
      at: '2026-10-25T08:00:00.000Z',
    },
    {
      zone: 'America/New_York',
      minute: 9 * 60,
      after: '2026-03-07T20:00:00Z',
      at: '2026-03-08T13:00:00.000Z',
    },
    {
      zone: 'Europe/Stockholm',
      minute: 150,
      after: '2026-03-28T12:00:00Z',
      at: '2026-03-29T01:30:00.000Z',
    },
    {
      zone: 'Europe/Stockholm',
      minute: 150,
      after: '2026-10-24T12:00:00Z',
      at: '2026-10-25T00:30:00.000Z',
    },
  ])('is right in $zone after $after', ({ zone, minute, after, at }) => {
    expect(next(zone, minute, after)).toBe(at);
  });

  it('is once on each day of a week in which clocks change, either way', () => {
    for (const around of ['2026-03-26T12:00:00Z', '2026-10-22T12:00:00Z']) {
      const reminder = { zone: 'Europe/Stockholm', minute: 9 * 60, every: 'daily' as const };
      const days = new Set<string>();
      let at = Date.parse(around);
      for (let day = 0; day < 7; day++) {
        at = nextReminder(reminder, at);
        days.add(new Date(at).toLocaleDateString('en', { timeZone: reminder.zone }));
        expect(minuteIn(reminder.zone, at)).toBe(9 * 60);
      }
      expect(days.size).toBe(7);
    }
  });

  it('is on a Monday for weekly reminders', () => {
    expect(next('UTC', 600, '2026-03-02T12:00:00Z', 'weekly')).toBe('2026-03-09T10:00:00.000Z');
  });

  it('is later, on another day and at the same hour of the clock, in every zone', () => {
    const zones = [
      'Europe/Stockholm',
      'America/New_York',
      'Asia/Karachi',
      'Pacific/Auckland',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 8 * 60, max: 21 * 60 - 1 }),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (zone, minute, after) => {
          const at = nextReminder({ zone, minute, every: 'daily' }, after.getTime());
          const day = (time: number) => new Date(time).toLocaleDateString('en', { timeZone: zone });

          expect(at).toBeGreaterThan(after.getTime());
          expect(day(at)).not.toBe(day(after.getTime()));
          expect(minuteIn(zone, at)).toBe(minute);
        },
      ),
    );
  });

  it.each([
    { minute: 21 * 60, quiet: true },
    { minute: 7 * 60 + 59, quiet: true },
    { minute: 8 * 60, quiet: false },
    { minute: 20 * 60 + 59, quiet: false },
  ])('is quiet or not at minute $minute', ({ minute, quiet }) => {
    expect(isQuiet(minute)).toBe(quiet);
  });

  it('is only of zones that exist', () => {
    expect(knownZone('Asia/Karachi')).toBe('Asia/Karachi');
    expect(['Mars/Olympus', '+05:00', '', undefined].map(knownZone)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes a zone under each of its names', () => {
    expect(knownZone('Asia/Kolkata')).toBe(knownZone('Asia/Calcutta'));
    expect(knownZone('Etc/UTC')).toBe('UTC');
  });

  it('can be chosen in every zone, each once, in lists that Slack takes', () => {
    const groups = zoneGroups();
    const zones = groups.flatMap(({ options }) => options.map(({ value }) => value));

    expect(zones).toEqual(expect.arrayContaining(Intl.supportedValuesOf('timeZone')));
    expect(new Set(zones).size).toBe(zones.length);
    expect(groups.length).toBeLessThanOrEqual(100);
    expect(Math.max(...groups.map(({ options }) => options.length))).toBeLessThanOrEqual(100);
  });
});
