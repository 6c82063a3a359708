/** Counts what has begun and not ended, so that a stop can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();

  async track<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    try {
      return await work;
    } finally {
      this.#running.delete(work);
    }
  }

  /** Settles when nothing runs, work that began meanwhile included. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }
}
