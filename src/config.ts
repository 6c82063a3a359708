import type { z } from 'zod';
import { Environment, type LogLevel, type Values } from './environment.js';
import { SetupError, type SetupProblem, type Variable } from './setup-error.js';
import type { RetentionDays } from './storage/storage.js';
import type { EventSource } from './transport/slack/connection.js';
import { misspeltProblem, unknownVariables, type UnknownVariable } from './unknown-variables.js';

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

/** The variables of this process, those of the file `.env` among them. */
export interface ReadEnvironment {
  readonly variables: NodeJS.ProcessEnv;
  /** Names of those that only the file sets: it is written for the bot, and for nothing else. */
  readonly inFile: readonly string[];
}

/** Reads `.env` in the working directory, where there is one, into the environment of this process. */
export function readEnvironment(): ReadEnvironment {
  const before = new Set(Object.keys(process.env));
  try {
    process.loadEnvFile();
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw new SetupError([unreadableFile(code)]);
  }
  const inFile = Object.keys(process.env).filter((name) => !before.has(name));
  return { variables: process.env, inFile };
}

function unreadableFile(code: string): SetupProblem {
  const next = 'It must be a text file that the user who runs the bot may read.';
  return { problem: `The file .env cannot be read (${code}).`, next };
}

/** Variables that look like the bot's own but are not, and need not stop it. */
export function ignoredVariables({
  variables,
  inFile,
}: ReadEnvironment): readonly UnknownVariable[] {
  return unknownVariables(Object.keys(onlySet(variables)), inFile).ignored;
}

/**
 * Checks the environment. With no Slack variable at all the bot is local; with a client id it takes
 * installs by many workspaces. With an app-level token events come over Socket Mode, also when there
 * is a signing secret. An empty variable counts as not set. A misspelt name in the file is checked
 * as the one that it was meant for, so that everything is told at once.
 *
 * @param inFile - Names of the variables that stand in `.env`.
 * @throws {SetupError} With every problem at once.
 */
export function readConfig(env: NodeJS.ProcessEnv, inFile: readonly string[] = []): Config {
  const read = onlySet(env);
  const { misspelt } = unknownVariables(Object.keys(read), inFile);
  const meant = misspelt.map((one) => [one.meant, read[one.name]] as const);
  const set = { ...read, ...Object.fromEntries(meant) };
  const problems = [...misspelt.map(misspeltProblem), ...missingFrom(set), ...misplacedIn(set)];
  const checked = Environment.safeParse(set);
  if (!checked.success) throw new SetupError([...problems, ...checked.error.issues.map(problemOf)]);
  if (problems.length > 0) throw new SetupError(problems);
  return configOf(checked.data, isLocal(set));
}

function onlySet(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const entries = Object.entries(env).filter(([, value]) => value?.trim());
  return Object.fromEntries(entries) as Record<string, string>;
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
