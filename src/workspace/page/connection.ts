import type { PageAction, PageNotice, PageRequest, PageView, WireItem } from '../page-protocol.js';

/** What the page knows; replaced as a whole at each change. */
export interface Snapshot {
  readonly view: PageView | undefined;
  readonly wire: readonly WireItem[];
  /** By the key of the wire item. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly connected: boolean;
  /** The last thing that went wrong, for the person to read; counted so that it may come twice. */
  readonly problem: { readonly text: string; readonly number: number } | undefined;
}

export type Done = Extract<PageNotice, { kind: 'done' }>;

const RECONNECT_MS = 800;
const EMPTY: Snapshot = {
  view: undefined,
  wire: [],
  details: {},
  connected: false,
  problem: undefined,
};

/** The page's line to the workspace, for one member; it reconnects by itself. */
export class Connection {
  snapshot: Snapshot = EMPTY;
  readonly #member: string;
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<number, (done: Done) => void>();
  #socket: WebSocket | undefined;
  #actions = 0;
  #problems = 0;
  #watching = false;
  #closed = false;

  constructor(member: string) {
    this.#member = member;
    this.#open();
  }

  /** Calls back at each change; gives a function that ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Does something as the member; what goes wrong is shown, and told in the result. */
  act(action: PageAction): Promise<Done> {
    this.#actions += 1;
    const id = this.#actions;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      if (!this.#send({ kind: 'act', id, action })) {
        this.#finish({
          kind: 'done',
          id,
          problem: 'The workspace does not answer. Is it running?',
        });
      }
    });
  }

  watchWire(on: boolean): void {
    this.#watching = on;
    this.#send({ kind: 'watch-wire', on });
  }

  askDetail(key: string): void {
    this.#send({ kind: 'wire-detail', key });
  }

  close(): void {
    this.#closed = true;
    this.#socket?.close();
    this.#listeners.clear();
  }

  #open(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const member = encodeURIComponent(this.#member);
    const socket = new WebSocket(`${scheme}://${location.host}/page/socket?member=${member}`);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#change({ connected: true });
      if (this.#watching) this.watchWire(true);
    });
    socket.addEventListener('message', (event: MessageEvent<string>) => {
      this.#hear(JSON.parse(event.data) as PageNotice);
    });
    socket.addEventListener('close', () => {
      this.#change({ connected: false });
      if (!this.#closed) {
        setTimeout(() => {
          this.#open();
        }, RECONNECT_MS);
      }
    });
  }

  #hear(notice: PageNotice): void {
    switch (notice.kind) {
      case 'view':
        this.#change({ view: notice.view });
        return;
      case 'wire':
        this.#change({ wire: notice.items });
        return;
      case 'wire-detail':
        this.#change({ details: { ...this.snapshot.details, [notice.key]: notice.detail } });
        return;
      case 'done':
        this.#finish(notice);
    }
  }

  #finish(done: Done): void {
    this.#waiting.get(done.id)?.(done);
    this.#waiting.delete(done.id);
    if (done.problem === undefined) return;
    this.#problems += 1;
    this.#change({ problem: { text: done.problem, number: this.#problems } });
  }

  #send(request: PageRequest): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(request));
    return true;
  }

  #change(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.#listeners) listener();
  }
}
