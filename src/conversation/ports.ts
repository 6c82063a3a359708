import type { Answer } from '../answering/answer.js';

/** What goes out of a turn, to be shown by whichever surface the message came from. */
export interface Reply {
  readonly answer: Answer;
}

/** Shows a reply to the person. Called once for each accepted message. */
export type Deliver = (reply: Reply) => Promise<void>;

/** Milliseconds since 1970. */
export type Clock = () => number;

/** Where errors are told. Fields never hold what a person wrote. */
export interface ErrorLog {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** What the conversation needs of a store: JSON documents by tenant and key that expire. */
export interface StateStore {
  read(tenant: string, key: string): Promise<{ readonly value: unknown } | undefined>;
  write(
    tenant: string,
    key: string,
    value: unknown,
    options: { readonly ttlSeconds: number; readonly user: string },
  ): Promise<unknown>;
  delete(tenant: string, key: string): Promise<void>;
}

/** How long an unanswered question and the thread of a talk are remembered. */
export const MEMORY_SECONDS = 24 * 60 * 60;
