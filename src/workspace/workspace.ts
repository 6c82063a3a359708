import { setTimeout as wait } from 'node:timers/promises';
import { RequestUrl } from './delivery/request-url.js';
import { seedMessages } from './demo.js';
import { createWorld } from './create-world.js';
import type { Fault } from './faults.js';
import { listenOn } from './listen-on.js';
import type { ApiCall, Channel, Delivery, Message, SuggestedPrompts, View } from './model.js';
import { settingsFrom, type Settings, type WorkspaceOptions } from './options.js';
import { personOf, type Person } from './person.js';
import { pageRoutes } from './page-routes.js';
import { memberOf, readersOf } from './readers.js';
import { createWorkspaceServer } from './server.js';
import { uninstallApp } from './web-api/app-methods.js';
import { postDueMessages } from './web-api/scheduled.js';
import type { World } from './world.js';

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

const POLL_MS = 5;
const SCHEDULE_CHECK_MS = 250;
const DEFAULT_UNTIL_MS = 5000;

/** Creates a workspace with the seeded members and channels; it listens only when told to. */
export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  const world = createWorld(settingsFrom(options));
  return joinParts(world);
}

function joinParts(world: World): Workspace {
  return {
    settings: world.settings,
    ...networkOf(world),
    ...readersOf(world),
    ...controlsOf(world),
    person: (handle) => personOf(world, memberOf(world, handle)),
    get origin() {
      return world.origin;
    },
    get socketConnections() {
      return world.socketMode.connections;
    },
    until: (read, { timeoutMs = DEFAULT_UNTIL_MS } = {}) => until(read, timeoutMs),
    onChange: (listener) => {
      world.listeners.add(listener);
      return () => world.listeners.delete(listener);
    },
  };
}

function networkOf(
  world: World,
): Pick<Workspace, 'listen' | 'close' | 'useRequestUrl' | 'useSocketMode'> {
  const { server, close } = createWorkspaceServer(world, pageRoutes(world));
  let schedule: NodeJS.Timeout | undefined;
  return {
    async listen({ port = 0, orAnyPort = false } = {}) {
      const taken = await listenOn(server, port, orAnyPort);
      world.origin = `http://127.0.0.1:${taken}`;
      schedule = setInterval(() => {
        postDueMessages(world);
      }, SCHEDULE_CHECK_MS);
      schedule.unref();
      return { url: world.origin, apiUrl: `${world.origin}/api/`, port: taken };
    },
    async close() {
      clearInterval(schedule);
      world.dispatcher.clear();
      await close();
    },
    async useRequestUrl(url) {
      const transport = new RequestUrl(url, world.settings);
      await transport.verify(world.state.nextId('challenge'));
      world.dispatcher.useTransport(transport);
    },
    useSocketMode() {
      world.dispatcher.useTransport(world.socketMode);
    },
  };
}

type Controls = Pick<
  Workspace,
  | 'reset'
  | 'seedDemo'
  | 'redeliver'
  | 'fail'
  | 'clearFaults'
  | 'refreshSockets'
  | 'cutSockets'
  | 'uninstall'
  | 'idle'
>;

function controlsOf(world: World): Controls {
  return {
    reset: () => {
      world.reset();
    },
    seedDemo: () => {
      seedMessages(world.state);
      world.changed();
    },
    redeliver: (eventId, times = 1) => world.dispatcher.redeliver(eventId, times),
    fail: (method, fault, times) => {
      world.faults.plan(method, fault, times);
    },
    clearFaults: () => {
      world.faults.clear();
    },
    refreshSockets: () => {
      world.socketMode.refresh();
    },
    cutSockets: () => {
      world.socketMode.cut();
    },
    uninstall: () => {
      uninstallApp(world);
    },
    idle: () => world.dispatcher.idle(),
  };
}

async function until<T>(read: () => T, timeoutMs: number): Promise<Present<T>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = read();
    if (value !== undefined && value !== null && value !== false) return value as Present<T>;
    if (Date.now() > deadline)
      throw new Error(`Nothing came of it in ${timeoutMs} ms: ${String(read)}`);
    await wait(POLL_MS);
  }
}
