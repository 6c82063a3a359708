import type {
  Channel,
  Member,
  Message,
  ScheduledMessage,
  SuggestedPrompts,
  View,
} from './model.js';

/** Where a message may be answered, and how often still. */
export interface ResponseUrl {
  readonly channel: string;
  readonly user: string;
  /** The message that was clicked, where there was one. */
  readonly message: Message | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  usesLeft: number;
}

export interface Trigger {
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  used: boolean;
  /** The modal in which the click was made; `views.push` goes on top of it. */
  readonly view: string | undefined;
}

/**
 * Everything the workspace knows, in memory.
 *
 * It holds no rules: those of Slack's Web API stand in `web-api`, those of people in `person.ts`.
 */
export class State {
  readonly members = new Map<string, Member>();
  readonly channels = new Map<string, Channel>();
  messages: Message[] = [];
  readonly views = new Map<string, View>();
  /** Ids of open modals by member, the topmost last. */
  readonly modals = new Map<string, string[]>();
  /** Id of the App Home by member. */
  readonly homes = new Map<string, string>();
  /** By channel, or by channel and thread joined by a colon. */
  readonly prompts = new Map<string, SuggestedPrompts>();
  /** By channel and thread joined by a colon. */
  readonly statuses = new Map<string, string>();
  readonly threadTitles = new Map<string, string>();
  readonly scheduled = new Map<string, ScheduledMessage>();
  readonly triggers = new Map<string, Trigger>();
  readonly responseUrls = new Map<string, ResponseUrl>();
  /** Codes of the OAuth page that are not exchanged yet, with the scopes they stand for. */
  readonly authorizationCodes = new Map<string, string>();
  /** When each token that OAuth gave expires, in milliseconds since 1970; with rotation only. */
  readonly expiringTokens = new Map<string, number>();
  /** Refresh tokens that were not used yet, with the scopes they stand for. */
  readonly refreshTokens = new Map<string, string>();
  /** Whether the app is installed; its bot token is void where it is not. */
  installed = true;

  readonly now: () => number;
  #lastMicros = 0;
  #lastId: number;

  /** @param now - Gives milliseconds since 1970. */
  constructor(now: () => number) {
    this.now = now;
    this.#lastId = Math.floor(now());
  }

  /** A message timestamp in Slack's form: unique, and later than every one before. */
  nextTs(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, Math.floor(this.now()) * 1000);
    const micros = String(this.#lastMicros).padStart(7, '0');
    return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
  }

  /**
   * An id in Slack's form, such as `D0MI8A3K2F` for the prefix `D`.
   *
   * Counted on from the time of the start, so that an app that remembers the events of an earlier
   * run does not take new ones for repeats.
   */
  nextId(prefix: string): string {
    this.#lastId += 1;
    return `${prefix}0${this.#lastId.toString(36).toUpperCase().padStart(9, '0')}`;
  }

  /** Seconds since 1970. */
  nowSeconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /** The message that everybody in the channel sees under this timestamp. */
  message(channel: string, ts: string): Message | undefined {
    return this.messages.find(
      (message) =>
        message.channel === channel && message.ts === ts && message.ephemeralFor === undefined,
    );
  }

  /** The direct conversation of a member with the bot, where it was opened. */
  directChannel(user: string): Channel | undefined {
    return [...this.channels.values()].find(
      (channel) => channel.kind === 'im' && channel.members.has(user),
    );
  }

  /** The member's topmost modal. */
  modal(user: string): View | undefined {
    const top = this.modals.get(user)?.at(-1);
    return top === undefined ? undefined : this.views.get(top);
  }

  /** Forgets everything but the members, channels and memberships of later seeding: all of it. */
  clear(): void {
    for (const map of [
      this.members,
      this.channels,
      this.views,
      this.modals,
      this.homes,
      this.prompts,
      this.statuses,
      this.threadTitles,
      this.scheduled,
      this.triggers,
      this.responseUrls,
      this.authorizationCodes,
      this.expiringTokens,
      this.refreshTokens,
    ]) {
      map.clear();
    }
    this.messages = [];
    this.installed = true;
  }
}
