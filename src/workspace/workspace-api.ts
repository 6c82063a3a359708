import type { Fault } from './faults.js';
import type { Json } from './json.js';
import type { ApiCall, Channel, Delivery, Message, SuggestedPrompts, View } from './model.js';
import type { Settings } from './options.js';
import type { Person } from './person.js';

/**
 * A Slack workspace on this machine: Web API, Socket Mode, request URLs, and people who use it.
 *
 * ```ts
 * const workspace = createWorkspace();
 * const { apiUrl } = await workspace.listen();
 * // Socket Mode: slackApiUrl: apiUrl, token: workspace.settings.botToken, appToken: ….appToken
 * // HTTP: await workspace.useRequestUrl('http://127.0.0.1:4000/slack/events') once the app listens
 * const grace = workspace.person('grace'); // elin (sv), ayesha (ur), tomas (guest), ingrid (admin)
 * const asked = grace.post('#general', '@Wayfinder what does a CTO do?');
 * await workspace.until(() => workspace.messages('#general', { thread: asked.ts }).length > 1);
 * await grace.command('/career', 'help', '#general');
 * const [answer] = workspace.messages('@wayfinder', { user: 'grace' });
 * await grace.click(answer, 'answer:share');
 * await grace.submit(workspace.modal('grace'), { 'share:channel': 'C0WFGENERAL' });
 * await workspace.close();
 * ```
 *
 * Channels: `#general`, `#careers` and private `#mentoring` have the bot; `#platform-team` and
 * private `#leadership` do not; `#announcements` is read-only, `#hiring-archive` archived.
 */
export interface Workspace {
  readonly settings: Settings;
  /** The server's address; empty before it listens. */
  readonly origin: string;
  /**
   * Listens on 127.0.0.1 only; a free port is taken where none is given.
   *
   * @throws {Error} With the code `EADDRINUSE` if the port is taken, unless any other will do.
   */
  listen(options?: ListenOptions): Promise<Addresses>;
  close(): Promise<void>;
  /** Back to the seeded members and empty channels; nothing of before stays. */
  reset(): void;
  /** Adds a few messages, for the page. */
  seedDemo(): void;
  /** Sends over HTTP from now on, after the app passed the challenge; `useSocketMode` goes back. */
  useRequestUrl(url: string): Promise<void>;
  useSocketMode(): void;
  /** A member by handle or id. */
  person(handle: string): Person;
  channel(name: string): Channel;
  /**
   * Messages that everybody in the channel sees, oldest first: those outside threads, or a thread
   * with its root. `@wayfinder` needs `user`, whose direct conversation is meant.
   */
  messages(channel: string, options?: MessagesOptions): readonly Message[];
  /** Messages that only this member sees. */
  ephemerals(user: string): readonly Message[];
  modal(user: string): View | undefined;
  home(user: string): View | undefined;
  prompts(user: string): SuggestedPrompts | undefined;
  /** What the bot says it is doing in a thread, such as `is thinking…`. */
  status(channel: string, thread: string): string | undefined;
  /** Calls of the Web API, oldest first. */
  calls(method?: string): readonly ApiCall[];
  /** What was sent to the app, oldest first; `type` such as `app_mention` or `block_actions`. */
  deliveries(type?: string): readonly Delivery[];
  /**
   * Sends an event that nobody here can cause, such as the message of another bot, where the app is
   * subscribed to it.
   */
  emit(event: Json): Delivery | undefined;
  /** Sends an event `times` times again, all at once. */
  redeliver(eventId: string, times?: number): Promise<void>;
  /** Lets the next calls of a method go wrong; without a count until `clearFaults`. */
  fail(method: string, fault: Fault, times?: number): void;
  clearFaults(): void;
  /** Asks the app's socket clients to connect anew. */
  refreshSockets(): void;
  /** Cuts the app's socket connections without a word. */
  cutSockets(): void;
  readonly socketConnections: number;
  uninstall(): void;
  /** Resolves once nothing that was sent to the app waits for its acknowledgement. */
  idle(): Promise<void>;
  /**
   * Resolves with the first value that is neither undefined, null nor false.
   *
   * @throws {Error} After `timeoutMs`, 5000 by default.
   */
  until<T>(read: () => T, options?: { readonly timeoutMs?: number }): Promise<Present<T>>;
  /** Calls back after each change; gives a function that ends it. */
  onChange(listener: () => void): () => void;
}

export interface ListenOptions {
  readonly port?: number;
  /** Whether the next free port will do where the one that is given is taken. */
  readonly orAnyPort?: boolean;
}

export interface Addresses {
  readonly url: string;
  /** What Bolt takes as `slackApiUrl`. */
  readonly apiUrl: string;
  readonly port: number;
}

export interface MessagesOptions {
  readonly thread?: string;
  readonly user?: string;
}

/** A value that is there. */
export type Present<T> = Exclude<T, undefined | null | false>;
