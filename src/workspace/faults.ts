/** What may be made to go wrong with a method of the Web API. */
export type Fault =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'status'; readonly status: number }
  /** The work is done, and then the connection is cut before the answer. */
  | { readonly kind: 'lost-answer' }
  /** The connection is cut before the work is done. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'latency'; readonly ms: number };

interface Planned {
  readonly fault: Fault;
  timesLeft: number;
}

/** Faults that tests and the page ask for, by method; `*` stands for every method. */
export class Faults {
  readonly #planned = new Map<string, Planned[]>();

  /** Lets the next calls of the method go wrong; without a count, all of them until `clear`. */
  plan(method: string, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    const planned = this.#planned.get(method) ?? [];
    planned.push({ fault, timesLeft: times });
    this.#planned.set(method, planned);
  }

  /** The faults that this call meets, each used up once: latency first, then at most one other. */
  take(method: string): readonly Fault[] {
    const planned = [...(this.#planned.get(method) ?? []), ...(this.#planned.get('*') ?? [])];
    const open = planned.filter(({ timesLeft }) => timesLeft > 0);
    const latency = open.find(({ fault }) => fault.kind === 'latency');
    const other = open.find(({ fault }) => fault.kind !== 'latency');
    const taken = [latency, other].filter((one) => one !== undefined);
    for (const one of taken) one.timesLeft -= 1;
    return taken.map(({ fault }) => fault);
  }

  clear(): void {
    this.#planned.clear();
  }
}
