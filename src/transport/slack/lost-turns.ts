import type { SlackParts } from './parts.js';

/** An answer takes no longer than this, a wait that Slack asks for included. */
const LOST_AFTER_MS = 60_000;

/**
 * Logs posts whose answer was begun and did not end, each once: the process that had taken them was
 * killed. They are not answered again, because the answer may have been posted just before.
 *
 * @returns How many there were.
 */
export async function reportLost({
  storage,
  clock,
  logger,
}: Pick<SlackParts, 'storage' | 'clock' | 'logger'>): Promise<number> {
  const lost = await storage.turns.takeLost(clock() - LOST_AFTER_MS);
  for (const { tenant, post, begunMs } of lost) {
    const [channel, ts] = post.split(':');
    const begun = new Date(begunMs).toISOString();
    logger.warn({ tenant, channel, ts, begun }, 'a post may not have been answered');
  }
  return lost.length;
}
