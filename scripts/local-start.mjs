// Starts the local workspace as people do, and a browser, for the scripts beside this one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Runs `npm start` with no Slack variable; gives the address that it prints, and how to stop it. */
export async function startLocally() {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    // A group of its own, so that it can be stopped as Ctrl-C does.
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', LOG_LEVEL: 'error' },
  });
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address !== undefined) return { address, stop: () => stop(child) };
  }
  throw new Error('npm start ended before it printed an address; run it by hand to see why');
}

async function stop(child) {
  const exit = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  await exit;
}

/** Throws where this machine has no Chromium. */
export async function openBrowser() {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`There is no ${BROWSERS.join(', ')}`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Asks in the channel that is shown; resolves once the bot has answered in the thread. */
export async function askInChannel(page, question) {
  const field = page.getByRole('main').getByRole('combobox');
  await field.fill(`@Wayfinder ${question}`);
  await field.press('Enter');
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('article', { name: /^Wayfinder/ }).waitFor();
}
