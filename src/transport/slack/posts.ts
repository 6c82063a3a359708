/** A post that a person wrote, as far as the bot reads it. */
export interface Post {
  readonly channel: string;
  /** Whether it was written to the bot alone. */
  readonly direct: boolean;
  readonly user: string;
  /** As Slack codes it. */
  readonly text: string;
  readonly ts: string;
  /** The root of the thread that it stands in, if any. */
  readonly thread: string | undefined;
}

/** Fields of Slack's message events that matter here. */
interface MessageFields {
  readonly channel: string;
  readonly ts: string;
  readonly channel_type?: string | undefined;
  readonly subtype?: string | undefined;
  readonly bot_id?: string | undefined;
  readonly user?: string | undefined;
  readonly text?: string | undefined;
  readonly thread_ts?: string | undefined;
  /** A mention that was put in by an edit comes as a mention, with this. */
  readonly edited?: unknown;
}

/** Subtypes that a person's own post can have. All others are edits, joins, bots and the like. */
const SPOKEN: readonly (string | undefined)[] = [
  undefined,
  'file_share',
  'me_message',
  'thread_broadcast',
];

/** The post of a message event; `undefined` for everything that no person has just written. */
export function postOf(message: MessageFields): Post | undefined {
  const { channel, ts, user, text = '', subtype } = message;
  if (user === undefined || user === 'USLACKBOT') return undefined;
  if (message.edited !== undefined || message.bot_id !== undefined) return undefined;
  if (!SPOKEN.includes(subtype)) return undefined;
  return {
    channel,
    direct: (message.channel_type ?? typeFromId(channel)) === 'im',
    user,
    text,
    ts,
    thread: message.thread_ts,
  };
}

/** Mentions come without the type of their channel. */
function typeFromId(channel: string): string {
  return channel.startsWith('D') ? 'im' : 'channel';
}
