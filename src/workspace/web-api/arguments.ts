import { isRecord, parseJson, type Json } from '../json.js';
import { Refusal } from '../refusal.js';

const SECRET_FIELDS = new Set(['token', 'client_secret', 'refresh_token', 'code']);

/**
 * The arguments of a Web API call, from a form or from JSON.
 *
 * A form carries lists and objects as JSON text and flags as `true` or `1`; the readers here make
 * no difference between the two.
 */
export class Arguments {
  readonly #values: Json;

  constructor(values: Json) {
    this.#values = values;
  }

  /** Text, or `undefined` where it is absent or empty. */
  text(name: string): string | undefined {
    const value = this.#values[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** @throws {Refusal} `invalid_arguments`, naming the argument, where it is absent. */
  required(name: string): string {
    const value = this.text(name);
    if (value !== undefined) return value;
    throw new Refusal('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
    });
  }

  flag(name: string): boolean {
    return ['true', '1', true, 1].includes(this.#values[name] as string | number | boolean);
  }

  number(name: string): number | undefined {
    const value = Number(this.#values[name]);
    return this.#values[name] === undefined || Number.isNaN(value) ? undefined : value;
  }

  /** A list or object; `undefined` where it is absent, and the text itself where it is no JSON. */
  json(name: string): unknown {
    const value = this.#values[name];
    if (typeof value !== 'string' || value === '') return value === '' ? undefined : value;
    return parseJson(value) ?? value;
  }

  record(name: string): Json | undefined {
    const value = this.json(name);
    return isRecord(value) ? value : undefined;
  }

  /** The arguments as they may be shown and kept: complex ones parsed, secrets left out. */
  shown(): Json {
    const entries = Object.keys(this.#values)
      .filter((name) => !SECRET_FIELDS.has(name))
      .map((name) => [name, this.#shownValue(name)] as const);
    return Object.fromEntries(entries);
  }

  #shownValue(name: string): unknown {
    const value = this.#values[name];
    return typeof value === 'string' && /^\s*[[{]/.test(value) ? this.json(name) : value;
  }
}

/** Reads the body of a call by its content type; anything but JSON is taken for a form. */
export function parseBody(body: string, contentType: string): Json {
  if (contentType.includes('application/json')) {
    const parsed = parseJson(body);
    return isRecord(parsed) ? parsed : {};
  }
  return Object.fromEntries(new URLSearchParams(body));
}
