import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../src/workspace/model.js';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { MODES, type Mode } from '../slack/support.js';
import {
  buildProgram,
  databaseFile,
  readyLine,
  removeProgram,
  START_MS,
  startProgram,
  type Running,
} from './program.js';

/** Later than anybody still waits for an answer. */
const LATER_MS = 5 * 60 * 1000;
/** Longer than it takes to kill a program on a busy machine. */
const SLOW_MS = 3000;

let folder: string;
let workspace: Workspace;
let apiUrl: string;

beforeAll(buildProgram);
afterAll(removeProgram);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wayfinder-'));
  // Slack's repetitions are sent by hand, once the program is there again.
  workspace = createWorkspace({ retryDelaysMs: [] });
  ({ apiUrl } = await workspace.listen());
});
afterEach(async () => {
  await workspace.close();
  await rm(folder, { recursive: true });
});

async function start(mode: Mode): Promise<Running> {
  const { botToken, appToken, signingSecret } = workspace.settings;
  const secret =
    mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret };
  const variables = { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl, PORT: '0', ...secret };
  const running = startProgram(folder, variables);
  const [, port] = /port (\d+)/.exec(await readyLine(running)) ?? [];
  if (port !== undefined) await workspace.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return running;
}

async function kill({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

const ask = () => workspace.person('grace').post('#general', '@Wayfinder what does a CTO do?');

/** Where a program is killed, from the question on. Gives the question. */
const POINTS: Readonly<Record<string, (running: Running) => Promise<Message>>> = {
  async 'before it acknowledges'(running) {
    running.child.kill('SIGSTOP');
    const question = ask();
    await workspace.until(() => workspace.deliveries('app_mention').length > 0);
    await kill(running);
    return question;
  },
  async 'before it answers'(running) {
    workspace.fail('users.info', { kind: 'latency', ms: SLOW_MS }, 1);
    const question = ask();
    await workspace.idle();
    await workspace.until(() => turnsUnderWay() > 0);
    await kill(running);
    return question;
  },
  async 'before it hears that its answer is posted'(running) {
    workspace.fail('chat.postMessage', { kind: 'lost-answer' }, 1);
    const question = ask();
    await workspace.until(() => workspace.calls('chat.postMessage').length > 0);
    await kill(running);
    return question;
  },
  async 'right after the answer'(running) {
    const question = ask();
    await workspace.until(() => workspace.calls('chat.postMessage').length > 0);
    await kill(running);
    return question;
  },
};

/** How many posts the program has taken and not answered. */
function turnsUnderWay(): number {
  const database = new DatabaseSync(databaseFile(folder), { readOnly: true });
  const row: unknown = database.prepare('select count(*) as turns from turn').get();
  database.close();
  return (row as { turns: number }).turns;
}

/** What was under way when the program was killed is as old as if it had started much later. */
function passTime(): void {
  const database = new DatabaseSync(databaseFile(folder));
  database.exec(`update turn set begun_ms = begun_ms - ${LATER_MS}`);
  database.close();
}

/** Slack repeats both events of the question, three times each and at once. */
async function repeatEvents(): Promise<void> {
  const events = workspace.deliveries().filter(({ type }) => /message|app_mention/.test(type));
  const ids = events.map(({ eventId = '' }) => eventId);
  await Promise.all(ids.map((id) => workspace.redeliver(id, 3)));
}

const OUTCOMES = [
  { point: 'before it acknowledges', answers: 1, logged: false },
  { point: 'before it answers', answers: 0, logged: true },
  { point: 'before it hears that its answer is posted', answers: 1, logged: true },
  { point: 'right after the answer', answers: 1, logged: 'perhaps' },
];

/** Starts take long: each point in one of the modes, and in both with `vitest run --mode fuzz`. */
const whole = process.env['MODE'] === 'fuzz';
const outcomesIn = (mode: Mode) =>
  OUTCOMES.filter((_, at) => whole || at % 2 === MODES.indexOf(mode));

describe.each(MODES)('a process that is killed, over %s', { timeout: START_MS * 2 }, (mode) => {
  it.each(outcomesIn(mode))(
    '$point leaves $answers answers',
    async ({ point, answers, logged }) => {
      const question = await POINTS[point]?.(await start(mode));
      passTime();
      const again = await start(mode);
      await repeatEvents();
      workspace.person('elin').post('#careers', '@Wayfinder what does a CIO do?');
      const answered = (channel: string, thread?: string) =>
        workspace
          .calls('chat.postMessage')
          .filter(
            (call) =>
              call.arguments['channel'] === workspace.channel(channel).id &&
              (thread === undefined || call.arguments['thread_ts'] === thread),
          ).length;
      await workspace.until(() => answered('#careers') === 1, { timeoutMs: START_MS });
      again.child.kill('SIGTERM');
      const told = await again.stderr;

      expect(answered('#general', question?.ts)).toBe(answers);
      if (logged === 'perhaps') return;
      expect(told.includes('may not have been answered')).toBe(logged);
      if (logged) expect(told).toContain(`"ts":"${question?.ts}"`);
    },
  );
});
