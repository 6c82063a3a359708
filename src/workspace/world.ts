import type { Dispatcher } from './delivery/dispatcher.js';
import type { SocketMode } from './delivery/socket-mode.js';
import type { Faults } from './faults.js';
import type { ApiCall } from './model.js';
import type { Settings } from './options.js';
import type { State } from './state.js';

/** What the parts of a workspace share: its state, its way to the app, and its records. */
export interface World {
  readonly state: State;
  readonly settings: Settings;
  readonly dispatcher: Dispatcher;
  readonly socketMode: SocketMode;
  readonly faults: Faults;
  readonly calls: ApiCall[];
  /** The server's address, such as `http://127.0.0.1:4321`; empty before it listens. */
  origin: string;
  /** Back to the seeded members and empty channels. */
  reset(): void;
  readonly listeners: Set<() => void>;
  /** Tells whoever watches that something changed. */
  changed(): void;
}
