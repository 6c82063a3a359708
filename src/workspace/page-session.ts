import type { WebSocket } from 'ws';
import { isRecord, parseJson } from './json.js';
import type { Member } from './model.js';
import { act } from './page-actions.js';
import type { PageNotice, PageRequest } from './page-protocol.js';
import { pageView } from './page-view.js';
import { wireDetail, wireItems } from './page-wire.js';
import type { World } from './world.js';

/** Changes within this time are told together, in milliseconds. */
const GATHER_MS = 12;

/** Serves one open page: tells it what its member sees, and does what the member does there. */
export function servePage(world: World, member: Member, socket: WebSocket): void {
  let watchesWire = false;
  let planned: NodeJS.Timeout | undefined;
  const tell = (notice: PageNotice): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(notice));
  };
  const tellAll = (): void => {
    planned = undefined;
    const current = world.state.members.get(member.id);
    if (current !== undefined) tell({ kind: 'view', view: pageView(world, current) });
    if (watchesWire) tell({ kind: 'wire', items: wireItems(world) });
  };
  const changed = (): void => {
    planned ??= setTimeout(tellAll, GATHER_MS);
  };
  world.listeners.add(changed);
  socket.on('close', () => {
    world.listeners.delete(changed);
    clearTimeout(planned);
  });
  socket.on('message', (data) => {
    const request = requestFrom((data as Buffer).toString('utf8'));
    if (request === undefined) return;
    switch (request.kind) {
      case 'watch-wire':
        watchesWire = request.on;
        tellAll();
        return;
      case 'wire-detail':
        tell({
          kind: 'wire-detail',
          key: request.key,
          detail: wireDetail(world, request.key) ?? null,
        });
        return;
      case 'act':
        void answerAction(world, member, request).then(tell);
    }
  });
  tellAll();
}

/** The page and this server come from one build, so only the outer shape is checked. */
function requestFrom(text: string): PageRequest | undefined {
  const parsed = parseJson(text);
  return isRecord(parsed) ? (parsed as unknown as PageRequest) : undefined;
}

async function answerAction(
  world: World,
  member: Member,
  request: Extract<PageRequest, { kind: 'act' }>,
): Promise<PageNotice> {
  try {
    return { kind: 'done', id: request.id, ...(await act(world, member, request.action)) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { kind: 'done', id: request.id, problem };
  }
}
