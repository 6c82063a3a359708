import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mind } from '../../../src/bot.js';
import { createBot } from '../../../src/conversation/bot.js';
import { guideDialogs } from '../../../src/conversation/dialogs/guides.js';
import { presenterOver } from '../../../src/presentation/presenter.js';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { Storage } from '../../../src/storage/storage.js';
import { createSlackApp, type SlackApp } from '../../../src/transport/slack/app.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { connectionFor, logInto } from '../slack/support.js';

/** The bot with its guided talks in a workspace, under a clock that the test moves. */
export interface GuidedSlack {
  readonly workspace: Workspace;
  readonly apiUrl: string;
  readonly storage: Storage;
  readonly log: readonly string[];
  readonly clock: { nowMs: number };
  /** As many apps as instances, over one database. */
  readonly apps: readonly SlackApp[];
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export async function guidedSlack(mind: Mind, instances = 1): Promise<GuidedSlack> {
  const folder = await mkdtemp(join(tmpdir(), 'wayfinder-guidance-'));
  const clock = { nowMs: Date.parse('2026-03-02T12:00:00Z') };
  const storage = await openStorage(`file:${join(folder, 'test.db')}`, () => clock.nowMs);
  const workspace = createWorkspace();
  const { apiUrl } = await workspace.listen();
  const log: string[] = [];
  const apps: SlackApp[] = [];
  for (let instance = 0; instance < instances; instance++) {
    const app = appOf(mind, workspace, apiUrl, storage, clock, log);
    // Only one of them hears events; the others are there for what happens by the clock.
    if (instance === 0) await app.start();
    apps.push(app);
  }
  return {
    workspace,
    apiUrl,
    storage,
    log,
    clock,
    apps,
    async settled() {
      await workspace.idle();
      for (const app of apps) await app.idle();
    },
    async stop() {
      await apps[0]?.stop();
      await workspace.close();
      await storage.close();
      await rm(folder, { recursive: true });
    },
  };
}

function appOf(
  mind: Mind,
  workspace: Workspace,
  apiUrl: string,
  storage: Storage,
  clock: { readonly nowMs: number },
  log: string[],
): SlackApp {
  const { responder, texts, knowledge } = mind;
  const logger = logInto(log);
  const dialogs = guideDialogs(responder, texts);
  return createSlackApp({
    connection: connectionFor('socket', workspace, apiUrl),
    bot: createBot({ responder, storage, clock: () => clock.nowMs, logger, dialogs }),
    storage,
    present: presenterOver(texts, knowledge.version),
    messages: texts.message.bind(texts),
    logger,
    clock: () => clock.nowMs,
    languages: new Map([['en', 'English']]),
    knowledgeVersion: knowledge.version,
    helpChannel: null,
    editors: new Set<string>(),
    postPauseMs: 0,
    finderSubjects: ['technology', 'business'],
  });
}
