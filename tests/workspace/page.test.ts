import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { PageAction, PageNotice, PageView } from '../../src/workspace/page-protocol.js';
import { createWorkspace, type Workspace } from '../../src/workspace/workspace.js';

let directory = '';
let workspace: Workspace;
let url = '';
const sockets: WebSocket[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'page-'));
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Page</title>');
  workspace = createWorkspace({ pageDirectory: directory });
  ({ url } = await workspace.listen());
});
beforeEach(() => {
  workspace.reset();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await workspace.close();
  await rm(directory, { recursive: true });
});

interface OpenPage {
  readonly notices: PageNotice[];
  /** What the member sees now. */
  readonly view: () => PageView | undefined;
  /** Does it, and gives what the page is told went wrong. */
  readonly act: (action: PageAction) => Promise<string | undefined>;
}

async function openPage(member: string): Promise<OpenPage> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/page/socket?member=${member}`);
  sockets.push(socket);
  const notices: PageNotice[] = [];
  socket.on('message', (data: Buffer) => {
    notices.push(JSON.parse(data.toString()) as PageNotice);
  });
  const view = (): PageView | undefined =>
    notices.flatMap((notice) => (notice.kind === 'view' ? [notice.view] : [])).at(-1);
  await workspace.until(view);
  let id = 0;
  return {
    notices,
    view,
    async act(action) {
      id += 1;
      const wanted = id;
      socket.send(JSON.stringify({ kind: 'act', id: wanted, action }));
      const done = await workspace.until(() =>
        notices.find((notice) => notice.kind === 'done' && notice.id === wanted),
      );
      return done.kind === 'done' ? done.problem : undefined;
    },
  };
}

describe('what a page is told', () => {
  it('leaves out private channels of others', async () => {
    const elin = await openPage('elin');
    expect(elin.view()?.channels.map(({ name }) => name)).not.toContain('leadership');
  });

  it('leaves out public channels for a guest', async () => {
    const tomas = await openPage('tomas');
    expect(tomas.view()?.channels.map(({ name }) => name)).toEqual(['careers']);
  });

  it('leaves out what others said in private', async () => {
    workspace.person('grace').post('@wayfinder', 'A secret');
    workspace.person('ingrid').post('#leadership', 'Another secret');
    const elin = await openPage('elin');
    expect(JSON.stringify(elin.view())).not.toContain('secret');
  });

  it('holds no token', async () => {
    const grace = await openPage('grace');
    expect(JSON.stringify(grace.notices)).not.toMatch(/xox|xapp/);
  });

  it('follows what others do', async () => {
    const grace = await openPage('grace');
    workspace.person('elin').post('#general', 'Hej');
    await workspace.until(() => grace.view()?.messages.at(-1)?.text === 'Hej');
  });
});

describe('what a page may do', () => {
  it('posts as its member', async () => {
    const elin = await openPage('elin');
    await elin.act({ kind: 'post', channel: 'C0WFGENERAL', text: 'Hej' });
    expect(workspace.messages('#general').at(-1)).toMatchObject({
      user: 'U0WFELIN01',
      text: 'Hej',
    });
  });

  it('changes no message of another member', async () => {
    const { ts } = workspace.person('grace').post('#general', 'Mine');
    const elin = await openPage('elin');
    const problem = await elin.act({ kind: 'delete', channel: 'C0WFGENERAL', ts });
    expect(problem).toBe('This message is not yours.');
    expect(workspace.messages('#general')).toHaveLength(1);
  });

  it('posts nowhere that its member is not', async () => {
    const elin = await openPage('elin');
    const problem = await elin.act({ kind: 'post', channel: 'G0WFLEADERS', text: 'x' });
    expect(problem).toBe('elin is not in G0WFLEADERS');
  });

  it('survives a request that makes no sense', async () => {
    const grace = await openPage('grace');
    sockets.at(-1)?.send('nonsense');
    sockets.at(-1)?.send('{"kind":"act","id":99,"action":{"kind":"click","channel":"x"}}');
    await workspace.until(() => grace.notices.some(({ kind }) => kind === 'done'));
    expect(await grace.act({ kind: 'join', channel: 'C0WFCAREERS' })).toBeUndefined();
  });
});

describe('the files of the page', () => {
  it('come with a policy that lets nothing else run', async () => {
    const response = await fetch(url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('are none but the page’s own', async () => {
    const response = await fetch(`${url}/../../package.json`);
    expect(response.status).toBe(404);
  });

  it('refuses a page of another origin', async () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/page/socket?member=grace`, {
      origin: 'https://example.com',
    });
    const outcome = await new Promise((resolve) => {
      socket.on('open', () => {
        resolve('open');
      });
      socket.on('error', () => {
        resolve('refused');
      });
    });
    expect(outcome).toBe('refused');
  });

  it('refuses a name that was bound to this machine from outside', async () => {
    const port = new URL(url).port;
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const headers = { host: `rebound.example:${port}` };
      request({ host: '127.0.0.1', port, headers }, ({ statusCode }) => {
        resolve(statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});

describe('stopping', () => {
  it('ends the connections of pages that are open', async () => {
    const other = createWorkspace();
    const { url: address } = await other.listen();
    const socket = new WebSocket(`${address.replace('http', 'ws')}/page/socket?member=grace`);
    sockets.push(socket);
    const ended = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    await other.close();
    await ended;
    await expect(fetch(address)).rejects.toThrow();
  });
});
