import { z } from 'zod';
import { FINDER_FACETS, type Facets } from '../../../../answering/finder.js';

const Wished = z.record(z.string(), z.array(z.string()));

/** What the form keeps while it is open: wishes that it has no field for, and where to answer. */
const Kept = z.strictObject({
  others: Wished,
  place: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('message'),
      channel: z.string(),
      ts: z.string(),
      thread: z.string(),
    }),
    z.strictObject({
      kind: z.literal('ephemeral'),
      channel: z.string(),
      ts: z.string(),
      /** Where the answer is seen by the asker alone. */
      url: z.string(),
    }),
  ]),
});

export type Kept = z.infer<typeof Kept>;

/** The wishes in the value of the button, or `undefined` where it is of another version. */
export function wishesIn(value: string | undefined): Facets | undefined {
  const checked = Wished.safeParse(parsed(value));
  return checked.success ? checked.data : undefined;
}

/** Wishes that the form shows no field for: they stay as they are. */
export function withoutFields(facets: Facets): Record<string, string[]> {
  const fields: readonly string[] = FINDER_FACETS;
  const others = Object.entries(facets).filter(([facet]) => !fields.includes(facet));
  return Object.fromEntries(others.map(([facet, ids]) => [facet, [...ids]]));
}

/** What the form kept; `undefined` where it was opened from the Home tab. */
export function keptIn(metadata: string): Kept | undefined {
  const checked = Kept.safeParse(parsed(metadata));
  return checked.success ? checked.data : undefined;
}

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
