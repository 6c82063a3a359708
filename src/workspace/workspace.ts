import { setTimeout as wait } from 'node:timers/promises';
import { RequestUrl } from './delivery/request-url.js';
import { seedMessages } from './demo.js';
import { createWorld } from './create-world.js';
import { listenOn } from './listen-on.js';
import { settingsFrom, type WorkspaceOptions } from './options.js';
import { personOf } from './person.js';
import { emitEvent } from './messaging.js';
import { pageRoutes } from './page-routes.js';
import { memberOf, readersOf } from './readers.js';
import { createWorkspaceServer } from './server.js';
import { uninstallApp } from './web-api/app-methods.js';
import { postDueMessages } from './web-api/scheduled.js';
import type { Workspace, Present } from './workspace-api.js';
import type { World } from './world.js';

export type { MessagesOptions, Workspace } from './workspace-api.js';

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
  | 'emit'
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
    emit: (event) => emitEvent(world, event),
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
