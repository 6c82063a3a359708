import type { Json } from '../json.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';

/**
 * Exchanges the code of the install page, or a refresh token, for a bot token. Each serves once.
 *
 * A token that is renewed lives on until it expires, as in Slack.
 */
export function accessToken(world: World, args: Arguments): Json {
  const { settings, state } = world;
  if (args.text('client_id') !== settings.clientId) throw new Refusal('invalid_client_id');
  if (args.text('client_secret') !== settings.clientSecret) throw new Refusal('bad_client_secret');
  if (args.text('grant_type') === 'refresh_token') {
    const scope = spend(state.refreshTokens, args.text('refresh_token'), 'invalid_refresh_token');
    return granted(world, scope);
  }
  const scope = spend(state.authorizationCodes, args.text('code'), 'invalid_code');
  state.installed = true;
  world.changed();
  return { ...granted(world, scope), authed_user: { id: 'U0WFINGRID' } };
}

/** What is wrong with the bot token; `undefined` where it may be used. */
export function botTokenProblem({ settings, state }: World, token: string): string | undefined {
  if (settings.tokenLifetimeSeconds === undefined) {
    return token === settings.botToken ? undefined : 'invalid_auth';
  }
  const expiresAt = state.expiringTokens.get(token);
  if (expiresAt === undefined) return 'invalid_auth';
  return expiresAt > state.now() ? undefined : 'token_expired';
}

function spend(open: Map<string, string>, key = '', error: string): string {
  const scope = open.get(key);
  if (scope === undefined) throw new Refusal(error);
  open.delete(key);
  return scope;
}

function granted(world: World, scope: string): Json {
  const { settings } = world;
  return {
    ...tokenFields(world, scope),
    token_type: 'bot',
    scope,
    bot_user_id: settings.botUserId,
    app_id: settings.appId,
    team: { id: settings.teamId, name: settings.teamName },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function tokenFields({ settings, state }: World, scope: string): Json {
  const { botToken, tokenLifetimeSeconds } = settings;
  if (tokenLifetimeSeconds === undefined) return { access_token: botToken };
  const access_token = `xoxe.xoxb-1-${state.nextId('token')}`;
  const refresh_token = `xoxe-1-${state.nextId('refresh')}`;
  state.expiringTokens.set(access_token, state.now() + tokenLifetimeSeconds * 1000);
  state.refreshTokens.set(refresh_token, scope);
  return { access_token, refresh_token, expires_in: tokenLifetimeSeconds };
}
