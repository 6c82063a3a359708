import { isRecord, listOf, textOf, type Json } from './json.js';
import type { CommandDeclaration, ShortcutDeclaration, WorkspaceOptions } from './options.js';

/**
 * What an app's manifest says of it, so that the workspace grants and sends exactly that: name,
 * scopes, events, commands and shortcuts. Optional scopes count as granted.
 */
export function optionsFromManifest(manifest: unknown): WorkspaceOptions {
  const features = at(manifest, 'features');
  const scopes = at(manifest, 'oauth_config', 'scopes');
  const botName = textOf(at(features, 'bot_user')['display_name']);
  return {
    ...(botName === '' ? {} : { botName }),
    scopes: [...texts(scopes['bot']), ...texts(scopes['bot_optional'])],
    events: texts(at(manifest, 'settings', 'event_subscriptions')['bot_events']),
    commands: listOf(features['slash_commands']).filter(isRecord).map(commandFrom),
    shortcuts: listOf(features['shortcuts']).filter(isRecord).map(shortcutFrom),
  };
}

function commandFrom(declared: Json): CommandDeclaration {
  return {
    command: textOf(declared['command']),
    description: textOf(declared['description']),
    usageHint: textOf(declared['usage_hint']),
    shouldEscape: declared['should_escape'] === true,
  };
}

function shortcutFrom(declared: Json): ShortcutDeclaration {
  return {
    callbackId: textOf(declared['callback_id']),
    name: textOf(declared['name']),
    kind: declared['type'] === 'message' ? 'message' : 'global',
  };
}

/** The object under the names, empty where there is none. */
function at(value: unknown, ...names: readonly string[]): Json {
  let current = value;
  for (const name of names) current = isRecord(current) ? current[name] : undefined;
  return isRecord(current) ? current : {};
}

function texts(value: unknown): readonly string[] {
  return listOf(value).map(textOf);
}
