import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { statedSubjects } from './answering/finder.js';
import { loadMind, type Mind } from './bot.js';
import { readArguments } from './cli/command-line.js';
import {
  ignoredVariables,
  readConfig,
  readEnvironment,
  type Config,
  type LocalConfig,
} from './config.js';
import { createBot, type Bot } from './conversation/bot.js';
import { guideDialogs } from './conversation/dialogs/guides.js';
import { spokenLanguage } from './languages/locale.js';
import { foldersOf } from './load/folders.js';
import { SetupError } from './setup-error.js';
import { createLogger, type Logger } from './logger.js';
import { presenterOver } from './presentation/presenter.js';
import { DatabaseError } from './storage/database-error.js';
import { openStorage } from './storage/open-storage.js';
import { keepRetention } from './storage/retention-job.js';
import type { Storage } from './storage/storage.js';
import type { SlackApp } from './transport/slack/app.js';
import { describeIgnored } from './unknown-variables.js';

/** What every way of running the bot needs. */
interface Parts {
  readonly mind: Mind;
  readonly bot: Bot;
  readonly storage: Storage;
  readonly logger: Logger;
  /** Between two posts in one channel. */
  readonly postPauseMs: number;
}

const USAGE = `Usage:
  npm start     starts the bot: in Slack where .env or the environment has its tokens, else in a
                workspace on this machine. Takes no arguments: .env.example lists all settings.`;
const ROOT = join(import.meta.dirname, '..');
const STOP_WITHIN_MS = 10_000;
/** Slack takes about one message a second in a channel. */
const POST_PAUSE_MS = 1000;
/** How often posts are looked at that a correction could not reach before. */
const FOLLOW_EVERY_MS = 60 * 60 * 1000;
const LOOK_FOR_LOST_EVERY_MS = 60 * 1000;

try {
  await main();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  readArguments(USAGE, {});
  const environment = readEnvironment();
  const ignored = ignoredVariables(environment);
  if (ignored.length > 0) tellStep(describeIgnored(ignored));
  const config = readConfig(environment.variables, environment.inFile);
  const logger = createLogger(config.logLevel);
  const mind = await loadMind(foldersOf(ROOT), tellStep);
  const storage = await openDatabase(config);
  if (config.kind === 'oauth') await storage.installations.reseal();
  const bot = createBot({
    responder: mind.responder,
    storage,
    clock: Date.now,
    logger,
    dialogs: guideDialogs(mind.responder, mind.texts),
    languageOf: ({ locale }) => spokenLanguage(locale, mind.languages) ?? 'en',
  });
  const parts = { mind, bot, storage, logger };
  if (config.kind === 'local') await runLocally(config, { ...parts, postPauseMs: 0 });
  else await runInSlack(config, { ...parts, postPauseMs: POST_PAUSE_MS });
  await mind.indexFacts();
}

/** @throws {SetupError} If it does not open. */
async function openDatabase(config: Config): Promise<Storage> {
  try {
    return await openStorage(databaseFor(config), Date.now, keysFor(config));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const problem = `names a database that cannot be opened: ${error.reason}`;
    throw new SetupError([{ variable: 'DATABASE_URL', problem }]);
  }
}

/** The local workspace begins anew with each start, and so does what the bot remembers of it. */
function databaseFor(config: Config): string {
  return config.kind === 'local' ? 'file::memory:' : config.databaseUrl;
}

/** Only installs by many workspaces put tokens into the database. */
function keysFor(config: Config): readonly string[] {
  return config.kind === 'oauth' ? config.tokenKeys : [];
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
  config: Exclude<Config, LocalConfig>,
  parts: Parts,
  afterwards: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { mind, bot, storage, logger } = parts;
  mind.warmUp();
  const app = await slackApp(config, parts);
  const started = await app.start();
  if (started.kind === 'refused') {
    await storage.close();
    await afterwards();
    throw new SetupError([started]);
  }
  process.stdout.write(`Wayfinder is ready (${started.where}).\n`);

  const { keepReminding } = await import('./transport/slack/listeners/plan/keep-reminding.js');
  const endReminding = keepReminding(() => app.remind(), logger);
  const endRetention = keepRetention(storage, config.keepDays, logger);
  const follow = () => void followCorrections(app, logger);
  follow();
  const following = setInterval(follow, FOLLOW_EVERY_MS);
  const look = () => void reportLost(app, logger);
  look();
  const looking = setInterval(look, LOOK_FOR_LOST_EVERY_MS);
  closeWithGrace({ delay: STOP_WITHIN_MS, logger }, async ({ err }) => {
    if (err) logger.error({ err }, 'the process breaks off');
    clearInterval(following);
    clearInterval(looking);
    await endReminding();
    await endRetention();
    await app.stop();
    await bot.close();
    await storage.close();
    await afterwards();
  });
}

async function slackApp(
  config: Exclude<Config, LocalConfig>,
  { mind, bot, storage, logger, postPauseMs }: Parts,
): Promise<SlackApp> {
  // Bolt is loaded here, so that a chat in the terminal begins without it.
  const { createSlackApp } = await import('./transport/slack/app.js');
  return createSlackApp({
    connection: config,
    bot,
    storage,
    present: presenterOver(mind.texts, mind.knowledge.version),
    messages: mind.texts.message.bind(mind.texts),
    logger,
    clock: Date.now,
    languages: new Map([...mind.languages].map(([tag, { file }]) => [tag, file.name])),
    knowledgeVersion: mind.knowledge.version,
    helpChannel: config.helpChannel,
    editors: new Set(config.editors),
    postPauseMs,
    finderSubjects: statedSubjects(mind.knowledge),
  });
}

/** A run that breaks is taken up by the next: nothing depends on it but old posts. */
async function followCorrections(app: SlackApp, logger: Logger): Promise<void> {
  try {
    await app.followCorrections();
  } catch (err) {
    logger.error({ err }, 'shared posts were not looked at');
  }
}

/** A look that breaks is taken up by the next. */
async function reportLost(app: SlackApp, logger: Logger): Promise<void> {
  try {
    await app.reportLost();
  } catch (err) {
    logger.error({ err }, 'lost posts were not looked for');
  }
}

function tellStep(step: string): void {
  process.stderr.write(`${step}\n`);
}

/** Broken set-up and broken files list what is wrong; anything else needs its stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'problems' in error ? error.message : (error.stack ?? error.message);
}
