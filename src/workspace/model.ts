import type { Json } from './json.js';

/** What a member may do: guests see only the channels they are in, bots are apps. */
export type MemberKind = 'member' | 'admin' | 'guest' | 'bot';

/** A person or bot of the workspace. */
export interface Member {
  readonly id: string;
  /** The handle that is typed after `@`. */
  readonly name: string;
  readonly realName: string;
  /** As Slack writes it: `sv-SE`. */
  readonly locale: string;
  readonly timeZone: string;
  readonly kind: MemberKind;
  readonly title: string;
  /** Whether a person may use it in the page; bots and deactivated people are not. */
  readonly active: boolean;
}

export type ChannelKind = 'public' | 'private' | 'im';

/** A channel, or a direct conversation of one member with the bot. */
export interface Channel {
  readonly id: string;
  name: string;
  readonly kind: ChannelKind;
  readonly topic: string;
  archived: boolean;
  /** Only admins may post; everybody else gets `restricted_action`. */
  readonly readOnly: boolean;
  /** Whether people of another organisation read it too; not unless told. */
  external?: boolean;
  readonly members: Set<string>;
  /** Seconds since 1970. */
  readonly created: number;
  readonly creator: string;
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

/** A message as kept; `messageJson` gives the form in which Slack tells it. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  text: string;
  blocks: readonly Json[];
  readonly attachments: readonly unknown[];
  readonly threadTs?: string;
  readonly clientMessageId?: string;
  readonly subtype?: string;
  readonly metadata?: Json;
  edited?: { readonly user: string; readonly ts: string };
  reactions: readonly Reaction[];
  /** Set between chat.startStream and chat.stopStream. */
  streaming?: boolean;
  /** Set where only this member sees the message. */
  readonly ephemeralFor?: string;
}

/** A modal or an App Home, in the form in which Slack tells it, with what is needed to run it. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly kind: 'modal' | 'home';
  hash: string;
  /** The view's own fields: title, blocks, callback_id, private_metadata and so on. */
  body: Json;
  /** What is filled in, by block and action, in Slack's form. */
  values: Record<string, Record<string, Json>>;
  readonly rootId: string;
  readonly previousId?: string;
  /** What the app said was wrong with a submission, by block. */
  errors: Readonly<Record<string, string>>;
}

export interface SuggestedPrompts {
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** A message that the app asked to be posted later. */
export interface ScheduledMessage {
  readonly id: string;
  readonly channel: string;
  /** Seconds since 1970. */
  readonly postAt: number;
  readonly fields: MessageFields;
}

/** What chat.postMessage takes, checked. */
export interface MessageFields {
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly attachments: readonly unknown[];
  readonly threadTs?: string;
  readonly metadata?: Json;
}

/** A call of the Web API, as recorded. */
export interface ApiCall {
  readonly number: number;
  readonly method: string;
  /** Without tokens and secrets. */
  readonly arguments: Json;
  readonly status: number;
  readonly response: Json;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly tookMs: number;
}

/** What became of something that was sent to the app. */
export type Acknowledgement =
  | { readonly kind: 'acknowledged'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly status?: number };

export type FailureReason = 'timeout' | 'http_error' | 'connection_failed';

/** Something that was sent to the app: an event, a command or an interaction. */
export interface Delivery {
  readonly number: number;
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  /** `message`, `app_mention`, `/career`, `block_actions` and so on. */
  readonly type: string;
  /** Only events have one. */
  readonly eventId: string | undefined;
  readonly payload: Json;
  readonly attempts: DeliveryAttempt[];
}

export interface DeliveryAttempt {
  readonly retry: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly over: 'socket' | 'http';
  acknowledgement: Acknowledgement | undefined;
  tookMs: number;
}
