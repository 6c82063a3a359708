import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Fault } from './faults.js';
import type { Json } from './json.js';
import { authorizePage, grantAccess } from './oauth.js';
import { Refusal } from './refusal.js';
import { useResponseUrl } from './response-url.js';
import { answerCall } from './web-api/answer-call.js';
import { Arguments, parseBody } from './web-api/arguments.js';
import type { World } from './world.js';

const LARGEST_BODY_BYTES = 4 * 1024 * 1024;

/** What else the server shows: the page and what it talks to. */
export interface PageRoutes {
  /** Answers the request, or gives `false` where the path is none of the page's. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean>;
  /** Takes a WebSocket of the page in. */
  accept(socket: WebSocket, url: URL): void;
}

export interface WorkspaceServer {
  readonly server: Server;
  /** Ends every connection, those of open pages too, which would keep the server up. */
  readonly close: () => Promise<void>;
}

/** Slack's side of the network: Web API, Socket Mode, response URLs, OAuth, and the page. */
export function createWorkspaceServer(world: World, page: PageRoutes): WorkspaceServer {
  const server = createServer((request, response) => {
    route(world, page, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : 'unknown';
      if (!response.headersSent)
        sendJson(response, 500, { ok: false, error: 'fatal_error', message });
      else response.destroy();
    });
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const allowed = isLocal(request) && isUpgradeAllowed(world, url);
    if (!allowed) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      if (url.pathname === '/socket') world.socketMode.accept(accepted);
      else page.accept(accepted, url);
    });
  });
  return { server, close: () => closeServer(server, sockets) };
}

async function closeServer(server: Server, sockets: WebSocketServer): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  for (const socket of sockets.clients) socket.terminate();
  server.closeAllConnections();
  await closed;
}

function isUpgradeAllowed(world: World, url: URL): boolean {
  if (url.pathname === '/page/socket') return true;
  if (url.pathname !== '/socket') return false;
  return world.socketMode.redeemTicket(url.searchParams.get('ticket') ?? '');
}

/**
 * Whether the request was meant for this machine and comes from no other web site: a page on the
 * internet can reach 127.0.0.1 through the visitor's browser, and by rebinding its own name.
 */
function isLocal(request: IncomingMessage): boolean {
  const names = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
  const { host = '', origin } = request.headers;
  if (!names.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

async function route(
  world: World,
  page: PageRoutes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLocal(request)) return sendJson(response, 403, { ok: false, error: 'not_local' });
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, area = '', name = ''] = url.pathname.split('/');
  if (area === 'api' && name !== '') return answerApi(world, name, request, response);
  if (area === 'response') return answerResponseUrl(world, name, request, response);
  if (url.pathname === '/oauth/v2/authorize') return authorizePage(world, url, response);
  if (url.pathname === '/oauth/v2/grant') return grantAccess(world, url, response);
  if (await page.handle(request, response, url)) return;
  sendJson(response, 404, { ok: false, error: 'not_found' });
}

async function answerApi(
  world: World,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = Date.now();
  const body = parseBody(await readBody(request), request.headers['content-type'] ?? '');
  const args = new Arguments(body);
  const faults = world.faults.take(method);
  for (const fault of faults) if (fault.kind === 'latency') await wait(fault.ms);
  const fault = faults.find(({ kind }) => kind !== 'latency');
  const { status, headers, answer } = answerWithFault(fault, () =>
    answerCall(world, method, tokenOf(request, args), args),
  );
  world.calls.push({
    number: world.calls.length + 1,
    method,
    arguments: args.shown(),
    status,
    response: answer,
    at,
    tookMs: Date.now() - at,
  });
  world.changed();
  if (status === 0) return void response.destroy();
  sendJson(response, status, answer, headers);
}

interface Answered {
  /** 0 where the connection is to be cut. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: Json;
}

function answerWithFault(fault: Fault | undefined, answer: () => Json): Answered {
  switch (fault?.kind) {
    case 'error':
      return { status: 200, headers: {}, answer: { ok: false, error: fault.error } };
    case 'rate-limit':
      return {
        status: 429,
        headers: { 'retry-after': String(fault.retryAfterSeconds) },
        answer: { ok: false, error: 'ratelimited' },
      };
    case 'status':
      return { status: fault.status, headers: {}, answer: { ok: false, error: 'internal_error' } };
    case 'lost-answer':
      return { status: 0, headers: {}, answer: answer() };
    case 'cut':
      return { status: 0, headers: {}, answer: {} };
    default:
      return { status: 200, headers: {}, answer: answer() };
  }
}

async function answerResponseUrl(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = parseBody(await readBody(request), request.headers['content-type'] ?? '');
  try {
    useResponseUrl(world, id, body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return sendJson(response, 404, { ok: false, error: error.code, ...error.details });
  }
  response.writeHead(200, { 'content-type': 'text/plain' }).end('ok');
}

function tokenOf(request: IncomingMessage, args: Arguments): string | undefined {
  const bearer = /^Bearer (.*)$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? args.text('token');
}

/** The body of a request as text. Throws where it is larger than Slack takes. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) throw new Error('The body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: Json,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
