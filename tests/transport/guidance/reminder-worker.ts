import { WebClient } from '@slack/web-api';
import { openStorage } from '../../../src/storage/open-storage.js';
import { remindAll, type RemindParts } from '../../../src/transport/slack/listeners/plan/remind.js';
import { Outbox } from '../../../src/transport/slack/outbox.js';

/**
 * One instance that looks once for due reminders, and prints its report. With `before-post` it dies
 * when it has taken a reminder over and not posted it, with `after-post` when Slack has it.
 */
const [databaseUrl = '', slackApiUrl = '', token = '', startMs = '0', nowMs = '0', dies = ''] =
  process.argv.slice(2);

const die = () => process.kill(process.pid, 'SIGKILL');
const outbox = new Outbox(0, () => Promise.resolve());
const storage = await openStorage(databaseUrl);
const parts = {
  storage,
  clock: () => Number(nowMs),
  logger: { error: (fields: unknown) => process.stderr.write(`${JSON.stringify(fields)}\n`) },
  messages: (id: string) => id,
  present: { text: () => 'Codecademy', holds: () => true },
  outbox: {
    async post<T>(channel: string, send: () => Promise<T>): Promise<T> {
      if (dies === 'before-post') die();
      const sent = await outbox.post(channel, send);
      if (dies === 'after-post') die();
      return sent;
    },
  },
  clientFor: () => Promise.resolve(new WebClient(token, { slackApiUrl })),
} as unknown as RemindParts;

process.stdout.write('ready\n');
// All wait for the same moment, because starting Node takes longer than the race.
await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(startMs) - Date.now())));
process.stdout.write(`${JSON.stringify(await remindAll(parts))}\n`);
await storage.close();
