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
  const document = await state.read(message.tenant, contextKey(message));
  return document?.value as ConversationContext | undefined;
}

export async function remember(
  state: StateStore,
  message: IncomingMessage,
  context: ConversationContext,
): Promise<void> {
  const options = { ttlSeconds: MEMORY_SECONDS, user: message.user };
  await state.write(message.tenant, contextKey(message), context, options);
}

function contextKey(message: IncomingMessage): string {
  return `context:${talkKey(message)}`;
}
