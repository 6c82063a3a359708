import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from './open-page.js';
import { violations } from './violations.js';
import { answers, askDirectly, startWayfinder, type WayfinderStage } from './wayfinder-stage.js';

const CAREERS = 'C0WFCAREERS';
const PLATFORM_TEAM = 'C0WFPLATFRM';

let stage: WayfinderStage;

async function openShare(answer: Locator): Promise<Locator> {
  await answer.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = answer.page().getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function share(dialog: Locator, channel: string, note: string): Promise<void> {
  await dialog.getByRole('combobox').first().selectOption(channel);
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name: 'Share' }).click();
}

describe.skipIf(browserPath() === undefined)('sharing an answer', () => {
  beforeAll(async () => {
    stage = await startWayfinder();
  }, 180_000);
  afterEach(() => stage.closePages());
  afterAll(() => stage.stop());

  it('posts it where everybody in the channel reads it', async () => {
    const page = await stage.open();
    const answer = await askDirectly(page, 'What does a CTO do?');
    await share(await openShare(answer), '#careers', 'Worth a read');
    const elin = await stage.open({ member: 'elin', place: CAREERS });
    await answers(elin).getByText('Worth a read').waitFor();
  });

  it('says what to do where the bot is not in the channel, and works once that is done', async () => {
    const page = await stage.open();
    const dialog = await openShare(await askDirectly(page, 'What does a CIO do?'));
    await share(dialog, '#platform-team', 'For the team');
    await dialog.getByText('/invite').first().waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('For the team');

    const elin = await stage.open({ member: 'elin', place: PLATFORM_TEAM });
    await elin.getByRole('button', { name: 'Invite Wayfinder' }).click();
    await elin.getByRole('main').getByText('has joined the channel').waitFor();
    await dialog.getByRole('button', { name: 'Share' }).click();
    await answers(elin).getByText('For the team').waitFor();
  });

  it('has a form without accessibility violations', async () => {
    const page = await stage.open();
    const dialog = await openShare(await askDirectly(page, 'What does a CTO do?'));
    await dialog.getByRole('button', { name: 'Share' }).click();
    await dialog.getByText('Please complete this required field.').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
