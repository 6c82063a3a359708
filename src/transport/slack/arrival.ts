import type { Context } from '@slack/bolt';
import type { Storage } from '../../storage/storage.js';

/** Longer than Slack repeats a delivery, and as long as ids may be kept. */
const REMEMBER_SECONDS = 24 * 60 * 60;

/** A post that reached the bot, perhaps not for the first time. */
export interface Arrival {
  readonly tenant: string;
  readonly eventId: string;
  readonly channel: string;
  readonly ts: string;
}

/** The workspace, or the organisation where the app is installed for all of it. */
export function tenantOf({ teamId, enterpriseId }: Context): string {
  return teamId ?? enterpriseId ?? '';
}

/** The id of a delivered event, the same in each repetition. */
export function eventIdOf(body: { readonly event_id?: string }): string {
  return body.event_id ?? '';
}

/**
 * Whether this post is new, over all processes and restarts. Slack repeats an event that it believes
 * lost, and tells one mention as two events.
 */
export async function isFirst(storage: Storage, arrival: Arrival): Promise<boolean> {
  const { tenant, eventId, channel, ts } = arrival;
  const newEvent = await storage.seen.first(tenant, `event:${eventId}`, REMEMBER_SECONDS);
  if (!newEvent) return false;
  return storage.seen.first(tenant, `post:${channel}:${ts}`, REMEMBER_SECONDS);
}
