import type { ServerResponse } from 'node:http';
import type { World } from './world.js';

/** The page on which a member allows the app in: what it asks for, and one button. */
export function authorizePage(world: World, url: URL, response: ServerResponse): void {
  const problem = problemOf(world, url);
  if (problem !== undefined) return sendPage(response, 400, `<h1>${escapeHtml(problem)}</h1>`);
  const scopes = (url.searchParams.get('scope') ?? '').split(',').filter((one) => one !== '');
  const grant = `/oauth/v2/grant?${url.searchParams.toString()}`;
  const { botName, teamName } = world.settings;
  sendPage(
    response,
    200,
    `<h1>${escapeHtml(botName)} wants to join ${escapeHtml(teamName)}</h1>
     <p>It asks for these permissions:</p>
     <ul>${scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join('')}</ul>
     <p><a class="allow" href="${escapeHtml(grant)}">Allow</a></p>`,
  );
}

/** Sends the member back to the app with a code that `oauth.v2.access` takes once. */
export function grantAccess(world: World, url: URL, response: ServerResponse): void {
  const problem = problemOf(world, url);
  if (problem !== undefined) return sendPage(response, 400, `<h1>${escapeHtml(problem)}</h1>`);
  const code = world.state.nextId('code');
  world.state.authorizationCodes.set(code, url.searchParams.get('scope') ?? '');
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  back.searchParams.set('code', code);
  back.searchParams.set('state', url.searchParams.get('state') ?? '');
  response.writeHead(302, { location: back.href }).end();
}

function problemOf(world: World, url: URL): string | undefined {
  if (url.searchParams.get('client_id') !== world.settings.clientId) {
    return 'This client_id is unknown';
  }
  const redirect = url.searchParams.get('redirect_uri') ?? '';
  if (!/^https?:\/\//.test(redirect) || !URL.canParse(redirect)) {
    return 'redirect_uri is missing or no web address';
  }
  return undefined;
}

function sendPage(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Install</title>
<style>body{font:1rem/1.5 system-ui;max-width:34rem;margin:4rem auto;padding:0 1rem}
.allow{display:inline-block;padding:.6rem 1.4rem;border-radius:.5rem;background:#0f5c5c;color:#fff;
text-decoration:none}</style><main>${body}</main></html>`);
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
