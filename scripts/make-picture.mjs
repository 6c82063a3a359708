// Makes the picture of README's first screen, docs/images/workspace.png, from the page itself:
// a question in a channel, and its answer in the thread.
// Usage: node scripts/make-picture.mjs. Needs Chromium.
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askInChannel, openBrowser, startLocally } from './local-start.mjs';

const FILE = join(dirname(fileURLToPath(import.meta.url)), '../docs/images/workspace.png');
const CAREERS = 'C0WFCAREERS';
const LARGEST_KB = 300;

const { address, stop } = await startLocally();
const browser = await openBrowser();
const page = await browser.newPage({
  viewport: { width: 1280, height: 920 },
  deviceScaleFactor: 1.25,
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(`${address}/#/grace/${CAREERS}`);
await askInChannel(page, 'where can I learn programming for free?');
await page.mouse.move(0, 0);
await page.evaluate('document.activeElement.blur()');
await mkdir(dirname(FILE), { recursive: true });
await page.screenshot({ path: FILE });
await browser.close();
await stop();

const kilobytes = Math.ceil((await stat(FILE)).size / 1000);
console.log(`${FILE}: ${kilobytes} kB`);
if (kilobytes > LARGEST_KB) throw new Error(`The picture is larger than ${LARGEST_KB} kB`);
