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
  ])('show answers, cards, the same in Urdu, the Home tab, $look', async ({ look, ...options }) => {
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
    const cards = await stage.open({ ...options, member: 'grace' });
    await askDirectly(cards, 'Where can I learn Python for free?');
    await shoot(cards, 'cards');
    const urduCards = await stage.open({ ...options, member: 'ayesha' });
    await askDirectly(urduCards, 'پائتھون مفت میں کہاں سیکھوں؟');
    await shoot(urduCards, 'cards-urdu');
    const home = await stage.open({ ...options, member: 'ayesha' });
    await openHome(home);
    await shoot(home, 'home');
  });
});
