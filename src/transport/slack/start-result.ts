import { WebAPIPlatformError } from '@slack/web-api';
import { networkFailure, type NetworkFailure } from './network-failure.js';

/** What became of the start. What the operator can mend is a value; anything else is thrown. */
export type StartResult = { readonly kind: 'started'; readonly where: string } | StartRefusal;

/** `variable` is left out where the value of none is to blame: then `problem` is a sentence. */
export type StartRefusal = { readonly kind: 'refused'; readonly problem: string } & (
  | { readonly variable: Step | 'SLACK_API_URL' | 'PORT'; readonly next?: string }
  | { readonly variable?: undefined; readonly next: string }
);

/** Which token the failing step uses. */
type Step = 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN';

const MEANINGS: Readonly<Record<string, string>> = {
  invalid_auth: 'is not known to Slack (invalid_auth): copy it anew',
  not_authed: 'did not reach Slack (not_authed)',
  account_inactive: 'belongs to an app that was removed from the workspace (account_inactive)',
  token_revoked: 'was revoked (token_revoked): install the app again',
  token_expired: 'has expired (token_expired): install the app again',
  missing_scope: 'lacks a scope (missing_scope): compare the app with slack.manifest.json',
  not_allowed_token_type: 'is of the wrong kind (not_allowed_token_type)',
};

/** By the code of why nobody can listen there. */
export const PORT_PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is used by another program already',
  EACCES: 'may not be used here: below 1024 a port takes rights of an administrator',
};

/** The host of Slack's own Web API. */
const SLACK_HOST = 'slack.com';

/** Explains why a step of the start failed. @throws What no setting can mend. */
export function explainStart(error: unknown, step: Step, apiUrl: string): StartRefusal {
  const failure = networkFailure(error);
  if (failure !== undefined) return unreachable(failure, new URL(apiUrl).host);
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    return { kind: 'refused', variable: step, problem: MEANINGS[code] ?? `was refused (${code})` };
  }
  const { code } = error as NodeJS.ErrnoException;
  const problem = PORT_PROBLEMS[code ?? ''];
  if (problem !== undefined) return { kind: 'refused', variable: 'PORT', problem };
  throw error;
}

/** `SLACK_API_URL` is to blame only where it leads elsewhere. */
function unreachable({ reason, next }: NetworkFailure, host: string): StartRefusal {
  return host === SLACK_HOST
    ? { kind: 'refused', problem: `Slack cannot be reached: ${host} ${reason}.`, next }
    : {
        kind: 'refused',
        variable: 'SLACK_API_URL',
        problem: `leads to what is not Slack: ${host} ${reason}`,
        next: `Leave it out, unless you run a stand-in of Slack. ${next}`,
      };
}
