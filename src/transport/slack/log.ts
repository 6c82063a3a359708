import { LogLevel, type Logger } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';

/** Fields never hold a token or what a person wrote. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Bolt's and the Web API client's log lines in ours; below warnings they quote messages. */
export function boltLogger(log: Log): Logger {
  const quiet = () => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: (...told: unknown[]) => log.warn({ from: 'bolt' }, tell(told)),
    error: (...told: unknown[]) => log.error({ from: 'bolt' }, tell(told)),
    setLevel: quiet,
    getLevel: () => LogLevel.WARN,
    setName: quiet,
  };
}

/** An error as it may be logged: Slack's code, the name, and where, but no payload. */
export function errorFields(error: unknown): object {
  if (error instanceof WebAPIPlatformError) return { slackError: error.data.error };
  if (!(error instanceof Error)) return { error: 'unknown' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, frames: frames.map((line) => line.trim()) };
}

/** Slack's own name of an error, such as `not_in_channel`; `undefined` where it gave none. */
export function slackErrorOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

function tell(told: readonly unknown[]): string {
  return told.map((each) => (typeof each === 'string' ? each : nameOf(each))).join(' ');
}

function nameOf(thing: unknown): string {
  return thing instanceof Error ? thing.name : typeof thing;
}
