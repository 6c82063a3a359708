/** When a person wants to be reminded. */
export interface ReminderTime {
  /** IANA name, such as `Asia/Karachi`. */
  readonly zone: string;
  /** Minutes since midnight of the wall clock there, 0 to 1439. */
  readonly minute: number;
  /** `weekly`: on Mondays. */
  readonly every: 'daily' | 'weekly';
}

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MONDAY = 1;
/** Nothing is sent from 21:00 to 8:00 of the person's own time. */
const QUIET_FROM_MINUTE = 21 * 60;
const QUIET_UNTIL_MINUTE = 8 * 60;
/** A reminder that could not be sent for so long is left out: a burst would help nobody. */
export const TOO_LATE_MS = 12 * 60 * MINUTE_MS;

/** A wall clock's date and time, as if it were UTC, in epoch milliseconds. */
type WallMs = number;

export function isQuiet(minute: number): boolean {
  return minute >= QUIET_FROM_MINUTE || minute < QUIET_UNTIL_MINUTE;
}

/** Minutes since midnight in a zone. */
export function minuteIn(zone: string, atMs: number): number {
  const wall = wallAt(zone, atMs);
  return Math.floor((((wall % DAY_MS) + DAY_MS) % DAY_MS) / MINUTE_MS);
}

/**
 * The next time on a later day there than `afterMs`, in epoch milliseconds: never twice on a day.
 *
 * The wall clock counts, so that the hour stays the same when clocks change. A time that a change
 * leaves out is moved on by what was left out; of a time that comes twice the first is taken.
 */
export function nextReminder({ zone, minute, every }: ReminderTime, afterMs: number): number {
  const today = Math.floor(wallAt(zone, afterMs) / DAY_MS) * DAY_MS;
  for (let days = 1; days <= 7; days++) {
    const day = today + days * DAY_MS;
    if (every === 'weekly' && new Date(day).getUTCDay() !== MONDAY) continue;
    return atWall(zone, day + minute * MINUTE_MS);
  }
  throw new RangeError(`no day of the next seven suits ${every}`);
}

/** The moment at which the clock there shows that time: the first, where there are two. */
function atWall(zone: string, wall: WallMs): number {
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => wallAt(zone, near) - near);
  const moments = offsets.map((offset) => wall - offset);
  const exact = moments.filter((moment) => wallAt(zone, moment) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...moments);
}

function wallAt(zone: string, atMs: number): WallMs {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(atMs);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
}
