import type { Storage } from '../../storage/storage.js';

/** How long a thread is followed after the bot last spoke in it. */
const FOLLOW_SECONDS = 24 * 60 * 60;

/** A thread in a channel. */
export interface Thread {
  readonly tenant: string;
  readonly channel: string;
  readonly thread: string;
}

/** The bot speaks with that person in the thread, who needs no mention from now on. */
export async function engage(storage: Storage, thread: Thread, user: string): Promise<void> {
  const options = { ttlSeconds: FOLLOW_SECONDS, user };
  await storage.state.write(thread.tenant, keyOf(thread), { asker: user }, options);
}

/** Whom the bot speaks with in the thread, if anybody. */
export async function askerIn(storage: Storage, thread: Thread): Promise<string | undefined> {
  const document = await storage.state.read(thread.tenant, keyOf(thread));
  return (document?.value as { asker: string } | undefined)?.asker;
}

/** Others speak now; the bot keeps out until it is mentioned again. */
export async function disengage(storage: Storage, thread: Thread): Promise<void> {
  await storage.state.delete(thread.tenant, keyOf(thread));
}

function keyOf({ channel, thread }: Thread): string {
  return `thread:${channel}:${thread}`;
}
