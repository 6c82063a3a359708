import type { Context } from '@slack/bolt';
import type { Storage } from '../../storage/storage.js';

/** Longer than Slack repeats a delivery, and as long as ids may be kept. */
const REMEMBER_SECONDS = 24 * 60 * 60;

/** What tells one post, and one delivery of it, from all others. */
export interface PostIds {
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

/** A post that reached the bot, perhaps not for the first time. */
export class Arrival {
  readonly #turns: Storage['turns'];
  readonly #ids: PostIds;
  #taking: Promise<boolean> | undefined;
  #taken = false;

  constructor({ turns }: Pick<Storage, 'turns'>, ids: PostIds) {
    this.#turns = turns;
    this.#ids = ids;
  }

  /** When it was posted, which names it in its channel. */
  get ts(): string {
    return this.#ids.ts;
  }

  /** Whether this delivery was the first of its post. */
  get taken(): boolean {
    return this.#taken;
  }

  /**
   * Whether this post is new, over all processes and restarts. Slack repeats an event that it
   * believes lost, and tells one mention as two events.
   */
  take(): Promise<boolean> {
    return (this.#taking ??= this.#begin());
  }

  /** Begins to take it before it is asked for, so that a crash until then is known of. */
  takeEarly(): void {
    this.take().catch(() => undefined);
  }

  /** The post was answered, or is not to be. Until then a crash counts it as lost. */
  async end(): Promise<void> {
    if (this.#taken) await this.#turns.end(this.#ids.tenant, this.#post);
  }

  async #begin(): Promise<boolean> {
    const { tenant, eventId: event } = this.#ids;
    this.#taken = await this.#turns.begin(tenant, { event, post: this.#post }, REMEMBER_SECONDS);
    return this.#taken;
  }

  get #post(): string {
    return `${this.#ids.channel}:${this.#ids.ts}`;
  }
}
