// Measures from `npm start` to an answer on the page of the local workspace, with a warm cache:
// what somebody waits who starts it, opens its address in a browser that runs already, and asks.
// Usage: node scripts/bench-start.mjs [runs], 5 by default. Needs Chromium. Prints the median.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUESTION = '@Wayfinder what does a CTO do?';
const SECOND_MS = 1000;

/** Starts as people do, with no Slack variable, and gives the address that it prints. */
async function start() {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    // A group of its own, so that it can be stopped as Ctrl-C does.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0' },
  });
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address !== undefined) return { child, address };
  }
  throw new Error('npm start ended without an address');
}

async function stop(child) {
  const exit = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  await exit;
}

async function ask(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  const field = page.getByRole('main').getByRole('combobox');
  await field.fill(QUESTION);
  await field.press('Enter');
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('article', { name: /^Wayfinder/ }).waitFor();
  await page.close();
}

/** Milliseconds to the printed address, and to the answer. */
async function measure(browser) {
  const begun = performance.now();
  const { child, address } = await start();
  const ready = performance.now() - begun;
  await ask(browser, address);
  const answered = performance.now() - begun;
  await stop(child);
  return { ready, answered };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const seconds = (ms) => (ms / SECOND_MS).toFixed(2);

const executablePath = BROWSERS.find((path) => existsSync(path));
if (executablePath === undefined) throw new Error(`No browser at ${BROWSERS.join(', ')}`);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
await measure(browser); // Builds and learns where something changed, and is not counted.
const runs = [];
for (let run = 1; run <= Number(process.argv[2] ?? 5); run++) {
  const taken = await measure(browser);
  runs.push(taken);
  console.log(`run ${run}: ready ${seconds(taken.ready)} s, answered ${seconds(taken.answered)} s`);
}
await browser.close();
console.log(
  `median of ${runs.length}: ready ${seconds(median(runs.map(({ ready }) => ready)))} s, ` +
    `answered ${seconds(median(runs.map(({ answered }) => answered)))} s ` +
    `(Node ${process.version}, ${cpus().length} cores)`,
);
