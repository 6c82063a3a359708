import { HTTPReceiver, SocketModeReceiver, type Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { AddressInfo } from 'node:net';
import { boltLogger } from './log.js';
import {
  helloToInstaller,
  installationStoreOver,
  OPTIONAL_SCOPES,
  SCOPES,
  serialised,
  type Authorize,
} from './oauth.js';
import type { Log } from './log.js';
import type { GivenParts } from './parts.js';
import { EVENTS_PATH, INSTALL_PATH, REDIRECT_PATH } from './paths.js';
import { postingFetch } from './posting-fetch.js';

/** How Slack reaches the bot. */
export type SlackConnection = SocketConnection | HttpConnection | OAuthConnection;

interface CommonConnection {
  /** Where every Web API call goes, with a slash at the end. */
  readonly apiUrl: string;
}

export interface SocketConnection extends CommonConnection {
  readonly kind: 'socket';
  readonly botToken: string;
  readonly appToken: string;
}

export interface HttpConnection extends CommonConnection {
  readonly kind: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
  /** 0 picks a free one. */
  readonly port: number;
}

/**
 * Many workspaces, each of which installs the app by itself. The pages for that are served over HTTP
 * in any case, to the browsers of those who install it.
 */
export interface OAuthConnection extends CommonConnection {
  readonly kind: 'oauth';
  readonly events: EventSource;
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what Slack sends back after an install. */
  readonly stateSecret: string;
  /** Where Slack sends people back to: the public address, with `REDIRECT_PATH` at its end. */
  readonly redirectUri: string;
}

/** How the events of all workspaces come. */
export type EventSource =
  | { readonly kind: 'http'; readonly signingSecret: string }
  | { readonly kind: 'socket'; readonly appToken: string };

/** A way in for events that can be opened and closed. */
export interface Door {
  readonly receiver: Receiver;
  /** Finds the token of a workspace; only where workspaces install the app by themselves. */
  readonly authorize?: Authorize;
  /** Gives where it listens: an address for HTTP, a name for a socket. */
  open(): Promise<string>;
  close(): Promise<void>;
}

export type DoorParts = Pick<GivenParts, 'logger' | 'storage' | 'messages'>;

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * How long the socket waits for a pong, and also how long the socket client stays away when Slack
 * asks it to connect anew, which happens every few hours. Five seconds unless set.
 */
const SOCKET_PAUSE_MS = 2000;

/** The client waits without end by default, and repeats a call for half an hour, posts as well. */
export function clientOptionsFor({ apiUrl }: SlackConnection): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    fetch: postingFetch,
    timeout: REQUEST_TIMEOUT_MS,
    retryConfig: { retries: 3, minTimeout: 250, maxTimeout: 2000 },
  };
}

export function doorFor(connection: SlackConnection, parts: DoorParts): Door {
  switch (connection.kind) {
    case 'socket':
      return socketDoor(connection, parts.logger);
    case 'http':
      return httpDoor(connection, parts.logger);
    case 'oauth':
      return oauthDoor(connection, parts);
  }
}

/**
 * The socket's client options are its own object, because the socket client writes its retry policy
 * into them; that policy is wanted there only, so that the socket comes back after a long outage.
 */
function socketDoor(
  { appToken, apiUrl }: Pick<SocketConnection, 'appToken' | 'apiUrl'>,
  log: Log,
): Door {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    clientPingTimeout: SOCKET_PAUSE_MS,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, timeout: REQUEST_TIMEOUT_MS } },
  });
  return {
    receiver,
    async open() {
      await receiver.start();
      return 'Socket Mode';
    },
    // The receiver's own `stop` returns before the socket is closed.
    close: () => receiver.client.disconnect(),
  };
}

function httpDoor({ signingSecret, port }: HttpConnection, log: Log): Door {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [EVENTS_PATH],
    logger: boltLogger(log),
  });
  return { receiver, ...listening(receiver, port) };
}

/**
 * Events by the one way or the other, and beside them the pages on which the app is installed. Over
 * HTTP one server takes both; a socket has no server, so the pages have one of their own.
 */
function oauthDoor(connection: OAuthConnection, parts: DoorParts): Door {
  const { events, port, apiUrl } = connection;
  const { receiver, authorize } = installerOver(connection, parts);
  const pages = listening(receiver, port);
  if (events.kind === 'http') return { receiver, authorize, ...pages };

  const socket = socketDoor({ appToken: events.appToken, apiUrl }, parts.logger);
  return {
    receiver: socket.receiver,
    authorize,
    async open() {
      const where = await pages.open();
      try {
        return `${await socket.open()}, installs on ${where}`;
      } catch (error) {
        // A server that listens on would keep the process from ending.
        await pages.close();
        throw error;
      }
    },
    async close() {
      await Promise.all([socket.close(), pages.close()]);
    },
  };
}

/**
 * Bolt's installer at `/slack/install`, over our storage. Its state is signed and bound to a cookie,
 * so that nobody can be made to install the app by a link. Bolt takes the authorisation from the
 * installer, so the one that runs once at a time is put there.
 *
 * Bolt's receiver for sockets could serve the same pages, but shares its client options with the
 * socket's client, and a port that is in use would end the process.
 */
function installerOver(connection: OAuthConnection, { logger, storage, messages }: DoorParts) {
  const { events, clientId, clientSecret, stateSecret, redirectUri } = connection;
  const clientOptions = clientOptionsFor(connection);
  const hello = helloToInstaller({ options: clientOptions, messages, logger });
  const takesEvents = events.kind === 'http';
  const receiver = new HTTPReceiver({
    signingSecret: takesEvents ? events.signingSecret : '',
    signatureVerification: takesEvents,
    endpoints: takesEvents ? [EVENTS_PATH] : [],
    logger: boltLogger(logger),
    clientId,
    clientSecret,
    stateSecret,
    redirectUri,
    scopes: [...SCOPES, ...OPTIONAL_SCOPES],
    installationStore: installationStoreOver(storage, hello),
    installerOptions: {
      directInstall: true,
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      clientOptions,
      authorizationUrl: new URL('/oauth/v2/authorize', connection.apiUrl).href,
    },
  });
  const { installer } = receiver;
  if (installer === undefined) throw new Error('Bolt made no installer');
  const authorize = serialised(installer.authorize.bind(installer), storage);
  installer.authorize = authorize;
  return { receiver, authorize };
}

function listening(receiver: HTTPReceiver, port: number): Pick<Door, 'open' | 'close'> {
  return {
    async open() {
      const server = await receiver.start(port);
      return `port ${(server.address() as AddressInfo).port}`;
    },
    async close() {
      await receiver.stop();
    },
  };
}
