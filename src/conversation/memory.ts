import { MEMORY_SECONDS, type StateStore } from './ports.js';
import type { ConversationContext, IncomingMessage } from './responder.js';

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

function contextKey(message: IncomingMessage, thread: string | undefined): string {
  const { tenant, conversation, user } = message;
  if (thread === undefined) return `context:${talkKey(message)}`;
  return `context:${JSON.stringify([tenant, conversation, user, thread])}`;
}
