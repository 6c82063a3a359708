import type { Given } from './block-kit/input-values.js';
import type { Json } from './json.js';

/** Everything that a member sees, sent whole after each change. */
export interface PageView {
  readonly team: string;
  readonly me: PageMember;
  readonly botId: string;
  readonly members: readonly PageMember[];
  readonly channels: readonly PageChannel[];
  readonly messages: readonly PageMessage[];
  readonly modal: PageModal | null;
  readonly home: PageForm | null;
  readonly prompts: PagePrompts | null;
  /** What the bot says it is doing, by channel and thread joined by a colon. */
  readonly statuses: Readonly<Record<string, string>>;
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  /** Whether the app is connected over Socket Mode or has a request URL. */
  readonly appConnected: boolean;
}

export interface PageMember {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  readonly locale: string;
  readonly kind: 'member' | 'admin' | 'guest' | 'bot';
  readonly title: string;
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly topic: string;
  readonly memberCount: number;
  readonly joined: boolean;
  readonly botIn: boolean;
  /** Why this member may not post, where that is so. */
  readonly closed: 'archived' | 'read-only' | 'not-joined' | null;
}

export interface PageMessage {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly threadTs: string | null;
  readonly edited: boolean;
  readonly streaming: boolean;
  readonly ephemeral: boolean;
  readonly system: boolean;
  readonly reactions: readonly { readonly name: string; readonly count: number }[];
}

/** Blocks that a member may fill in. */
export interface PageForm {
  readonly id: string;
  readonly hash: string;
  readonly blocks: readonly Json[];
  /** What is filled in, in Slack's form. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

export interface PageModal extends PageForm {
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
  readonly errors: Readonly<Record<string, string>>;
  /** Whether another modal lies below. */
  readonly stacked: boolean;
}

export interface PagePrompts {
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export interface PageCommand {
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

export interface PageShortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly kind: 'global' | 'message';
}

/** One line of the wire drawer. */
export interface WireItem {
  /** Names the item when its detail is asked for. */
  readonly key: string;
  readonly direction: 'to-app' | 'from-app';
  readonly title: string;
  /** `ok`, the error, or how the app acknowledged. */
  readonly outcome: string;
  readonly failed: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly tookMs: number;
}

/** What a member does in the page. */
export type PageAction =
  | {
      readonly kind: 'post';
      readonly channel: string;
      readonly text: string;
      readonly thread?: string;
    }
  | { readonly kind: 'edit'; readonly channel: string; readonly ts: string; readonly text: string }
  | { readonly kind: 'delete'; readonly channel: string; readonly ts: string }
  | {
      readonly kind: 'command';
      readonly channel: string;
      readonly name: string;
      readonly text: string;
    }
  | ({ readonly kind: 'click'; readonly channel: string; readonly ts: string } & PageClick)
  | ({ readonly kind: 'view-click'; readonly view: string } & PageClick)
  | { readonly kind: 'submit'; readonly view: string; readonly values: PageValues }
  | { readonly kind: 'close'; readonly view: string }
  | { readonly kind: 'open-home' }
  | { readonly kind: 'open-messages' }
  | { readonly kind: 'join'; readonly channel: string }
  | { readonly kind: 'invite-bot'; readonly channel: string }
  | { readonly kind: 'shortcut'; readonly callbackId: string }
  | {
      readonly kind: 'message-shortcut';
      readonly callbackId: string;
      readonly channel: string;
      readonly ts: string;
    }
  | { readonly kind: 'fail-next'; readonly method: string; readonly error: string }
  | { readonly kind: 'reset' };

export interface PageClick {
  readonly block: string;
  readonly action: string;
  readonly value?: Given;
  readonly state?: PageValues;
}

/** What is given, by block id and action id joined by a space. */
export type PageValues = Readonly<Record<string, Given>>;

/** From the page to the server. */
export type PageRequest =
  | { readonly kind: 'act'; readonly id: number; readonly action: PageAction }
  | { readonly kind: 'watch-wire'; readonly on: boolean }
  | { readonly kind: 'wire-detail'; readonly key: string };

/** From the server to the page. */
export type PageNotice =
  | { readonly kind: 'view'; readonly view: PageView }
  | { readonly kind: 'wire'; readonly items: readonly WireItem[] }
  | { readonly kind: 'wire-detail'; readonly key: string; readonly detail: unknown }
  /** `problem` is absent where the action was done and the app, if asked, acknowledged it. */
  | {
      readonly kind: 'done';
      readonly id: number;
      readonly channel?: string;
      readonly problem?: string;
    };
