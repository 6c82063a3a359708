import type { BlockAction } from '@slack/bolt';

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

export function clickedIn({ container, message }: BlockAction): ClickedIn {
  const { channel_id: channel, message_ts: ts, ...rest } = container as ContainerFields;
  if (channel === undefined || ts === undefined) return { kind: 'view' };
  if (rest.is_ephemeral) return { kind: 'ephemeral', channel, ts };
  const root = rest.thread_ts ?? (message as { thread_ts?: string } | undefined)?.thread_ts;
  return { kind: 'message', channel, ts, thread: root ?? ts };
}

/** What Slack sends as the container of a click, which the types leave open. */
interface ContainerFields {
  readonly channel_id?: string;
  readonly message_ts?: string;
  readonly thread_ts?: string;
  readonly is_ephemeral?: boolean;
}
