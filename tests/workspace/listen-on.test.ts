import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { listenOn } from '../../src/workspace/listen-on.js';

const HIGHEST_PORT = 65_535;
const servers: Server[] = [];

function server(): Server {
  const made = createServer();
  servers.push(made);
  return made;
}

describe('listenOn', () => {
  afterEach(() => {
    for (const one of servers.splice(0)) one.close();
  });

  it('takes the port that is wanted', async () => {
    const port = await listenOn(server(), 0, false);
    servers.pop()?.close();
    expect(await listenOn(server(), port, false)).toBe(port);
  });

  it('takes one of the next ports where that one is taken', async () => {
    const port = await listenOn(server(), 0, false);
    const next = await listenOn(server(), port, true);
    expect(next).toBeGreaterThan(port);
    expect(next).toBeLessThanOrEqual(port + 10);
  });

  it('takes any free port where there is no next one', async () => {
    await listenOn(server(), HIGHEST_PORT, true);
    expect(await listenOn(server(), HIGHEST_PORT, true)).toBeLessThan(HIGHEST_PORT);
  });

  it('refuses a port that is taken where no other will do', async () => {
    const port = await listenOn(server(), 0, false);
    await expect(listenOn(server(), port, false)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('is reached from this machine only', async () => {
    const here = server();
    await listenOn(here, 0, false);
    expect(here.address()).toMatchObject({ address: '127.0.0.1' });
  });
});
