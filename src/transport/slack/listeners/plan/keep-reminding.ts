import { errorFields } from '../../log.js';
import type { Log } from '../../log.js';
import type { RemindReport } from './remind.js';

/** Nobody is reminded more than this too late, in milliseconds. */
const LOOK_EVERY_MS = 60 * 1000;

/**
 * Looks for due reminders now and every minute, never twice at a time. A look that breaks is taken
 * up by the next.
 *
 * @returns Ends it, and waits for a look that is under way.
 */
export function keepReminding(
  remind: () => Promise<RemindReport>,
  logger: Log,
  everyMs = LOOK_EVERY_MS,
): () => Promise<void> {
  let looking: Promise<void> | undefined;
  const look = async () => {
    try {
      await remind();
    } catch (error) {
      logger.error(errorFields(error), 'reminders were not looked at');
    }
  };
  const tick = () => {
    looking ??= look().finally(() => (looking = undefined));
  };
  tick();
  const ticking = setInterval(tick, everyMs);
  return async () => {
    clearInterval(ticking);
    await looking;
  };
}
