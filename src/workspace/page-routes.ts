import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { servePage } from './page-session.js';
import type { PageRoutes } from './server.js';
import type { World } from './world.js';

const FILES: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/app.js': { file: 'app.js', type: 'text/javascript; charset=utf-8' },
  '/app.css': { file: 'app.css', type: 'text/css; charset=utf-8' },
};

/** Nothing but the page's own two files runs, and it talks to nobody but this server. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' ws://127.0.0.1:* ws://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The page's files, and the socket over which it talks to the workspace. */
export function pageRoutes(world: World): PageRoutes {
  return {
    async handle(_request, response, url) {
      const wanted = FILES[url.pathname];
      if (wanted === undefined) return false;
      const directory = world.settings.pageDirectory;
      if (directory === undefined) return false;
      await sendFile(response, join(directory, wanted.file), wanted.type);
      return true;
    },
    accept(socket, url) {
      const handle = url.searchParams.get('member') ?? '';
      const member =
        [...world.state.members.values()].find(
          ({ name, kind }) => name === handle && kind !== 'bot',
        ) ?? [...world.state.members.values()][0];
      if (member === undefined) return socket.close();
      servePage(world, member, socket);
    },
  };
}

async function sendFile(response: ServerResponse, path: string, type: string): Promise<void> {
  const content = await readFile(path);
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    ...SECURITY_HEADERS,
  });
  response.end(content);
}
