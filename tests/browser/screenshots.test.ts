import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../workspace/bolt-app.js';
import { browserPath, openStage, type OpenOptions, type Stage } from './open-page.js';
import { registerSpecimen } from './specimen-app.js';

/** Kept by CI, to be looked at. */
const DIRECTORY = join(import.meta.dirname, '../../data/screenshots/blocks');

let stage: Stage;

/** Asks in a channel and in private, so that every kind of block is there to be seen. */
async function talk(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Wayfinder/ }).click();
  await page.getByRole('region', { name: 'Messages', exact: true }).waitFor();
  for (const text of ['What does a CTO do?', 'wide', 'urdu']) {
    await page.getByRole('combobox').last().fill(text);
    await page.keyboard.press('Enter');
    await stage.workspace.until(() => {
      const said = stage.workspace.messages('@wayfinder', { user: 'grace' }).at(-1);
      const thread = said === undefined ? {} : { thread: said.ts };
      const messages = stage.workspace.messages('@wayfinder', { user: 'grace', ...thread });
      return said?.text === text && messages.length === 2;
    });
  }
}

describe.skipIf(browserPath() === undefined)('screenshots', () => {
  beforeAll(async () => {
    await mkdir(DIRECTORY, { recursive: true });
    stage = await openStage((options) => connect('socket', registerSpecimen, options));
    stage.workspace.seedDemo();
    stage.workspace.person('grace').post('#general', '@Wayfinder what does a CTO do?');
    await stage.workspace.until(() => stage.workspace.calls('chat.postMessage').length === 1);
  });
  afterAll(() => stage.stop());

  it.each<OpenOptions & { look: string }>([
    { look: 'light' },
    { look: 'dark', dark: true },
    { look: 'phone', width: 390, height: 844 },
    { look: 'phone-dark', dark: true, width: 390, height: 844 },
  ])('show the page $look', async ({ look, ...options }) => {
    const shoot = (page: Page, name: string): Promise<Buffer> =>
      page.screenshot({ path: join(DIRECTORY, `${look}-${name}.png`) });
    const page = await stage.open({ ...options, place: 'C0WFGENERAL' });
    expect((await shoot(page, 'channel')).length).toBeGreaterThan(10_000);
    await page.getByRole('button', { name: /1 reply/ }).click();
    await page.getByRole('complementary', { name: 'Thread' }).waitFor();
    expect((await shoot(page, 'thread')).length).toBeGreaterThan(10_000);
    const talked = await stage.open(options);
    if (look === 'light') await talk(talked);
    else await talked.getByRole('button', { name: /^Wayfinder/ }).click();
    await talked.getByText('حکمت عملی').first().waitFor();
    expect((await shoot(talked, 'messages')).length).toBeGreaterThan(10_000);
    await talked.getByRole('button', { name: 'Share', exact: true }).first().click();
    await talked.getByRole('dialog').waitFor();
    expect((await shoot(talked, 'modal')).length).toBeGreaterThan(10_000);
    await talked.keyboard.press('Escape');
    await talked.getByRole('button', { name: 'Home', exact: true }).click();
    await talked.getByText('Your plan').waitFor();
    expect((await shoot(talked, 'home')).length).toBeGreaterThan(5_000);
  });
});
