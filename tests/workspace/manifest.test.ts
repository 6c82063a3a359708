import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionsFromManifest } from '../../src/workspace/manifest.js';
import { createWorkspace } from '../../src/workspace/workspace.js';

const manifest = JSON.parse(
  readFileSync(new URL('../../slack.manifest.json', import.meta.url), 'utf8'),
) as unknown;

describe('optionsFromManifest', () => {
  it('takes name, scopes, events and commands from the manifest of the app', () => {
    const options = optionsFromManifest(manifest);
    expect(options.scopes).toContain('chat:write');
    expect(options.events).toContain('app_mention');
    expect(options.commands?.map(({ command }) => command)).toContain('/career');
  });

  it('knows shortcuts of both kinds', () => {
    const shortcuts = [
      { name: 'Ask', type: 'message', callback_id: 'ask', description: '' },
      { name: 'Note', type: 'global', callback_id: 'note', description: '' },
    ];
    expect(optionsFromManifest({ features: { shortcuts } }).shortcuts).toEqual([
      { callbackId: 'ask', name: 'Ask', kind: 'message' },
      { callbackId: 'note', name: 'Note', kind: 'global' },
    ]);
  });

  it('gives options that a workspace takes, whatever the manifest is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(createWorkspace(optionsFromManifest(value)).channel('#general').name).toBe(
          'general',
        );
      }),
      { numRuns: 30 },
    );
  });

  it('grants no scope that the manifest does not name', () => {
    expect(optionsFromManifest({}).scopes).toEqual([]);
  });

  it('lets no event through whose scope is missing', () => {
    const options = optionsFromManifest({
      oauth_config: { scopes: { bot: ['app_mentions:read'] } },
      settings: { event_subscriptions: { bot_events: ['app_mention', 'message.channels'] } },
    });
    const workspace = createWorkspace({ ...options, ackTimeoutMs: 5, retryDelaysMs: [] });
    workspace.person('grace').post('#general', '@Wayfinder hello');
    expect(workspace.deliveries().map(({ type }) => type)).toEqual(['app_mention']);
  });
});
