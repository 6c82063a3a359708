import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownBlock } from '@slack/types';
import { parse } from 'yaml';
import type { Answer } from '../../../src/answering/answer.js';
import { createBot } from '../../../src/conversation/bot.js';
import type { Responder } from '../../../src/conversation/responder.js';
import { createMessageCatalog } from '../../../src/languages/messages.js';
import { openStorage } from '../../../src/storage/open-storage.js';
import type { Storage } from '../../../src/storage/storage.js';
import { createSlackApp, type SlackApp } from '../../../src/transport/slack/app.js';
import type { SlackConnection } from '../../../src/transport/slack/connection.js';
import type { Log } from '../../../src/transport/slack/log.js';
import type { GivenParts, Messages, Presenter } from '../../../src/transport/slack/parts.js';
import type { Message } from '../../../src/workspace/model.js';
import { optionsFromManifest } from '../../../src/workspace/manifest.js';
import type { WorkspaceOptions } from '../../../src/workspace/options.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { speakingOf, telling, toldIn } from '../../conversation/support.js';

export type Mode = 'socket' | 'http';
export const MODES: readonly Mode[] = ['socket', 'http'];

/** Answers with what it was asked, and keeps a second part back. `boom` breaks it. */
export const parrot: Responder = {
  respond({ text, ask }, context) {
    if (text.startsWith('boom')) throw new Error(`cannot parse ${text}`);
    const before = context ? `${toldIn(context.answer)} + ` : '';
    const answer: Answer = {
      ...telling(before + (ask ? `asked ${JSON.stringify(ask)}` : text)),
      more: telling('the rest').parts,
      nextSteps: [{ label: 'step', ask: { intent: 'definition', roles: ['cto'] } }],
    };
    return { answer, context: speakingOf(answer) };
  },
};

/** Shows what an answer tells, with every button that an answer can have. */
export const present: Presenter = {
  text: (answer) => toldIn(answer),
  blocks: (answer) => blocksOf(answer),
  cards: () => undefined,
  code: (answer) => Buffer.from(JSON.stringify(answer)).toString('base64url'),
  fromCode(code) {
    try {
      return JSON.parse(Buffer.from(code, 'base64url').toString('utf8')) as Answer;
    } catch {
      return undefined;
    }
  },
  holds: () => true,
  why: () => ({ entries: ['test.entry'], sources: ['A document'], reviewed: ['2026-11-21'] }),
};

/** What the app may do and hears, as its manifest says: more would make the tests lie. */
const asInManifest = optionsFromManifest(
  JSON.parse(readFileSync(new URL('../../../slack.manifest.json', import.meta.url), 'utf8')),
);

const catalogs = new Map(
  ['en', 'sv', 'ur', 'ur-Latn'].map((tag) => [tag, createMessageCatalog(tag, messagesOf(tag))]),
);

/** The messages of a language, from all its files. */
function messagesOf(tag: string): Map<string, string> {
  const folder = new URL(`../../../languages/${tag}/`, import.meta.url);
  const files = readdirSync(folder).filter((name) => name.startsWith('messages'));
  const texts = files.map((name) => parse(readFileSync(new URL(name, folder), 'utf8')) as object);
  return new Map(texts.flatMap((text) => Object.entries(text) as [string, string][]));
}

/** The text of a message in a language, as the tests expect to read it. */
export function inLanguage(
  language: string,
  id: string,
  values: Record<string, string | number> = {},
): string {
  return catalogs.get(language)?.format(id, values) ?? '';
}

export function english(id: string, values: Record<string, string> = {}): string {
  return inLanguage('en', id, values);
}

const messagesOfSlack: Messages = (id, language, values = {}) => inLanguage(language, id, values);

/** A bot that speaks several languages around the answers. */
export const MANY_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['sv', 'Svenska'],
  ['ur', 'اردو'],
  ['ur-Latn', 'Roman Urdu'],
]);

export interface InSlack {
  /** Where the Web API is, with a slash at the end. */
  readonly url: string;
  readonly workspace: Workspace;
  readonly storage: Storage;
  readonly log: string[];
  /** Stops the app and starts another one over the same database. */
  restart(changed?: Partial<TestMind>): Promise<void>;
  /** Logs posts that a killed process left without an answer. */
  reportLost(): Promise<number>;
  /** Edits shared posts whose text has changed, as after a start. */
  followCorrections(): Promise<unknown>;
  stop(): Promise<void>;
  /** What the bot has told in a thread, or in the channel outside threads. */
  told(channel: string, where?: { thread?: string; user?: string }): string[];
  /** Waits until nothing is on its way any more. */
  settled(): Promise<void>;
}

/** What the bot keeps things in. */
export interface Keeping {
  /** A file of its own unless told. */
  readonly databaseUrl?: string;
  /** What the bot is handed in place of the storage, such as a slower one. */
  readonly over?: (storage: Storage) => Storage;
}

/** A workspace in which the bot runs. */
export async function inSlack(
  mode: Mode,
  given: Partial<TestMind> = {},
  options: WorkspaceOptions = {},
  { databaseUrl, over = (storage) => storage }: Keeping = {},
): Promise<InSlack> {
  const mind: TestMind = {
    responder: parrot,
    present,
    messages: messagesOfSlack,
    languages: new Map([['en', 'English']]),
    knowledgeVersion: '0123456789abcdef',
    helpChannel: null,
    editors: new Set(),
    postPauseMs: 0,
    clock: Date.now,
    ...given,
  };
  const folder = await mkdtemp(join(tmpdir(), 'wayfinder-'));
  const workspace = createWorkspace({ ...asInManifest, ...options });
  const { apiUrl } = await workspace.listen();
  const log: string[] = [];
  const storage = await openStorage(databaseUrl ?? `file:${join(folder, 'test.db')}`, mind.clock);
  let app = await startApp(mode, workspace, apiUrl, over(storage), mind, log);

  async function settled() {
    await workspace.idle();
    await app.settled();
  }

  return {
    url: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`,
    workspace,
    storage,
    log,
    settled,
    told: (channel, { thread, user } = {}) =>
      workspace
        .messages(channel, { ...(thread ? { thread } : {}), ...(user ? { user } : {}) })
        .filter((message) => isFromBot(workspace, message))
        .map(({ text }) => text),
    async restart(changed = {}) {
      await app.stop();
      app = await startApp(mode, workspace, apiUrl, over(storage), { ...mind, ...changed }, log);
    },
    reportLost: () => app.reportLost(),
    followCorrections: () => app.followCorrections(),
    async stop() {
      await app.stop();
      await workspace.close();
      await storage.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What the bot knows, and how it shows that. */
export interface TestMind extends Omit<GivenParts, 'bot' | 'storage' | 'logger'> {
  readonly responder: Responder;
}

interface Started extends SlackApp {
  settled(): Promise<void>;
}

async function startApp(
  mode: Mode,
  workspace: Workspace,
  apiUrl: string,
  storage: Storage,
  { responder, ...mind }: TestMind,
  lines: string[],
): Promise<Started> {
  const logger = logInto(lines);
  const bot = createBot({ responder, storage, clock: mind.clock, logger });
  const connection = connectionFor(mode, workspace, apiUrl);
  const parts = { ...mind, bot, storage, logger };
  const app = createSlackApp({ ...parts, connection });
  const started = await app.start();
  if (started.kind === 'refused') throw new Error(started.problem);
  if (mode === 'http') {
    const port = started.where.replace('port ', '');
    await workspace.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  }
  return { ...app, settled: () => app.idle() };
}

export function connectionFor(mode: Mode, workspace: Workspace, apiUrl: string): SlackConnection {
  const { botToken, appToken, signingSecret } = workspace.settings;
  return mode === 'socket'
    ? { kind: 'socket', botToken, appToken, apiUrl }
    : { kind: 'http', botToken, signingSecret, apiUrl, port: 0 };
}

export function logInto(lines: string[]): Log {
  const note = (fields: object, message: string) => {
    lines.push(JSON.stringify({ ...fields, message }));
  };
  return { debug: note, info: note, warn: note, error: note };
}

function isFromBot({ settings }: Workspace, { user, subtype }: Message): boolean {
  return user === settings.botUserId && subtype === undefined;
}

function blocksOf(answer: Answer): KnownBlock[] {
  const code = present.code(answer);
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const button = (action_id: string, value: string) => ({
    type: 'button' as const,
    action_id,
    value,
    text: plain(action_id),
  });
  const steps = answer.nextSteps.map(({ ask }, at) =>
    button(`answer:ask:${at}`, JSON.stringify(ask)),
  );
  return [
    { type: 'section', text: { type: 'mrkdwn', text: `${escape(toldIn(answer))} ` } },
    {
      type: 'actions',
      elements: [
        ...steps,
        button('answer:more', code),
        button('answer:share', code),
        button('answer:why', code),
      ],
    },
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: 'answer:feedback',
          positive_button: { text: plain('yes'), value: `helpful:${code}` },
          negative_button: { text: plain('no'), value: `not-helpful:${code}` },
        },
      ],
    },
  ];
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
