import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports after the one that is wanted are tried before any free one is taken. */
const PORTS_TRIED = 10;
const HIGHEST_PORT = 65_535;

/**
 * Listens on this machine only, and gives the port: the one that is wanted, or where that is taken
 * and another will do the next free one. Port 0 is any free one.
 *
 * @throws {Error} With the code `EADDRINUSE` if the port is taken, unless another will do.
 */
export async function listenOn(
  server: Server,
  port: number,
  orNext: boolean,
  triesLeft = PORTS_TRIED,
): Promise<number> {
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    if (!orNext || !isTaken(error)) throw error;
    const next = triesLeft === 0 || port === HIGHEST_PORT ? 0 : port + 1;
    return listenOn(server, next, next !== 0, triesLeft - 1);
  }
  return (server.address() as AddressInfo).port;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
