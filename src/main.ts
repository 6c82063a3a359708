import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { decodeAnswer, encodeAnswer } from './answering/answer-code.js';
import { loadMind, type Mind } from './bot.js';
import {
  readConfig,
  readEnvironment,
  SetupError,
  type Config,
  type HttpConfig,
  type LocalConfig,
  type SocketConfig,
} from './config.js';
import { createBot, type Bot } from './conversation/bot.js';
import { foldersOf } from './load/folders.js';
import { createLogger, type Logger } from './logger.js';
import { presentBlocks } from './presentation/present-blocks.js';
import { presentText } from './presentation/present-text.js';
import { openStorage } from './storage/open-storage.js';
import type { Storage } from './storage/storage.js';
import type { Presenter } from './transport/slack/parts.js';

/** What every way of running the bot needs. */
interface Parts {
  readonly mind: Mind;
  readonly bot: Bot;
  readonly storage: Storage;
  readonly logger: Logger;
}

const ROOT = join(import.meta.dirname, '..');
const STOP_WITHIN_MS = 10_000;

try {
  await main();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const config = readConfig(readEnvironment());
  const logger = createLogger(config.logLevel);
  const mind = await loadMind(foldersOf(ROOT));
  const storage = await openStorage(databaseFor(config));
  const bot = createBot({ responder: mind.responder, storage, clock: Date.now, logger });
  const parts = { mind, bot, storage, logger };
  if (config.kind === 'local') return runLocally(config, parts);
  return runInSlack(config, parts);
}

/** The local workspace begins anew with each start, and so does what the bot remembers of it. */
function databaseFor(config: Config): string {
  return config.kind === 'local' ? 'file::memory:' : config.databaseUrl;
}

/** The same bot in a Slack of its own on this machine: only the configuration differs. */
async function runLocally(local: LocalConfig, parts: Parts): Promise<void> {
  // Loaded here, because a bot in Slack never needs it.
  const { startLocalWorkspace } = await import('./local-workspace.js');
  const { config, workspace, address } = await startLocalWorkspace(local, ROOT);
  await runInSlack(config, parts, () => workspace.close());
  process.stdout.write(`Open ${address} to try it: a workspace on this machine only.\n`);
  process.stdout.write('To connect it to Slack, see "Connect it to Slack" in README.md.\n');
}

/** @throws {SetupError} If Slack refuses a token, or cannot be reached. */
async function runInSlack(
  config: SocketConfig | HttpConfig,
  parts: Parts,
  afterwards: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { mind, bot, storage, logger } = parts;
  mind.warmUp();
  // Bolt is loaded here, so that a chat in the terminal begins without it.
  const { createSlackApp } = await import('./transport/slack/app.js');
  const app = createSlackApp({
    connection: config,
    bot,
    storage,
    present: presenterOver(mind),
    messages: mind.texts.message.bind(mind.texts),
    logger,
    clock: Date.now,
  });

  const started = await app.start();
  if (started.kind === 'refused') {
    await storage.close();
    throw new SetupError([started]);
  }
  process.stdout.write(`Wayfinder is ready (${started.where}).\n`);

  closeWithGrace({ delay: STOP_WITHIN_MS, logger }, async ({ err }) => {
    if (err) logger.error({ err }, 'the process breaks off');
    await app.stop();
    await bot.close();
    await storage.close();
    await afterwards();
  });
}

function presenterOver({ texts }: Mind): Presenter {
  return {
    text: (answer) => presentText(answer, texts),
    blocks: (answer) => presentBlocks(answer, texts, { code: encodeAnswer(answer) }),
    code: encodeAnswer,
    fromCode: decodeAnswer,
  };
}

/** Broken set-up and broken files list what is wrong; anything else needs its stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'problems' in error ? error.message : (error.stack ?? error.message);
}
