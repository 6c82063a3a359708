import { WebAPIPlatformError, WebAPIRequestError, WebAPIHTTPError } from '@slack/web-api';

/** What became of the start. What the operator can mend is a value; anything else is thrown. */
export type StartResult = { readonly kind: 'started'; readonly where: string } | StartRefusal;

export interface StartRefusal {
  readonly kind: 'refused';
  readonly variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN' | 'SLACK_API_URL' | 'PORT';
  readonly problem: string;
}

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

/** Explains why a step of the start failed. @throws What no setting can mend. */
export function explainStart(error: unknown, step: Step): StartRefusal {
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    return { kind: 'refused', variable: step, problem: MEANINGS[code] ?? `was refused (${code})` };
  }
  if (error instanceof WebAPIRequestError || error instanceof WebAPIHTTPError) {
    return {
      kind: 'refused',
      variable: 'SLACK_API_URL',
      problem: `names an address that does not answer (${error.message})`,
    };
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return { kind: 'refused', variable: 'PORT', problem: 'is in use' };
  if (code === 'EACCES') return { kind: 'refused', variable: 'PORT', problem: 'is not allowed' };
  throw error;
}
