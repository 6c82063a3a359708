import { Dispatcher } from './delivery/dispatcher.js';
import { SocketMode } from './delivery/socket-mode.js';
import { seedWorkspace } from './demo.js';
import { Faults } from './faults.js';
import type { Settings } from './options.js';
import { State } from './state.js';
import type { World } from './world.js';

/** A world with the seeded members and channels, whose app is reached over Socket Mode. */
export function createWorld(settings: Settings): World {
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const socketMode = new SocketMode(settings, changed);
  const world: World = {
    state: new State(settings.now),
    settings,
    socketMode,
    dispatcher: new Dispatcher(socketMode, settings, changed),
    faults: new Faults(),
    calls: [],
    origin: '',
    listeners,
    changed,
    reset: () => {
      resetWorld(world);
    },
  };
  seedWorkspace(world.state, settings);
  return world;
}

function resetWorld(world: World): void {
  world.state.clear();
  world.dispatcher.clear();
  world.faults.clear();
  world.calls.length = 0;
  seedWorkspace(world.state, world.settings);
  world.changed();
}
