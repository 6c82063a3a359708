import { HTTPReceiver, SocketModeReceiver, type Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { AddressInfo } from 'node:net';
import { boltLogger } from './log.js';
import type { Log } from './parts.js';

/** How Slack reaches the bot. */
export type SlackConnection = SocketConnection | HttpConnection;

interface CommonConnection {
  readonly botToken: string;
  /** Where every Web API call goes, with a slash at the end. */
  readonly apiUrl: string;
}

export interface SocketConnection extends CommonConnection {
  readonly kind: 'socket';
  readonly appToken: string;
}

export interface HttpConnection extends CommonConnection {
  readonly kind: 'http';
  readonly signingSecret: string;
  /** 0 picks a free one. */
  readonly port: number;
}

/** A way in for events that can be opened and closed. */
export interface Door {
  readonly receiver: Receiver;
  /** Gives where it listens: an address for HTTP, a name for a socket. */
  open(): Promise<string>;
  close(): Promise<void>;
}

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * How long the socket waits for a pong, and also how long the socket client stays away when Slack
 * asks it to connect anew, which happens every few hours. Five seconds unless set.
 */
const SOCKET_PAUSE_MS = 2000;

/** The client waits without end by default, and repeats a call for half an hour. */
export function clientOptionsFor({ apiUrl }: SlackConnection): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    timeout: REQUEST_TIMEOUT_MS,
    retryConfig: { retries: 3, minTimeout: 250, maxTimeout: 2000 },
  };
}

export function doorFor(connection: SlackConnection, log: Log): Door {
  return connection.kind === 'socket' ? socketDoor(connection, log) : httpDoor(connection, log);
}

/**
 * The socket's client options are its own object, because the socket client writes its retry policy
 * into them; that policy is wanted there only, so that the socket comes back after a long outage.
 */
function socketDoor({ appToken, apiUrl }: SocketConnection, log: Log): Door {
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
    endpoints: ['/slack/events'],
    logger: boltLogger(log),
  });
  return {
    receiver,
    async open() {
      const server = await receiver.start(port);
      return `port ${(server.address() as AddressInfo).port}`;
    },
    async close() {
      await receiver.stop();
    },
  };
}
