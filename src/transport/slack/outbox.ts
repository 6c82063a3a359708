import type { Wait } from './wait.js';

/**
 * Posts in each channel one after the other, in the order in which they were handed in, and with a
 * pause between them: Slack takes about one message a second in a channel. Where Slack asks to wait,
 * the client waits, and what follows in that channel waits behind it.
 */
export class Outbox {
  readonly #ends = new Map<string, Promise<void>>();
  readonly #pauseMs: number;
  readonly #wait: Wait;

  /** @param pauseMs - Between the end of one post and the begin of the next in the same channel. */
  constructor(pauseMs: number, wait: Wait) {
    this.#pauseMs = pauseMs;
    this.#wait = wait;
  }

  /** Gives what `send` gives, once its turn has come. @throws What `send` throws. */
  async post<T>(channel: string, send: () => Promise<T>): Promise<T> {
    const before = this.#ends.get(channel) ?? Promise.resolve();
    const sent = before.then(send);
    const end = sent
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => this.#wait(this.#pauseMs));
    this.#ends.set(channel, end);
    void end.then(() => {
      if (this.#ends.get(channel) === end) this.#ends.delete(channel);
    });
    return sent;
  }
}
