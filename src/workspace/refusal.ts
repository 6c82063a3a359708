import type { Json } from './json.js';

/**
 * An error that Slack tells as `{ ok: false, error }`.
 *
 * Thrown by the methods of the Web API and caught in one place, `web-api/answer-call.ts`.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Json;

  /** @param code - Slack's name for the error, such as `channel_not_found`. */
  constructor(code: string, details: Json = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
