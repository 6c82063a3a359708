import { z } from 'zod';
import { databaseUrlProblem } from './storage/database-url.js';
import { REDIRECT_PATH } from './transport/slack/paths.js';

/** What the logger tells: this and what is graver. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The variables after their check. */
export type Values = z.infer<typeof Environment>;

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const KEY_BYTES = 32;

const days = (least: number, otherwise: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, 'must be a whole number of days')
    .transform(Number)
    .refine((count) => count >= least, `must be ${least} or more`)
    .default(otherwise);

function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length === KEY_BYTES;
}

/** Over plain HTTP, browsers keep the cookie that an install needs only for this machine. */
function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function endsAtRedirectPath(url: string): boolean {
  return url.endsWith(REDIRECT_PATH);
}

/** What each variable may hold, in words that follow its name. */
export const Environment = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xox(b|e\.xoxb)-\S+$/, 'is no bot token: a bot token begins with xoxb-')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, 'is no app-level token: an app-level token begins with xapp-')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().regex(/^\S+$/, 'must hold no spaces').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'must be 16 characters or longer').optional(),
  SLACK_REDIRECT_URI: z
    .url({ protocol: /^https?$/, error: 'must be an https address', abort: true })
    .refine(isSecure, 'must begin with https://: Slack takes no other, and browsers keep no state')
    .refine(endsAtRedirectPath, `must end with ${REDIRECT_PATH}: the bot serves no other path`)
    .optional(),
  SLACK_TOKEN_KEYS: z
    .string()
    .transform((keys) => keys.split(',').map((key) => key.trim()))
    .refine((keys) => keys.every(isKey), 'must be 32 bytes in base64, or several with commas')
    .optional(),
  SLACK_HELP_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{7,}$/, 'is no channel id: it begins with C')
    .optional(),
  SLACK_EDITORS: z
    .string()
    .regex(
      /^[UW][A-Z0-9]{7,}(,\s*[UW][A-Z0-9]{7,})*$/,
      'must be ids of people with commas between: U…,U…',
    )
    .transform((ids) => ids.split(/,\s*/))
    .default([]),
  KEEP_STATE_DAYS: days(1, 30),
  KEEP_FEEDBACK_DAYS: days(1, 365),
  KEEP_SHARES_DAYS: days(30, 90),
  KEEP_QUESTIONS_DAYS: days(1, 90),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .default('https://slack.com/api/'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535')
    .default(3000),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/.)/, 'must begin with file: or postgres://')
    .refine((url) => databaseUrlProblem(url) === undefined, {
      error: ({ input }) => databaseUrlProblem(String(input)),
    })
    .default('file:data/wayfinder.db'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});
