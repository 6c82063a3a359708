import { isRecord, listOf, textOf, type Json } from './json.js';

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
    super([code, ...messagesIn(details)].join('\n'));
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

/** What Slack adds to say what exactly is wrong. */
function messagesIn(details: Json): readonly string[] {
  const metadata = details['response_metadata'];
  return isRecord(metadata) ? listOf(metadata['messages']).map(textOf) : [];
}
