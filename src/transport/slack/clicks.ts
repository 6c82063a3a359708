import type { BlockAction, RespondFn } from '@slack/bolt';
import type { IncomingMessage } from '../../conversation/responder.js';

/** Where a button was clicked. */
export type ClickedIn =
  | {
      readonly kind: 'message';
      readonly channel: string;
      readonly ts: string;
      /** The root of the thread that the message stands in, or begins. */
      readonly thread: string;
    }
  /** A message that only the clicker sees: it takes no replies but through its own address. */
  | { readonly kind: 'ephemeral'; readonly channel: string; readonly ts: string }
  /** The home tab or a modal. */
  | { readonly kind: 'view' };

export function clickedIn(body: BlockAction): ClickedIn {
  const { channel_id: channel, message_ts: ts, is_ephemeral } = body.container as ContainerFields;
  if (channel === undefined || ts === undefined) return { kind: 'view' };
  if (is_ephemeral) return { kind: 'ephemeral', channel, ts };
  return { kind: 'message', channel, ts, thread: threadOf(body) ?? ts };
}

/**
 * Answers a click where the clicked message stands. Slack shows what only one person sees in the
 * channel unless it is told the thread, and who reads the thread would miss it.
 */
export function respondBeside(click: { body: object; respond: RespondFn }): RespondFn {
  const { body, respond } = click;
  const thread = threadOf(body);
  if (thread === undefined) return respond;
  return async (told) => {
    const message = typeof told === 'string' ? { text: told } : told;
    // What takes the place of a message stands in its thread already.
    if (message.replace_original || message.delete_original) return respond(message);
    return respond({ ...message, thread_ts: thread });
  };
}

/** The root of the thread that the clicked message stands in; none for the root itself. */
function threadOf(body: object): string | undefined {
  const { container = {}, message = {} } = body as Place;
  const clicked = container.message_ts ?? message.ts;
  const thread = container.thread_ts ?? message.thread_ts;
  return thread === clicked ? undefined : thread;
}

/** A click, or a shortcut on a message, as far as it says where. */
interface Place {
  readonly container?: ContainerFields;
  readonly message?: MessageFields;
}

interface MessageFields {
  readonly ts?: string;
  readonly thread_ts?: string;
}

/** The talk to which a person's clicks and messages in that place belong. */
export function talkAt(
  place: Exclude<ClickedIn, { kind: 'view' }>,
): Pick<IncomingMessage, 'conversation' | 'thread' | 'begins'> {
  const { channel } = place;
  if (place.kind === 'ephemeral') return { conversation: `${channel}:career` };
  const { thread, ts } = place;
  if (!channel.startsWith('D')) return { conversation: `${channel}:${thread}` };
  return { conversation: channel, ...(thread === ts ? { begins: ts } : { thread }) };
}

/** What Slack sends as the container of a click, which the types leave open. */
interface ContainerFields {
  readonly channel_id?: string;
  readonly message_ts?: string;
  readonly thread_ts?: string;
  readonly is_ephemeral?: boolean;
}
