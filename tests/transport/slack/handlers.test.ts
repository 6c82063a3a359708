import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../../src/presentation/action-ids.js';
import {
  BUTTONS,
  isKnownButton,
  isKnownShortcut,
  isKnownView,
  OWN_ACTIONS,
  SHORTCUTS,
  VIEWS,
} from '../../../src/transport/slack/actions.js';
import { OPTIONAL_SCOPES, SCOPES } from '../../../src/transport/slack/oauth.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const LISTENERS = join(ROOT, 'src', 'transport', 'slack', 'listeners');

const sources = readdirSync(LISTENERS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(LISTENERS, path), 'utf8'))
  .join('\n');

const manifest = JSON.parse(readFileSync(join(ROOT, 'slack.manifest.json'), 'utf8')) as {
  readonly features: { readonly shortcuts: readonly { readonly callback_id: string }[] };
  readonly oauth_config: {
    readonly scopes: { readonly bot: string[]; readonly bot_optional: string[] };
  };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: string[] } };
};

/** Whether a listener is registered for what the code calls by that name. */
function isListenedTo(name: string): boolean {
  return new RegExp(`\\.action<[^>]*>+\\(\\s*${name.replace('.', '\\.')}\\b`).test(sources);
}

describe('what the bot sends', () => {
  it.each(Object.values(OWN_ACTIONS))('has a listener for the button %s', (id) => {
    expect(isKnownButton(id) || isKnownButton(`${id}:0`)).toBe(true);
  });

  it.each(Object.values(ACTIONS))('has a listener for the button %s of an answer', (id) => {
    expect(isKnownButton(id) || isKnownButton(`${id}:0`)).toBe(true);
  });

  it.each(Object.entries(BUTTONS))('is listened to: BUTTONS.%s', (name, button) => {
    const own = Object.entries(OWN_ACTIONS).filter(([, id]) => button.test(id));
    const names = own.map(([key]) => `OWN_ACTIONS.${key}`);
    const whole = isListenedTo(`BUTTONS.${name}`);
    expect(whole || (names.length > 0 && names.every(isListenedTo))).toBe(true);
  });

  it.each(Object.entries(VIEWS))('is listened to when submitted: VIEWS.%s', (name, id) => {
    expect(isKnownView(id)).toBe(true);
    expect(sources).toMatch(new RegExp(`\\.view\\(\\s*VIEWS\\.${name}\\b`));
  });

  it('is sent under ids of the lists only', () => {
    const literal = /(?:action_id|callback_id): ['"`]([^'"`$]+)/g;
    const ids = [...sources.matchAll(literal)].map(([, id = '']) => id);
    // Notices have no button to submit them, and the fields of a form no listener of their own.
    const silent = ['notice', 'share:notice', 'value'];
    const heard = (id: string) => isKnownButton(id) || isKnownView(id) || silent.includes(id);
    expect(ids.filter((id) => !heard(id))).toEqual([]);
  });

  it('declares each shortcut that it listens to, and listens to each that it declares', () => {
    const declared = manifest.features.shortcuts.map(({ callback_id }) => callback_id);
    expect(declared.sort()).toEqual(Object.values(SHORTCUTS).sort());
    expect(declared.every(isKnownShortcut)).toBe(true);
  });
});

describe('what the bot may say', () => {
  const files = ['src', 'languages', 'knowledge'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => join(ROOT, folder, path))
      .filter((path) => /\.(ts|tsx|yml)$/.test(path) && !path.includes('workspace')),
  );

  it('pings no channel', () => {
    const pinging = files.filter((path) =>
      /<!(channel|here|everyone)|@(channel|here|everyone)\b/.test(readFileSync(path, 'utf8')),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(pinging).toEqual([]);
  });
});

describe('slack.manifest.json', () => {
  it('asks for the scopes that installs ask for', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(SCOPES);
    expect(manifest.oauth_config.scopes.bot_optional).toEqual(OPTIONAL_SCOPES);
  });

  it('subscribes to no event that nobody listens to', () => {
    const heard = manifest.settings.event_subscriptions.bot_events.filter(
      (event) => !sources.includes(`'${event}'`) && !event.startsWith('message.'),
    );
    expect(heard).toEqual([]);
  });
});
