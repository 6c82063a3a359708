import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfig, SocketConfig } from './config.js';
import { SetupError } from './setup-error.js';
import { PORT_PROBLEMS } from './transport/slack/start-result.js';
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
  const { url, apiUrl } = await listenAt(workspace, port);
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

/** @throws {SetupError} If no browser could open the page on that port, or nothing may listen there. */
async function listenAt(workspace: Workspace, port: number) {
  try {
    const addresses = await workspace.listen({ port, orAnyPort: true });
    await fetch(addresses.url, { method: 'HEAD' });
    return addresses;
  } catch (error) {
    await workspace.close();
    const problem = portProblem(error);
    throw problem === undefined ? error : new SetupError([{ variable: 'PORT', problem }]);
  }
}

/** Browsers and Node.js never connect to the ports of some old services, such as 6000. */
function portProblem(error: unknown): string | undefined {
  const { code, cause } = error as NodeJS.ErrnoException;
  const isBlocked = cause instanceof Error && cause.message === 'bad port';
  return isBlocked ? 'is a number that browsers never connect to' : PORT_PROBLEMS[code ?? ''];
}
