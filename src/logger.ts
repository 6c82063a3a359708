import { destination, pino, type Logger } from 'pino';
import type { LogLevel } from './environment.js';

export type { Logger };

/**
 * Logs one JSON object a line on stderr, at once, so that stdout stays for people and nothing is
 * lost at the end. No token and no message text may be logged; known names are blotted out.
 */
export function createLogger(level: LogLevel): Logger {
  return pino(
    { level, base: null, redact: ['token', 'text', '*.token', '*.text', '*.authorization'] },
    destination({ dest: 2, sync: true }),
  );
}
