/** A slash command that the app's manifest declares. */
export interface CommandDeclaration {
  /** With its slash: `/career`. */
  readonly command: string;
  readonly description: string;
  readonly usageHint?: string;
  /** Whether Slack turns mentions and links in the text into ids; `should_escape`. */
  readonly shouldEscape?: boolean;
}

/** A shortcut that the app's manifest declares. */
export interface ShortcutDeclaration {
  readonly callbackId: string;
  readonly name: string;
  readonly kind: 'global' | 'message';
}

/** What a workspace may be told; everything has a default. */
export interface WorkspaceOptions {
  /** Milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
  readonly teamName?: string;
  readonly teamDomain?: string;
  readonly botName?: string;
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Scopes of the bot token; where given, calls beyond them get `missing_scope`. */
  readonly scopes?: readonly string[];
  /**
   * How long a bot token lasts that OAuth gives, in seconds: 43,200 in Slack, for an app with token
   * rotation. Where given, such tokens come with a refresh token, and `botToken` is void.
   */
  readonly tokenLifetimeSeconds?: number;
  /** Members beside the five that are always there: `member1`, `member2` and so on. */
  readonly moreMembers?: number;
  /** Events that the manifest subscribes to, such as `message.im`. */
  readonly events?: readonly string[];
  readonly commands?: readonly CommandDeclaration[];
  readonly shortcuts?: readonly ShortcutDeclaration[];
  /** Where `scripts/build-page.mjs` put the page; without it the server has no page. */
  readonly pageDirectory?: string;
  /** How long the app may take to acknowledge, in milliseconds; Slack's 3000 by default. */
  readonly ackTimeoutMs?: number;
  /** Waits before a failed event is sent again, in milliseconds; Slack's 0, 1 min, 5 min by default. */
  readonly retryDelaysMs?: readonly number[];
}

/** Options whose default is to be left out. */
type Unset = 'scopes' | 'pageDirectory' | 'tokenLifetimeSeconds';

/** The options with every default filled in. */
export interface Settings extends Required<Omit<WorkspaceOptions, Unset>> {
  readonly pageDirectory: string | undefined;
  readonly tokenLifetimeSeconds: number | undefined;
  readonly scopes: readonly string[] | undefined;
  readonly teamId: string;
  readonly appId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly verificationToken: string;
}

const SLACK_ACK_TIMEOUT_MS = 3000;
const SLACK_RETRY_DELAYS_MS = [0, 60_000, 300_000];

/** Fills in the defaults, which suit `npm start` and most tests. */
export function settingsFrom(options: WorkspaceOptions): Settings {
  return {
    now: Date.now,
    teamName: 'Northlight',
    teamDomain: 'northlight',
    botName: 'Wayfinder',
    botToken: 'xoxb-local-workspace',
    appToken: 'xapp-local-workspace',
    signingSecret: 'local-workspace-signing-secret',
    clientId: 'local.client',
    clientSecret: 'local-client-secret',
    scopes: undefined,
    pageDirectory: undefined,
    tokenLifetimeSeconds: undefined,
    moreMembers: 0,
    events: [
      'app_mention',
      'app_home_opened',
      'app_uninstalled',
      'message.channels',
      'message.groups',
      'message.im',
      'tokens_revoked',
    ],
    commands: [
      {
        command: '/career',
        description: 'Ask about CIO and CTO careers and free courses',
        usageHint: '[a question | help]',
        shouldEscape: true,
      },
    ],
    shortcuts: [],
    ackTimeoutMs: SLACK_ACK_TIMEOUT_MS,
    retryDelaysMs: SLACK_RETRY_DELAYS_MS,
    ...options,
    teamId: 'T0WFTEAM01',
    appId: 'A0WFAPP001',
    botUserId: 'U0WFBOT001',
    botId: 'B0WFBOT001',
    verificationToken: 'local-verification-token',
  };
}
