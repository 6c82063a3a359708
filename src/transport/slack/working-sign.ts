import type { WebClient } from '@slack/web-api';
import { slackErrorOf } from './log.js';
import type { Place } from './post-once.js';
import type { Log } from './log.js';

/** A person who waits longer is told that the bot is at work; most answers come sooner. */
const SLOW_MS = 500;

/**
 * The line under a thread that says that the bot is at work, half a second after the post arrived.
 * Slack ends it with the reply.
 */
export interface WorkingSign {
  /** The post is to be answered: the sign may show. */
  begin(status: string): void;
  /** The reply goes out now, or there will be none. A sign on its way is waited for, else it stays. */
  end(): Promise<void>;
}

/** A sign that shows only when the work is slow, and never breaks it. */
export function workingSign(client: WebClient, { channel, thread }: Place, log: Log): WorkingSign {
  let status: string | undefined;
  let slow = false;
  let showing = Promise.resolve();
  const showIfDue = () => {
    if (!slow || status === undefined || thread === undefined) return;
    showing = show(client, { channel, thread, status }, log);
  };
  const timer = setTimeout(() => {
    slow = true;
    showIfDue();
  }, SLOW_MS);
  return {
    begin(words) {
      status = words;
      showIfDue();
    },
    end() {
      clearTimeout(timer);
      return showing;
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
