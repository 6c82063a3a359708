import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, type OpenOptions } from './open-page.js';
import {
  askDirectly,
  askInChannel,
  GENERAL,
  openHome,
  startWayfinder,
  type WayfinderStage,
} from './wayfinder-stage.js';

/** Kept by CI, to be looked at. */
const DIRECTORY = join(import.meta.dirname, '../../data/screenshots/wayfinder');
const PHONE = { width: 390, height: 844 };

let stage: WayfinderStage;

describe.skipIf(browserPath() === undefined)('pictures of the bot', () => {
  beforeAll(async () => {
    await mkdir(DIRECTORY, { recursive: true });
    stage = await startWayfinder();
  }, 180_000);
  afterEach(() => stage.closePages());
  afterAll(() => stage.stop());

  it.each<OpenOptions & { look: string }>([
    { look: 'light' },
    { look: 'dark', dark: true },
    { look: 'phone', ...PHONE },
  ])('show an answer, an answer in Urdu and the Home tab, $look', async ({ look, ...options }) => {
    const shoot = async (page: Page, name: string) => {
      const picture = await page.screenshot({ path: join(DIRECTORY, `${look}-${name}.png`) });
      expect(picture.length).toBeGreaterThan(5_000);
    };
    const page = await stage.open({ ...options, member: 'ingrid', place: GENERAL });
    await askInChannel(page, 'CIO or CTO, what is the difference?');
    await shoot(page, 'answer');
    const urdu = await stage.open({ ...options, member: 'ayesha' });
    await askDirectly(urdu, 'سی ٹی او کیا کرتا ہے؟');
    await shoot(urdu, 'urdu');
    const home = await stage.open({ ...options, member: 'ayesha' });
    await openHome(home);
    await shoot(home, 'home');
  });
});
