import { browserPath, CHROMIUM } from './open-page.js';

/**
 * Runs once before the browser tests. Where tests must not be passed over in silence, a machine
 * without a browser fails; elsewhere they are skipped, and that is said.
 *
 * @throws {Error} In CI, if there is no browser.
 */
export function setup(): void {
  if (browserPath() !== undefined) return;
  const problem = `There is no Chromium at ${CHROMIUM.join(', ')}`;
  const remedy = 'On Debian: apt-get install chromium fonts-noto-core';
  if (process.env['CI'] === 'true') throw new Error(`${problem}. ${remedy}`);
  process.stderr.write(`${problem}: the browser tests are skipped. ${remedy}\n`);
}
