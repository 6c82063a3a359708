import type { PlainTextElement, PlainTextOption } from '@slack/types';

/** What Slack takes of options in one group. */
const GROUP_OPTIONS = 100;
/** Not in the list that the platform gives, and a zone that people live in nevertheless. */
const ZONES: ReadonlySet<string> = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/**
 * The zone by the name that is used here ("Asia/Calcutta" for "Asia/Kolkata"); `undefined` where
 * there is none, so that nobody is reminded by a clock that is not theirs.
 */
export function knownZone(name: string | null | undefined): string | undefined {
  if (!name) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return ZONES.has(timeZone) ? timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** Zones as a list to choose from, by part of the world. */
export function zoneGroups(): { label: PlainTextElement; options: PlainTextOption[] }[] {
  const byRegion = new Map<string, string[]>();
  for (const zone of ZONES) {
    const [region = zone] = zone.split('/');
    byRegion.set(region, [...(byRegion.get(region) ?? []), zone]);
  }
  return [...byRegion].flatMap(([region, zones]) =>
    chunks(zones, GROUP_OPTIONS).map((some) => ({
      label: { type: 'plain_text', text: region },
      options: some.map(zoneOption),
    })),
  );
}

export function zoneOption(zone: string): PlainTextOption {
  return { text: { type: 'plain_text', text: zone.replaceAll('_', ' ') }, value: zone };
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
