import { createHmac } from 'node:crypto';
import { isRecord, parseJson, textOf, type Json } from '../json.js';
import type { Acknowledgement } from '../model.js';
import type { Settings } from '../options.js';
import type { Parcel, Transport } from './transport.js';

/** Delivery over HTTP: signed requests to the app's request URL, whose answers acknowledge. */
export class RequestUrl implements Transport {
  readonly name = 'http';
  readonly #settings: Settings;
  readonly #url: string;

  /** @param url - The one request URL of events, commands and interactivity. */
  constructor(url: string, settings: Settings) {
    this.#url = url;
    this.#settings = settings;
  }

  /**
   * Sends the challenge that Slack sends when a request URL is saved.
   *
   * @throws {Error} If the app does not give the challenge back.
   */
  async verify(challenge: string): Promise<void> {
    const body = { token: this.#settings.verificationToken, challenge, type: 'url_verification' };
    const answer = await this.#post(JSON.stringify(body), 'application/json', {});
    const given = parseJson(answer.text);
    if (isRecord(given) && given['challenge'] === challenge) return;
    if (answer.text.trim() === challenge) return;
    throw new Error(`${this.#url} answered the challenge with ${answer.status}: ${answer.text}`);
  }

  async deliver(parcel: Parcel): Promise<Acknowledgement> {
    try {
      const answer = await this.#post(bodyOf(parcel), contentType(parcel), retryHeaders(parcel));
      if (answer.status < 200 || answer.status > 299) {
        return { kind: 'failed', reason: 'http_error', status: answer.status };
      }
      return { kind: 'acknowledged', body: acknowledgementBody(answer.text) };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      return { kind: 'failed', reason: timedOut ? 'timeout' : 'connection_failed' };
    }
  }

  async #post(
    body: string,
    type: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; text: string }> {
    const timestamp = String(Math.floor(this.#settings.now() / 1000));
    const response = await fetch(this.#url, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature(this.#settings.signingSecret, timestamp, body),
        ...headers,
      },
      signal: AbortSignal.timeout(this.#settings.ackTimeoutMs),
    });
    return { status: response.status, text: await response.text() };
  }
}

/** Slack's signature of a request body, version 0. */
export function signature(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

function bodyOf(parcel: Parcel): string {
  switch (parcel.kind) {
    case 'events_api':
      return JSON.stringify(parcel.payload);
    case 'slash_commands':
      return formEncoded(parcel.payload);
    case 'interactive':
      return formEncoded({ payload: JSON.stringify(parcel.payload) });
  }
}

function contentType(parcel: Parcel): string {
  return parcel.kind === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded';
}

function retryHeaders(parcel: Parcel): Record<string, string> {
  if (parcel.retry === 0) return {};
  return {
    'x-slack-retry-num': String(parcel.retry),
    'x-slack-retry-reason': parcel.retryReason === 'timeout' ? 'http_timeout' : parcel.retryReason,
  };
}

function formEncoded(fields: Json): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) form.set(name, textOf(value));
  return form.toString();
}

/** Slack takes a JSON answer as a payload, and any other as the text of a message. */
function acknowledgementBody(text: string): unknown {
  if (text.trim() === '') return undefined;
  const parsed = parseJson(text);
  return isRecord(parsed) ? parsed : { text };
}
