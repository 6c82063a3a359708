/** What became of a task: it ran to its end (well or not), or too many were waiting before it. */
export type Admission = { readonly kind: 'ran' } | { readonly kind: 'refused' };

/**
 * Runs tasks one after another within a key, and side by side across keys.
 *
 * Botkit reads state, answers, and writes state back without looking for conflicts: two messages of
 * one person in flight would both read the old state, and one answer would be lost. The order holds
 * within this process only.
 */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, number>();
  readonly #limit: number;

  /** @param limit - How many tasks of one key may run or wait; the next is refused. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes its place in the queue at once, before the first `await`. The task must not reject. */
  async run(key: string, task: () => Promise<void>): Promise<Admission> {
    const waiting = this.#waiting.get(key) ?? 0;
    if (waiting >= this.#limit) return { kind: 'refused' };

    this.#waiting.set(key, waiting + 1);
    const tail = (this.#tails.get(key) ?? Promise.resolve())
      .then(task)
      .finally(() => this.#leave(key));
    this.#tails.set(key, tail);
    await tail;
    return { kind: 'ran' };
  }

  /** Settles when nothing runs and nothing waits, tasks that came meanwhile included. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.allSettled(this.#tails.values());
  }

  #leave(key: string): void {
    const left = (this.#waiting.get(key) ?? 1) - 1;
    if (left > 0) {
      this.#waiting.set(key, left);
      return;
    }
    this.#waiting.delete(key);
    this.#tails.delete(key);
  }
}
