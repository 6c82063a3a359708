import type { Storage, StoreItems } from 'botbuilder-core';
import { MEMORY_SECONDS, type StateStore } from '../ports.js';

/** Botkit's record of one talk, as far as it matters here. */
interface DialogRecord {
  readonly dialogState?: { readonly dialogStack?: readonly unknown[] };
  /** Put in by `read`, so that `write` knows whether there is anything to delete. */
  readonly wasStored?: boolean;
}

/**
 * Botkit's storage over ours. It keeps open dialogs only, and for a day: stock Botkit writes a
 * record for everyone who ever said a word, and keeps it forever.
 */
export class DialogStorage implements Storage {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const items: StoreItems = {};
    for (const key of keys) {
      const document = await this.#state.read(talkOf(key).tenant, recordKey(key));
      if (document) items[key] = { ...(document.value as DialogRecord), wasStored: true };
    }
    return items;
  }

  async write(changes: StoreItems): Promise<void> {
    for (const [key, record] of Object.entries(changes)) {
      await this.#writeOne(key, record as DialogRecord);
    }
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) await this.#state.delete(talkOf(key).tenant, recordKey(key));
  }

  async #writeOne(key: string, { wasStored, dialogState }: DialogRecord): Promise<void> {
    const { tenant, user } = talkOf(key);
    if ((dialogState?.dialogStack ?? []).length > 0) {
      const options = { ttlSeconds: MEMORY_SECONDS, user };
      await this.#state.write(tenant, recordKey(key), { dialogState }, options);
      return;
    }
    if (wasStored) await this.#state.delete(tenant, recordKey(key));
  }
}

/** Botkit's key is `channel/conversations/<our talk key>-<user>/`, and ours is a JSON array. */
function talkKeyIn(key: string): string {
  return key.slice(key.indexOf('['), key.lastIndexOf(']') + 1);
}

function talkOf(key: string): { tenant: string; user: string } {
  const [tenant, , user] = JSON.parse(talkKeyIn(key)) as [string, string, string];
  return { tenant, user };
}

function recordKey(key: string): string {
  return `dialog:${talkKeyIn(key)}`;
}
