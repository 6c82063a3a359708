import type { WebClient } from '@slack/web-api';
import { slackErrorOf } from './log.js';
import type { Place } from './reply.js';
import type { Log } from './log.js';

/** A person who waits longer is told that the bot is at work; most answers come sooner. */
const SLOW_MS = 500;

/** The line under a thread that says that the bot is at work. Slack ends it with the reply. */
export interface WorkingSign {
  /** From now on the person waits. */
  begin(status: string): void;
  /** The reply is on its way, or there will be none. */
  end(): void;
}

/** A sign that shows only when the work is slow, and never breaks it. */
export function workingSign(client: WebClient, { channel, thread }: Place, log: Log): WorkingSign {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin(status) {
      if (thread === undefined) return;
      timer = setTimeout(() => void show(client, { channel, thread, status }, log), SLOW_MS);
    },
    end() {
      clearTimeout(timer);
    },
  };
}

interface Status {
  readonly channel: string;
  readonly thread: string;
  readonly status: string;
}

async function show(client: WebClient, { channel, thread, status }: Status, log: Log) {
  try {
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status });
  } catch (error) {
    log.debug({ slackError: slackErrorOf(error) ?? 'unknown' }, 'a status could not be shown');
  }
}
