import type { Json } from '../json.js';
import { Refusal } from '../refusal.js';
import type { World } from '../world.js';
import type { Arguments } from './arguments.js';
import { METHODS, type Method } from './methods.js';
import { botTokenProblem } from './oauth-access.js';

/**
 * Answers one call of the Web API as Slack would: the token first, then scopes, then the method.
 *
 * The one place where a `Refusal` becomes `{ ok: false, error }`.
 */
export function answerCall(
  world: World,
  name: string,
  token: string | undefined,
  args: Arguments,
): Json {
  try {
    const method = METHODS[name];
    if (method === undefined) throw new Refusal('unknown_method', { req_method: name });
    checkToken(world, method, token);
    checkScopes(world, method);
    return { ok: true, ...method.run(world, args) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.code, ...error.details };
    throw error;
  }
}

function checkToken(world: World, method: Method, token: string | undefined): void {
  if (method.token === 'none') return;
  if (token === undefined || token === '') throw new Refusal('not_authed');
  const isAppToken = token === world.settings.appToken;
  const problem = isAppToken ? undefined : botTokenProblem(world, token);
  if (problem !== undefined) throw new Refusal(problem);
  if (isAppToken !== (method.token === 'app')) throw new Refusal('not_allowed_token_type');
  if (method.token === 'bot' && !world.state.installed) throw new Refusal('token_revoked');
}

function checkScopes(world: World, method: Method): void {
  const provided = world.settings.scopes;
  if (provided === undefined || method.scopes.length === 0) return;
  if (method.scopes.some((scope) => provided.includes(scope))) return;
  throw new Refusal('missing_scope', {
    needed: method.scopes.join(','),
    provided: provided.join(','),
  });
}
