import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statedSubjects } from '../answering/finder.js';
import type { Mind } from '../bot.js';
import { createBot } from '../conversation/bot.js';
import { guideDialogs } from '../conversation/dialogs/guides.js';
import { createLogger } from '../logger.js';
import { presenterOver } from '../presentation/presenter.js';
import { openStorage } from '../storage/open-storage.js';
import { createSlackApp } from '../transport/slack/app.js';
import type { SlackConnection } from '../transport/slack/connection.js';
import { optionsFromManifest } from '../workspace/manifest.js';
import { createWorkspace, type Workspace } from '../workspace/workspace.js';

export type Mode = 'socket' | 'http';

export interface Load {
  readonly mode: Mode;
  readonly rounds: number;
  /** Posts in a round, all sent before any is answered. */
  readonly atOnce: number;
}

export interface LoadOptions extends Load {
  readonly mind: Mind;
  /** Where the database is put. */
  readonly folder: string;
  /** Where slack.manifest.json stands. */
  readonly root: string;
}

/** In milliseconds. */
export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface ModeResult extends Load {
  /** From the sending of a delivery to its acknowledgement. */
  readonly acknowledged: Times;
  /** From the sending of a post's first delivery to the answer's arrival at Slack. */
  readonly answered: Times;
  /** From a person's opening of the Home tab to its view's arrival at Slack, one at a time. */
  readonly home: Times;
  /** Posts that got no answer or several, and deliveries that were not acknowledged. */
  readonly odd: number;
}

const WARM_UP_ROUNDS = 2;
const PEOPLE = ['grace', 'elin', 'ayesha', 'ingrid'];
const PLACES = ['#general', '#careers', '@wayfinder'];
const STARTERS = [1, 2, 3, 4];

/** Posts round after round, and measures what the bot makes of it. */
export async function loadRounds(options: LoadOptions): Promise<ModeResult> {
  const { mode, mind, rounds, atOnce } = options;
  const running = await startBot(options);
  const questions = questionsOf(mind);
  const counted: RoundTimes = { acknowledged: [], answered: [], home: [], odd: 0 };
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round++) {
    const times = await oneRound(running, questions, round, atOnce);
    // Else the stand-in searches an ever longer list of messages.
    running.workspace.reset();
    if (round < WARM_UP_ROUNDS) continue;
    counted.acknowledged.push(...times.acknowledged);
    counted.answered.push(...times.answered);
    counted.home.push(...times.home);
    counted.odd += times.odd;
  }
  await running.stop();
  return {
    mode,
    rounds,
    atOnce,
    acknowledged: timesOf(counted.acknowledged),
    answered: timesOf(counted.answered),
    home: timesOf(counted.home),
    odd: counted.odd,
  };
}

interface RunningBot {
  readonly workspace: Workspace;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** The bot as `npm start` makes it, without the second between posts in one channel. */
async function startBot({ mode, mind, folder, root }: LoadOptions): Promise<RunningBot> {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'slack.manifest.json'), 'utf8'));
  const workspace = createWorkspace({ ...optionsFromManifest(manifest), retryDelaysMs: [] });
  const { apiUrl } = await workspace.listen();
  const storage = await openStorage(`file:${join(folder, 'bench.db')}`);
  const { responder, texts, languages, knowledge } = mind;
  const logger = createLogger('error');
  const dialogs = guideDialogs(responder, texts);
  const bot = createBot({ responder, storage, clock: Date.now, logger, dialogs });
  const app = createSlackApp({
    connection: connectionFor(mode, workspace, apiUrl),
    bot,
    storage,
    present: presenterOver(texts, knowledge.version),
    messages: texts.message.bind(texts),
    logger,
    clock: Date.now,
    languages: new Map([...languages].map(([tag, { file }]) => [tag, file.name])),
    knowledgeVersion: knowledge.version,
    helpChannel: null,
    editors: new Set<string>(),
    postPauseMs: 0,
    finderSubjects: statedSubjects(knowledge),
  });
  const started = await app.start();
  if (started.kind === 'refused') throw new Error(started.problem);
  const port = started.where.replace('port ', '');
  if (mode === 'http') await workspace.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return {
    workspace,
    async settled() {
      await workspace.idle();
      await app.idle();
    },
    async stop() {
      await app.stop();
      await bot.close();
      await storage.close();
      await workspace.close();
    },
  };
}

function connectionFor(mode: Mode, { settings }: Workspace, apiUrl: string): SlackConnection {
  const { botToken, appToken, signingSecret } = settings;
  return mode === 'socket'
    ? { kind: 'socket', botToken, appToken, apiUrl }
    : { kind: 'http', botToken, signingSecret, apiUrl, port: 0 };
}

/** What the Home tab suggests, in every language. */
function questionsOf({ languages, texts }: Mind): readonly string[] {
  return [...languages.keys()].flatMap((tag) =>
    STARTERS.map((number) => texts.message(`home.starter.${number}`, tag)),
  );
}

interface RoundTimes {
  readonly acknowledged: number[];
  readonly answered: number[];
  readonly home: number[];
  odd: number;
}

async function oneRound(
  running: RunningBot,
  questions: readonly string[],
  round: number,
  atOnce: number,
): Promise<RoundTimes> {
  const { workspace } = running;
  const posts = Array.from({ length: atOnce }, (_, index) => {
    const at = round * atOnce + index;
    const place = pick(PLACES, at);
    const question = pick(questions, at);
    const text = place.startsWith('@') ? question : `@Wayfinder ${question}`;
    return workspace.person(pick(PEOPLE, at)).post(place, text);
  });
  await running.settled();

  const attempts = workspace.deliveries().flatMap((delivery) => delivery.attempts);
  const failed = attempts.filter(({ acknowledgement }) => acknowledgement?.kind !== 'acknowledged');
  const answers = posts.map(({ ts }) => answersTo(ts, workspace));
  return {
    acknowledged: attempts.map(({ tookMs }) => tookMs),
    answered: answers.flat(),
    home: [await openHome(running, pick(PEOPLE, round))],
    odd: failed.length + answers.filter(({ length }) => length !== 1).length,
  };
}

/** How long it took until the Home tab stood. */
async function openHome(running: RunningBot, handle: string): Promise<number> {
  const { workspace } = running;
  workspace.person(handle).openHome();
  await running.settled();
  const sent = workspace.deliveries('app_home_opened').at(-1)?.attempts[0]?.at ?? 0;
  return (workspace.calls('views.publish').at(-1)?.at ?? Infinity) - sent;
}

/** How long each answer to the post took. */
function answersTo(ts: string, workspace: Workspace): number[] {
  const sent = workspace
    .deliveries()
    .filter(({ payload }) => (payload['event'] as { ts?: string } | undefined)?.ts === ts)
    .map(({ attempts }) => attempts[0]?.at ?? 0);
  return workspace
    .calls('chat.postMessage')
    .filter((call) => call.arguments['thread_ts'] === ts)
    .map(({ at }) => at - Math.min(...sent));
}

function pick<T>(list: readonly T[], at: number): T {
  const picked = list[at % list.length];
  if (picked === undefined) throw new RangeError('The list is empty');
  return picked;
}

function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
