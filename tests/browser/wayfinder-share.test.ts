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
  await dialog.getByRole('textbox').waitFor();
  return dialog;
}

async function submit(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
}

async function fillIn(dialog: Locator, channel: string, note: string): Promise<void> {
  await dialog.getByRole('combobox').first().selectOption(channel);
  await dialog.getByRole('textbox').fill(note);
}

async function send(dialog: Locator): Promise<void> {
  await submit(dialog);
  await dialog.getByText('Your answer is posted.').waitFor();
}

describe.skipIf(browserPath() === undefined)('sharing an answer', () => {
  beforeAll(async () => {
    stage = await startWayfinder();
  }, 180_000);
  afterEach(() => stage.closePages());
  afterAll(() => stage.stop());

  it('posts it where everybody reads it, until it is taken back', async () => {
    const page = await stage.open();
    const dialog = await openShare(await askDirectly(page, 'What does a CTO do?'));
    await fillIn(dialog, '#careers', 'Worth a read');
    await send(dialog);
    const elin = await stage.open({ member: 'elin', place: CAREERS });
    const post = answers(elin).filter({ hasText: 'Worth a read' });
    await post.waitFor();

    await dialog.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByText('The post is taken back.').waitFor();
    await post.waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Close' }).first().click();
  });

  it('says what to do where the bot is not in the channel, and works once that is done', async () => {
    const page = await stage.open();
    const dialog = await openShare(await askDirectly(page, 'What does a CIO do?'));
    await fillIn(dialog, '#platform-team', 'For the team');
    await submit(dialog);
    await dialog.getByText('/invite').first().waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('For the team');

    const elin = await stage.open({ member: 'elin', place: PLATFORM_TEAM });
    await elin.getByRole('button', { name: 'Invite Wayfinder' }).click();
    await elin.getByRole('main').getByText('has joined the channel').waitFor();
    await send(dialog);
    await answers(elin).getByText('For the team').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).first().click();
  });

  it('has forms without accessibility violations', async () => {
    const page = await stage.open({ member: 'elin' });
    const dialog = await openShare(await askDirectly(page, 'What does a CTO do?'));
    await submit(dialog);
    await dialog.getByText('Please complete this required field.').waitFor();
    expect(await violations(page)).toEqual([]);
    await fillIn(dialog, '#careers', '');
    await send(dialog);
    expect(await violations(page)).toEqual([]);
  });
});
