/** One thing that is wrong with the set-up, told so that its reader can mend it. */
export type SetupProblem = VariableProblem | OtherProblem;

/** The value of one variable; where it is found is told with it, unless `next` says what helps. */
export interface VariableProblem {
  readonly variable: Variable;
  readonly problem: string;
  readonly next?: string;
}

/** What is no fault of any value. */
export interface OtherProblem {
  readonly variable?: undefined;
  /** A whole sentence. */
  readonly problem: string;
  readonly next: string;
}

export type Variable = keyof typeof WHERE;

/** Where the right value of each variable is found. */
const WHERE = {
  SLACK_BOT_TOKEN:
    'https://api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token (xoxb-…)',
  SLACK_APP_TOKEN:
    'https://api.slack.com/apps → your app → Basic Information → App-Level Tokens (xapp-…, scope connections:write)',
  SLACK_SIGNING_SECRET:
    'https://api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret',
  SLACK_CLIENT_ID:
    'https://api.slack.com/apps → your app → Basic Information → App Credentials → Client ID',
  SLACK_CLIENT_SECRET:
    'https://api.slack.com/apps → your app → Basic Information → App Credentials → Client Secret',
  SLACK_STATE_SECRET: 'make one up: openssl rand -base64 32',
  SLACK_REDIRECT_URI:
    'https://YOUR-HOST/slack/oauth_redirect, the same as under OAuth & Permissions → Redirect URLs',
  SLACK_TOKEN_KEYS:
    'openssl rand -base64 32; to change it, put a new one in front and a comma between',
  SLACK_HELP_CHANNEL: 'Slack → the channel → About → Channel ID (C…)',
  SLACK_EDITORS:
    'Slack → the profile of each person → ⋮ → Copy member ID (U…); admins of the workspace need no entry',
  KEEP_STATE_DAYS: 'a number of days; 30 unless set',
  KEEP_FEEDBACK_DAYS: 'a number of days; 365 unless set',
  KEEP_SHARES_DAYS: 'a number of days; 90 unless set, and not under 30',
  KEEP_QUESTIONS_DAYS: 'a number of days; 90 unless set',
  SLACK_API_URL: 'leave it out, unless you run a stand-in of Slack',
  PORT: 'any free port of this machine, 1024 or above; 3000 unless set',
  DATABASE_URL:
    'file:PATH for the embedded database (file:data/wayfinder.db unless set), or postgres://…',
  LOG_LEVEL: 'one of debug, info, warn, error, silent; info unless set',
} as const;

/** Every variable that the bot reads. */
export const VARIABLES = Object.keys(WHERE) as readonly Variable[];

/** The environment asks for something that cannot be started. Lists everything that is wrong. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly problems: readonly SetupProblem[];

  constructor(problems: readonly SetupProblem[]) {
    super(['The bot cannot start:', ...problems.map(describeProblem)].join('\n'));
    this.problems = problems;
  }
}

function describeProblem({ variable, problem, next }: SetupProblem): string {
  if (variable === undefined) return `- ${problem}\n  ${next}`;
  return `- ${variable} ${problem}\n  ${next ?? `Find it: ${WHERE[variable]}`}`;
}
