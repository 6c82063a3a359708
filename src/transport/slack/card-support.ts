import { DAY_MS } from '../../storage/days.js';

/**
 * Which workspaces take cards. Slack says so of none beforehand, so each is taken to until it has
 * refused a message for its cards; a day later it is tried again. Kept in memory: after a restart
 * one message more is posted twice.
 */
export class CardSupport {
  readonly #refusedUntilMs = new Map<string, number>();
  readonly #clock: () => number;

  constructor({ clock }: { readonly clock: () => number }) {
    this.#clock = clock;
  }

  takes(tenant: string): boolean {
    const until = this.#refusedUntilMs.get(tenant);
    if (until === undefined) return true;
    if (this.#clock() < until) return false;
    this.#refusedUntilMs.delete(tenant);
    return true;
  }

  refused(tenant: string): void {
    this.#refusedUntilMs.set(tenant, this.#clock() + DAY_MS);
  }
}
