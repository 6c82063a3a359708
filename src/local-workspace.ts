import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfig, SocketConfig } from './config.js';
import { optionsFromManifest } from './workspace/manifest.js';
import { createWorkspace, type Workspace } from './workspace/workspace.js';

/** A Slack on this machine, and the configuration with which the bot lives in it. */
export interface LocalWorkspace {
  readonly workspace: Workspace;
  readonly config: SocketConfig;
  /** Where the page is. */
  readonly address: string;
}

/**
 * Starts a local workspace with the demo people and channels. It grants what `slack.manifest.json`
 * asks for, and the bot that connects to it cannot tell it from Slack.
 */
export async function startLocalWorkspace(
  { databaseUrl, logLevel, port, keepDays }: LocalConfig,
  root: string,
): Promise<LocalWorkspace> {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'slack.manifest.json'), 'utf8'));
  const workspace = createWorkspace({
    ...optionsFromManifest(manifest),
    pageDirectory: join(root, 'dist', 'page'),
  });
  workspace.seedDemo();
  const { url, apiUrl } = await workspace.listen({ port, orAnyPort: true });
  const { botToken, appToken } = workspace.settings;
  return {
    workspace,
    address: url,
    config: {
      kind: 'socket',
      databaseUrl,
      logLevel,
      port,
      keepDays,
      helpChannel: null,
      editors: [],
      botToken,
      appToken,
      apiUrl,
    },
  };
}
