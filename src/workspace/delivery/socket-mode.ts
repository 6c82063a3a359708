import { randomUUID } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import { isRecord, parseJson, type Json } from '../json.js';
import type { Acknowledgement } from '../model.js';
import type { Settings } from '../options.js';
import type { Parcel, Transport } from './transport.js';

const PING_EVERY_MS = 5000;

interface Waiting {
  readonly socket: WebSocket;
  settle(acknowledgement: Acknowledgement): void;
}

/**
 * The server's side of Socket Mode: connections, envelopes and their acknowledgements.
 *
 * An envelope waits for a connection as long as the app may take to acknowledge, so that nothing
 * is lost while a client changes from one connection to the next.
 */
export class SocketMode implements Transport {
  readonly name = 'socket';
  readonly #settings: Settings;
  readonly #changed: () => void;
  readonly #sockets = new Set<WebSocket>();
  readonly #tickets = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #arrivals = new Set<() => void>();
  #turn = 0;

  /** @param changed - Called when a connection comes or goes. */
  constructor(settings: Settings, changed: () => void) {
    this.#settings = settings;
    this.#changed = changed;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  /** A ticket for one connection, as `apps.connections.open` hands it out. */
  issueTicket(): string {
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return ticket;
  }

  /** Whether the ticket was issued and not used before; using it up. */
  redeemTicket(ticket: string): boolean {
    return this.#tickets.delete(ticket);
  }

  /** Takes a connection in: greets it, keeps it alive, hears its acknowledgements. */
  accept(socket: WebSocket): void {
    this.#sockets.add(socket);
    const pings = setInterval(() => {
      socket.ping();
    }, PING_EVERY_MS);
    pings.unref();
    socket.on('message', (data) => {
      this.#hear(data);
    });
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      clearInterval(pings);
      this.#drop(socket);
    });
    socket.send(JSON.stringify(this.#hello()));
    for (const arrived of this.#arrivals) arrived();
    this.#changed();
  }

  async deliver(parcel: Parcel): Promise<Acknowledgement> {
    const deadline = Date.now() + this.#settings.ackTimeoutMs;
    const socket = await this.#connection(this.#settings.ackTimeoutMs);
    if (socket === undefined) return { kind: 'failed', reason: 'connection_failed' };
    return this.#send(socket, parcel, Math.max(1, deadline - Date.now()));
  }

  /** Asks every client to connect anew, as Slack does every few hours. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested'): void {
    const message = { type: 'disconnect', reason, debug_info: { host: 'local' } };
    for (const socket of this.#sockets) socket.send(JSON.stringify(message));
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  #hello(): Json {
    return {
      type: 'hello',
      num_connections: this.#sockets.size,
      debug_info: { host: 'local', build_number: 1, approximate_connection_time: 18060 },
      connection_info: { app_id: this.#settings.appId },
    };
  }

  #send(socket: WebSocket, parcel: Parcel, timeoutMs: number): Promise<Acknowledgement> {
    const id = randomUUID();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        settle({ kind: 'failed', reason: 'timeout' });
      }, timeoutMs);
      const settle = (acknowledgement: Acknowledgement): void => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(acknowledgement);
      };
      this.#waiting.set(id, { socket, settle });
      socket.send(JSON.stringify(envelope(id, parcel)));
    });
  }

  #connection(timeoutMs: number): Promise<WebSocket | undefined> {
    const ready = this.#next();
    if (ready !== undefined) return Promise.resolve(ready);
    return new Promise((resolve) => {
      const finish = (socket: WebSocket | undefined): void => {
        clearTimeout(timer);
        this.#arrivals.delete(arrived);
        resolve(socket);
      };
      const arrived = (): void => {
        finish(this.#next());
      };
      const timer = setTimeout(() => {
        finish(undefined);
      }, timeoutMs);
      this.#arrivals.add(arrived);
    });
  }

  /** The next open connection in turn, as Slack spreads events over several. */
  #next(): WebSocket | undefined {
    const open = [...this.#sockets].filter((socket) => socket.readyState === socket.OPEN);
    this.#turn += 1;
    return open[this.#turn % Math.max(1, open.length)];
  }

  #hear(data: RawData): void {
    const message = parseJson(rawText(data));
    if (!isRecord(message) || typeof message['envelope_id'] !== 'string') return;
    this.#waiting
      .get(message['envelope_id'])
      ?.settle({ kind: 'acknowledged', body: message['payload'] });
  }

  #drop(socket: WebSocket): void {
    this.#sockets.delete(socket);
    this.#changed();
    for (const waiting of this.#waiting.values()) {
      if (waiting.socket === socket)
        waiting.settle({ kind: 'failed', reason: 'connection_failed' });
    }
  }
}

function envelope(id: string, parcel: Parcel): Json {
  const isEvent = parcel.kind === 'events_api';
  return {
    envelope_id: id,
    payload: parcel.payload,
    type: parcel.kind,
    accepts_response_payload: !isEvent,
    ...(isEvent ? { retry_attempt: parcel.retry, retry_reason: parcel.retryReason } : {}),
  };
}

function rawText(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.from(data as Uint8Array).toString('utf8');
}
