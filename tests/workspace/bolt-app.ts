import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { AddressInfo } from 'node:net';
import { createWorkspace, type Workspace } from '../../src/workspace/workspace.js';
import type { WorkspaceOptions } from '../../src/workspace/options.js';

export type Mode = 'socket' | 'http';

/** A workspace with a real Bolt app connected to it. */
export interface Connected {
  readonly workspace: Workspace;
  readonly app: App;
  readonly stop: () => Promise<void>;
}

/** Starts a workspace, and a Bolt app in it whose listeners `register` adds. */
export async function connect(
  mode: Mode,
  register: (app: App) => void,
  options: WorkspaceOptions = {},
): Promise<Connected> {
  const workspace = createWorkspace(options);
  const { apiUrl } = await workspace.listen();
  const receiver = receiverFor(mode, workspace, apiUrl);
  const app = new App({
    token: workspace.settings.botToken,
    receiver,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
    convoStore: false,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
  });
  register(app);
  await app.init();
  await start(receiver, app, workspace);
  return { workspace, app, stop: () => stop(receiver, app, workspace) };
}

function receiverFor(mode: Mode, workspace: Workspace, apiUrl: string) {
  if (mode === 'http') {
    return new HTTPReceiver({
      signingSecret: workspace.settings.signingSecret,
      logLevel: LogLevel.ERROR,
    });
  }
  return new SocketModeReceiver({
    appToken: workspace.settings.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: 400,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
  });
}

async function start(
  receiver: HTTPReceiver | SocketModeReceiver,
  app: App,
  workspace: Workspace,
): Promise<void> {
  if (receiver instanceof SocketModeReceiver) {
    await app.start();
    return;
  }
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const { port } = server.address() as AddressInfo;
  await workspace.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
}

async function stop(
  receiver: HTTPReceiver | SocketModeReceiver,
  app: App,
  workspace: Workspace,
): Promise<void> {
  await workspace.idle();
  if (receiver instanceof SocketModeReceiver) await receiver.client.disconnect();
  else await app.stop();
  await workspace.close();
}
