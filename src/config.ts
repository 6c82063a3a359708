import { z } from 'zod';
import { SetupError, type SetupProblem, type Variable } from './setup-error.js';
import type { RetentionDays } from './storage/storage.js';
import type { EventSource } from './transport/slack/connection.js';

/** What the environment asks for, checked: `kind` says where people talk to the bot. */
export type Config = LocalConfig | SocketConfig | HttpConfig | OAuthConfig;

interface CommonConfig {
  /** `file:PATH` or `postgres://…`. */
  readonly databaseUrl: string;
  readonly logLevel: LogLevel;
  /** TCP port of whatever is served over HTTP; 0 picks a free one. */
  readonly port: number;
  /** For how many days to keep what has no time to live of its own. */
  readonly keepDays: RetentionDays;
}

/** No Slack: the bot is tried on this machine. */
export interface LocalConfig extends CommonConfig {
  readonly kind: 'local';
}

interface SlackConfig extends CommonConfig {
  /** Where every Web API call goes, with a slash at the end. */
  readonly apiUrl: string;
  /** The channel where people answer what the bot cannot; `null` where there is none. */
  readonly helpChannel: string | null;
  /** Ids of people who see what was not answered, besides the admins of the workspace. */
  readonly editors: readonly string[];
}

/** Slack over a WebSocket that the bot opens: needs no public address. */
export interface SocketConfig extends SlackConfig {
  readonly kind: 'socket';
  readonly botToken: string;
  readonly appToken: string;
}

/** Slack over signed HTTP requests to `/slack/events`. */
export interface HttpConfig extends SlackConfig {
  readonly kind: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
}

/** Slack for many workspaces, each of which installs the app at `/slack/install`. */
export interface OAuthConfig extends SlackConfig {
  readonly kind: 'oauth';
  readonly events: EventSource;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly redirectUri: string;
  /** 32 bytes each in base64, the newest first: tokens are kept sealed. */
  readonly tokenKeys: readonly string[];
}

export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const SLACK_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_API_URL',
] as const;

/** What installs by many workspaces need, besides a way for events. */
const OAUTH_VARIABLES = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_REDIRECT_URI',
  'SLACK_TOKEN_KEYS',
] as const;

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

const Environment = z.object({
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
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
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
    .default('file:data/wayfinder.db'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

type Values = z.infer<typeof Environment>;

/** The variables of this process, and of the file `.env` where there is one. */
export function readEnvironment(): NodeJS.ProcessEnv {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return process.env;
}

/**
 * Checks the environment. With no Slack variable at all the bot is local; with a client id it takes
 * installs by many workspaces. With an app-level token events come over Socket Mode, also when there
 * is a signing secret. An empty variable counts as not set.
 *
 * @throws {SetupError} With every problem at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const missing = [...missingFrom(set), ...misplacedIn(set)];
  const checked = Environment.safeParse(set);
  if (!checked.success) throw new SetupError([...missing, ...checked.error.issues.map(problemOf)]);
  if (missing.length > 0) throw new SetupError(missing);
  return configOf(checked.data, isLocal(set));
}

function isLocal(set: Readonly<Record<string, unknown>>): boolean {
  return SLACK_VARIABLES.every((variable) => set[variable] === undefined);
}

function missingFrom(set: Readonly<Record<string, unknown>>): SetupProblem[] {
  if (isLocal(set)) return [];
  if (set['SLACK_CLIENT_ID'] || set['SLACK_CLIENT_SECRET']) {
    const events = set['SLACK_APP_TOKEN'] ? [] : (['SLACK_SIGNING_SECRET'] as const);
    return [...OAUTH_VARIABLES, ...events]
      .filter((variable) => !set[variable])
      .map((variable) => ({ variable, problem: 'is missing (for installs by many workspaces)' }));
  }
  const missing: SetupProblem[] = [];
  if (!set['SLACK_BOT_TOKEN']) {
    missing.push({ variable: 'SLACK_BOT_TOKEN', problem: 'is missing' });
  }
  if (set['SLACK_APP_TOKEN'] || set['SLACK_SIGNING_SECRET']) return missing;
  const either = (other: Variable, mode: string) => `is missing (for ${mode}; or set ${other})`;
  return [
    ...missing,
    { variable: 'SLACK_APP_TOKEN', problem: either('SLACK_SIGNING_SECRET', 'Socket Mode') },
    { variable: 'SLACK_SIGNING_SECRET', problem: either('SLACK_APP_TOKEN', 'HTTP') },
  ];
}

/** The id of a person or a channel means one in each workspace. */
function misplacedIn(set: Readonly<Record<string, unknown>>): SetupProblem[] {
  if (!set['SLACK_CLIENT_ID']) return [];
  const problem = 'belongs to one workspace; for installs by many, leave it out';
  const ofOneWorkspace = ['SLACK_EDITORS', 'SLACK_HELP_CHANNEL'] as const;
  return ofOneWorkspace.filter((one) => set[one]).map((variable) => ({ variable, problem }));
}

function configOf(values: Values, local: boolean): Config {
  const common = {
    databaseUrl: values.DATABASE_URL,
    logLevel: values.LOG_LEVEL,
    port: values.PORT,
    keepDays: {
      state: values.KEEP_STATE_DAYS,
      feedback: values.KEEP_FEEDBACK_DAYS,
      shares: values.KEEP_SHARES_DAYS,
      questions: values.KEEP_QUESTIONS_DAYS,
    },
  };
  if (local) return { kind: 'local', ...common };
  const { SLACK_API_URL: apiUrl, SLACK_HELP_CHANNEL: helpChannel = null } = values;
  const slack = { ...common, apiUrl, helpChannel, editors: values.SLACK_EDITORS };
  const { SLACK_BOT_TOKEN: botToken = '', SLACK_APP_TOKEN: appToken } = values;
  const { SLACK_SIGNING_SECRET: signingSecret = '', SLACK_CLIENT_ID: clientId } = values;
  if (clientId) return { kind: 'oauth', ...slack, clientId, ...installsOf(values) };
  if (appToken) return { kind: 'socket', ...slack, botToken, appToken };
  return { kind: 'http', ...slack, botToken, signingSecret };
}

function installsOf({ SLACK_APP_TOKEN: appToken, ...values }: Values) {
  const signed: EventSource = { kind: 'http', signingSecret: values.SLACK_SIGNING_SECRET ?? '' };
  return {
    events: appToken ? ({ kind: 'socket', appToken } as const) : signed,
    clientSecret: values.SLACK_CLIENT_SECRET ?? '',
    stateSecret: values.SLACK_STATE_SECRET ?? '',
    redirectUri: values.SLACK_REDIRECT_URI ?? '',
    tokenKeys: values.SLACK_TOKEN_KEYS ?? [],
  };
}

function problemOf({ path, message }: z.core.$ZodIssue): SetupProblem {
  return { variable: String(path[0]) as Variable, problem: message };
}
