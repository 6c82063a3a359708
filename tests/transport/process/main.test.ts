import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, type Workspace } from '../../../src/workspace/workspace.js';
import { buildProgram, readyLine, removeProgram, START_MS, startProgram } from './program.js';

let folder: string;
let workspace: Workspace;
let apiUrl: string;

beforeAll(buildProgram);
afterAll(removeProgram);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wayfinder-'));
  workspace = createWorkspace();
  ({ apiUrl } = await workspace.listen());
});
afterEach(async () => {
  await workspace.close();
  await rm(folder, { recursive: true });
});

const start = (variables: Record<string, string>) => startProgram(folder, variables);

describe('npm start', { timeout: START_MS * 2 }, () => {
  it('answers a mention over Socket Mode, and ends well when told to', async () => {
    const { botToken, appToken } = workspace.settings;
    const running = start({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: apiUrl,
    });
    expect(await readyLine(running)).toBe('Wayfinder is ready (Socket Mode).');

    const { ts } = workspace.person('grace').post('#general', '@Wayfinder what does a CTO do?');
    const answer = await workspace.until(() => workspace.messages('#general', { thread: ts })[1]);
    expect(answer.text).toContain('CTO');
    expect(answer.text).toContain('Source');

    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });

  it('answers over HTTP on the port that it names', async () => {
    const { botToken, signingSecret } = workspace.settings;
    const running = start({
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: '0',
    });
    const [, port] = /port (\d+)/.exec(await readyLine(running)) ?? [];
    await workspace.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    workspace.person('elin').post('@wayfinder', 'what does a CIO do?');
    await workspace.until(() => workspace.calls('chat.postMessage').length > 0);

    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
  });

  it('fails with the page of the token that Slack does not know', async () => {
    const { appToken } = workspace.settings;
    const running = start({
      SLACK_BOT_TOKEN: 'xoxb-wrong',
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: apiUrl,
    });
    expect(await running.ended).toBe(1);
    expect(await running.stderr).toContain('SLACK_BOT_TOKEN is not known to Slack (invalid_auth)');
    expect(await running.stderr).toContain('OAuth & Permissions');
  });

  it('fails with everything that is missing of a set of variables', async () => {
    const running = start({ SLACK_SIGNING_SECRET: 'abc', PORT: 'x' });
    expect(await running.ended).toBe(1);
    const told = await running.stderr;
    expect(told).toContain('SLACK_BOT_TOKEN is missing');
    expect(told).toContain('PORT must be a whole number');
    expect(told).not.toContain('at ');
  });

  it('names DATABASE_URL where the database does not open, and no password', async () => {
    const running = start({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x',
    });
    expect(await running.ended).toBe(1);
    const told = await running.stderr;
    expect(told).toContain('DATABASE_URL names a database that cannot be opened: no server');
    expect(told).not.toMatch(/secret|^ +at /m);
  });

  it('names PORT where browsers never connect to it, and ends', async () => {
    const running = start({ PORT: '6000' });
    expect(await running.ended).toBe(1);
    expect(await running.stderr).toContain('PORT is a number that browsers never connect to');
  });

  it('names PORT where another program listens, and ends', async () => {
    const { botToken, signingSecret } = workspace.settings;
    const running = start({
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: apiUrl,
      PORT: new URL(apiUrl).port,
    });
    expect(await running.ended).toBe(1);
    expect(await running.stderr).toContain('PORT is used by another program already');
  });

  it('reads the file .env', async () => {
    await writeFile(join(folder, '.env'), 'SLACK_BOT_TOKEN=xoxp-wrong\n');
    const running = start({});
    expect(await running.ended).toBe(1);
    expect(await running.stderr).toContain('SLACK_BOT_TOKEN is no bot token');
  });

  it('does not start a workspace on this machine where a name in .env is misspelt', async () => {
    await writeFile(join(folder, '.env'), 'SLACK_BOT_TOKN=xoxb-secret\n');
    const running = start({ SLACK_TEAM: 'of another program' });
    expect(await running.ended).toBe(1);
    const told = await running.stderr;
    expect(told).toContain('SLACK_BOT_TOKN in .env is no variable that the bot knows');
    expect(told).toContain('Not read, because the bot knows no such variable: SLACK_TEAM.');
    expect(told).not.toMatch(/secret|another program/);
  });

  it('serves a workspace on this machine without any Slack variable', async () => {
    const running = start({ PORT: '0' });
    let seen = '';
    const address = await new Promise<string>((resolve) => {
      running.child.stdout?.on('data', (chunk: Buffer) => {
        seen += chunk.toString();
        const [, url] = /Open (http:\S+)/.exec(seen) ?? [];
        if (url !== undefined) resolve(url);
      });
    });
    expect((await fetch(`${address}/api/auth.test`, { method: 'POST' })).status).toBe(200);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});
