import { MEMORY_SECONDS, type StateStore } from './ports.js';
import type { ConversationContext, IncomingMessage } from './responder.js';

/** Begins the key of what a talk is about. */
const CONTEXT = 'context:';

/** Whose talk a message belongs to: never shared between people, threads or tenants. */
export function talkKey({ tenant, conversation, user }: IncomingMessage): string {
  return JSON.stringify([tenant, conversation, user]);
}

/** What the person last spoke of here, unless it has expired. */
export async function recall(
  state: StateStore,
  message: IncomingMessage,
): Promise<ConversationContext | undefined> {
  const { thread, begins } = message;
  const places = thread === undefined ? [begins, undefined] : [thread];
  for (const place of new Set(places)) {
    const document = await state.read(message.tenant, contextKey(message, place));
    if (document) return document.value as ConversationContext;
  }
  return undefined;
}

/** Keeps it for where the message stands, and for the thread that it begins. */
export async function remember(
  state: StateStore,
  message: IncomingMessage,
  context: ConversationContext,
): Promise<void> {
  const { thread, begins } = message;
  const options = { ttlSeconds: MEMORY_SECONDS, user: message.user };
  for (const place of new Set([thread, begins ?? thread])) {
    await state.write(message.tenant, contextKey(message, place), context, options);
  }
}

/** How many talks the keys of stored documents remember: the threads of one talk count as one. */
export function countTalks(keys: readonly string[]): number {
  const contexts = keys.filter((key) => key.startsWith(CONTEXT));
  const talks = contexts.map((key) => {
    const [tenant, conversation, user] = JSON.parse(key.slice(CONTEXT.length)) as string[];
    return JSON.stringify([tenant, conversation, user]);
  });
  return new Set(talks).size;
}

function contextKey(message: IncomingMessage, thread: string | undefined): string {
  const { tenant, conversation, user } = message;
  if (thread === undefined) return CONTEXT + talkKey(message);
  return CONTEXT + JSON.stringify([tenant, conversation, user, thread]);
}
