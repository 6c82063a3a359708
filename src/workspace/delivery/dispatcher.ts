import type { Json } from '../json.js';
import { isRecord, textOf } from '../json.js';
import type { Acknowledgement, Delivery, DeliveryAttempt } from '../model.js';
import type { Settings } from '../options.js';
import type { Transport } from './transport.js';

/** Sends to the app, tries failed events again, and keeps a record of it all. */
export class Dispatcher {
  readonly deliveries: Delivery[] = [];
  readonly #settings: Settings;
  readonly #changed: () => void;
  readonly #inFlight = new Set<Promise<unknown>>();
  readonly #retries = new Set<NodeJS.Timeout>();
  #transport: Transport;
  #numbers = 0;

  /** @param changed - Called after each change of the record. */
  constructor(transport: Transport, settings: Settings, changed: () => void) {
    this.#transport = transport;
    this.#settings = settings;
    this.#changed = changed;
  }

  get transportName(): Transport['name'] {
    return this.#transport.name;
  }

  /** Sends over this transport from now on. */
  useTransport(transport: Transport): void {
    this.#transport = transport;
  }

  /** Sends an event in the background and, while it is not acknowledged, three times more. */
  sendEvent(payload: Json): Delivery {
    const delivery = this.#record('events_api', eventType(payload), payload);
    void this.#attemptWithRetries(delivery, 0, '');
    return delivery;
  }

  /** Sends a command or an interaction, once, and tells what the app answered. */
  sendInteraction(
    kind: 'slash_commands' | 'interactive',
    type: string,
    payload: Json,
  ): Promise<Acknowledgement> {
    return this.#attempt(this.#record(kind, type, payload), 0, '');
  }

  /**
   * Sends an event again, as Slack does when an acknowledgement got lost.
   *
   * @throws {Error} If no event with that id was sent.
   */
  async redeliver(eventId: string, times: number): Promise<void> {
    const delivery = this.deliveries.find((one) => one.eventId === eventId);
    if (delivery === undefined) throw new Error(`No event ${eventId} was sent`);
    const retries = Array.from({ length: times }, (_, index) => index + 1);
    await Promise.all(retries.map((retry) => this.#attempt(delivery, retry, 'timeout')));
  }

  /** Resolves once nothing that was sent is waiting for its acknowledgement. */
  async idle(): Promise<void> {
    while (this.#inFlight.size > 0) await Promise.allSettled([...this.#inFlight]);
  }

  /** Forgets the record and the retries to come. */
  clear(): void {
    for (const timer of this.#retries) clearTimeout(timer);
    this.#retries.clear();
    this.deliveries.length = 0;
  }

  #record(kind: Delivery['kind'], type: string, payload: Json): Delivery {
    this.#numbers += 1;
    const eventId = kind === 'events_api' ? textOf(payload['event_id']) : undefined;
    const delivery = { number: this.#numbers, kind, type, eventId, payload, attempts: [] };
    this.deliveries.push(delivery);
    return delivery;
  }

  async #attemptWithRetries(delivery: Delivery, retry: number, reason: string): Promise<void> {
    const outcome = await this.#attempt(delivery, retry, reason);
    const delayMs = this.#settings.retryDelaysMs[retry];
    if (outcome.kind === 'acknowledged' || delayMs === undefined) return;
    const timer = setTimeout(() => {
      this.#retries.delete(timer);
      void this.#attemptWithRetries(delivery, retry + 1, outcome.reason);
    }, delayMs);
    this.#retries.add(timer);
  }

  async #attempt(delivery: Delivery, retry: number, retryReason: string): Promise<Acknowledgement> {
    const transport = this.#transport;
    const at = Date.now();
    const attempt: DeliveryAttempt = {
      retry,
      at,
      over: transport.name,
      acknowledgement: undefined,
      tookMs: 0,
    };
    delivery.attempts.push(attempt);
    this.#changed();
    const { kind, payload } = delivery;
    const pending = transport.deliver({ kind, payload, retry, retryReason });
    this.#inFlight.add(pending);
    const acknowledgement = await pending;
    this.#inFlight.delete(pending);
    attempt.acknowledgement = acknowledgement;
    attempt.tookMs = Date.now() - at;
    this.#changed();
    return acknowledgement;
  }
}

function eventType(payload: Json): string {
  return isRecord(payload['event']) ? textOf(payload['event']['type']) : '';
}
