import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from './open-page.js';
import { violations } from './violations.js';
import { askDirectly, startWayfinder, type WayfinderStage } from './wayfinder-stage.js';

let stage: WayfinderStage;

/** Presses the newest button of that name in the conversation. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).last().click();
}

async function said(page: Page, text: string | RegExp): Promise<void> {
  await page
    .getByRole('region', { name: 'Messages', exact: true })
    .getByText(text)
    .last()
    .waitFor();
}

/** Waits until the newest question of the quiz is that one; gives how many there are. */
async function asksQuestion(page: Page, number: number): Promise<number> {
  const newest = page.getByText(/Question \d+ of \d+/).last();
  await newest.filter({ hasText: new RegExp(`Question ${number} of`) }).waitFor();
  return Number(/of (\d+)/.exec(await newest.innerText())?.[1]);
}

describe.skipIf(browserPath() === undefined)('guidance in the local workspace', () => {
  beforeAll(async () => {
    stage = await startWayfinder();
  }, 180_000);
  afterEach(() => stage.closePages());
  afterAll(() => stage.stop());

  it('shows platforms on cards that the keyboard reaches', async () => {
    const page = await stage.open();
    const answer = await askDirectly(page, 'Where can I learn Python for free?');
    const cards = answer.getByRole('region', { name: 'Cards' });
    await cards.getByRole('group', { name: 'Codecademy' }).waitFor();
    expect(await violations(page)).toEqual([]);

    await cards.getByRole('button', { name: 'Save to plan: Codecademy' }).focus();
    await page.keyboard.press('Enter');
    await said(page, 'In your plan: Codecademy.');
  });

  it('changes the filters of an answer', async () => {
    const page = await stage.open();
    await askDirectly(page, 'Where can I learn Python for free?');
    await press(page, 'Change filters');
    const form = page.getByRole('dialog');
    await form.waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Find' }).click();
    await form.waitFor({ state: 'detached' });
  });

  it('asks a quiz to its end, and goes back where it is asked to', async () => {
    const page = await stage.open();
    await askDirectly(page, 'Which role suits me?');
    await press(page, 'Take the quiz');
    const count = await asksQuestion(page, 1);
    await press(page, /^A:/);
    await asksQuestion(page, 2);
    await press(page, 'Back');
    await asksQuestion(page, 1);
    for (let question = 2; question <= count; question += 1) {
      await press(page, /^A:/);
      await asksQuestion(page, question);
    }
    expect(await violations(page)).toEqual([]);
    await press(page, /^A:/);
    await said(page, /lean towards the C|Too close to call/);
  });

  it('finds courses, which a plan keeps with what is done', async () => {
    const page = await stage.open({ member: 'ingrid' });
    await askDirectly(page, 'Help me choose a course');
    await said(page, 'What would you like to learn?');
    await press(page, /^A:/);
    await said(page, 'What may it cost?');
    await press(page, /^A:/);
    await said(page, 'Do you want proof of it at the end?');
    await press(page, 'Skip');
    await press(page, 'Save all to my plan');
    await said(page, /In your plan:/);
    expect(await violations(page)).toEqual([]);

    await press(page, 'My plan');
    const plan = page.getByRole('dialog', { name: 'My learning plan' });
    await plan.getByRole('checkbox').first().check();
    expect(await violations(page)).toEqual([]);
    await plan.getByRole('button', { name: 'Save', exact: true }).click();
    await plan.waitFor({ state: 'hidden' });
    await press(page, 'My plan');
    await expect.poll(() => plan.getByRole('checkbox').first().isChecked()).toBe(true);
  });
});
