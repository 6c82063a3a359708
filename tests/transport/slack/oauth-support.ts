import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../../../src/conversation/bot.js';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { Storage } from '../../../src/storage/storage.js';
import { createSlackApp, type SlackApp } from '../../../src/transport/slack/app.js';
import type { WorkspaceOptions } from '../../../src/workspace/options.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { english, logInto, parrot, present, type Mode } from './support.js';

/** One instance of an app that workspaces install by themselves. */
export interface Instance {
  /** Its public address, without a slash at the end. */
  readonly base: string;
  readonly storage: Storage;
  readonly app: SlackApp;
  stop(): Promise<void>;
}

/** A workspace, and the database of the app that it may install. */
export interface OAuthStage {
  readonly workspace: Workspace;
  /** Where the Web API is, with a slash at the end. */
  readonly apiUrl: string;
  /** Where the database lies. */
  readonly folder: string;
  readonly log: string[];
  /** Starts an instance over the database; over HTTP Slack sends its events to the last one. */
  start(keys: readonly string[]): Promise<Instance>;
  /** Ends every instance, and the workspace. */
  stop(): Promise<void>;
}

/** Asked anew each time, so that a test can let time pass for both sides. */
const clock = () => Date.now();

/** A workspace that has not installed the app yet. */
export async function oauthStage(
  options: WorkspaceOptions = {},
  mode: Mode = 'http',
): Promise<OAuthStage> {
  const folder = await mkdtemp(join(tmpdir(), 'wayfinder-'));
  const workspace = createWorkspace({ now: clock, ...options });
  const { apiUrl } = await workspace.listen();
  const log: string[] = [];
  const instances: Instance[] = [];
  return {
    workspace,
    apiUrl,
    folder,
    log,
    async start(keys) {
      const storage = await openStorage(`file:${join(folder, 'a.db')}`, clock, keys);
      const instance = await startInstance({ workspace, apiUrl, storage, log, mode });
      instances.push(instance);
      if (mode === 'http') await workspace.useRequestUrl(`${instance.base}/slack/events`);
      return instance;
    },
    async stop() {
      for (const instance of instances) await instance.stop();
      await workspace.close();
      await rm(folder, { recursive: true });
    },
  };
}

interface InstanceParts {
  readonly workspace: Workspace;
  readonly apiUrl: string;
  readonly storage: Storage;
  readonly log: string[];
  readonly mode: Mode;
}

async function startInstance({ workspace, apiUrl, storage, log, mode }: InstanceParts) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const { signingSecret, appToken, clientId, clientSecret } = workspace.settings;
  const logger = logInto(log);
  const app = createSlackApp({
    connection: {
      kind: 'oauth',
      apiUrl,
      events: mode === 'http' ? { kind: 'http', signingSecret } : { kind: 'socket', appToken },
      clientId,
      clientSecret,
      port,
      stateSecret: 'a secret that signs the state',
      redirectUri: `${base}/slack/oauth_redirect`,
    },
    bot: createBot({ responder: parrot, storage, clock, logger }),
    storage,
    present,
    messages: (id, _language, values = {}) => english(id, values as Record<string, string>),
    logger,
    clock,
    languages: new Map([['en', 'English']]),
    knowledgeVersion: '0123456789abcdef',
    helpChannel: null,
    editors: new Set<string>(),
    postPauseMs: 0,
  });
  const started = await app.start();
  if (started.kind === 'refused') throw new Error(started.problem);
  let running = true;
  const stop = async () => {
    if (!running) return;
    running = false;
    await app.stop();
    await storage.close();
  };
  return { base, storage, app, stop };
}

/** A port of this machine on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const follow = (url: string, cookie = '') =>
  fetch(url, { redirect: 'manual', headers: { cookie } });

/** Installs the app as a browser does; `keepsCookie` is false for a link from somebody else. */
export async function install({ base }: Instance, keepsCookie = true): Promise<Response> {
  const begun = await follow(`${base}/slack/install`);
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const authorize = begun.headers.get('location') ?? '';
  const granted = await follow(authorize.replace('/authorize?', '/grant?'));
  return follow(granted.headers.get('location') ?? '', keepsCookie ? cookie : '');
}
