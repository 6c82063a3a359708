import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeAnswer, encodeAnswer } from '../../src/answering/answer-code.js';
import { loadMind } from '../../src/bot.js';
import { foldersOf } from '../../src/load/folders.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { presentText } from '../../src/presentation/present-text.js';
import type { Messages } from '../../src/transport/slack/parts.js';
import type { WorkspaceOptions } from '../../src/workspace/options.js';
import { inSlack } from '../transport/slack/support.js';
import { browserPath, openStage, type Living, type OpenOptions, type Stage } from './open-page.js';

const ROOT = join(import.meta.dirname, '../..');
const GENERAL = 'C0WFGENERAL';

let stage: Stage;
const pages: Page[] = [];

/** The real bot with its real knowledge. */
async function startWayfinder(options: WorkspaceOptions): Promise<Living> {
  const { responder, texts } = await loadMind(foldersOf(ROOT));
  const present = {
    text: (answer: Parameters<typeof presentText>[0]) => presentText(answer, texts),
    blocks: (answer: Parameters<typeof presentText>[0]) =>
      presentBlocks(answer, texts, { code: encodeAnswer(answer) }),
    code: encodeAnswer,
    fromCode: decodeAnswer,
  };
  const messages: Messages = (id, language, values) => texts.message(id, language, values);
  const inWorkspace = await inSlack('socket', { responder, present, messages }, options);
  return { workspace: inWorkspace.workspace, stop: () => inWorkspace.stop() };
}

async function open(options: OpenOptions = {}): Promise<Page> {
  const page = await stage.open(options);
  pages.push(page);
  return page;
}

async function write(page: Page, text: string): Promise<void> {
  const field = page.getByRole('main').getByRole('combobox').last();
  await field.fill(text);
  await field.press('Enter');
}

function answers(place: Page | Locator): Locator {
  return place.getByRole('article', { name: /^Wayfinder/ });
}

async function openMessages(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Wayfinder/ }).click();
  await page.getByRole('region', { name: 'Messages' }).waitFor();
}

describe.skipIf(browserPath() === undefined)('Wayfinder in the local workspace', () => {
  beforeAll(async () => {
    stage = await openStage(startWayfinder);
  }, 120_000);
  beforeEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    await stage.workspace.idle();
    stage.workspace.reset();
  });
  afterAll(() => stage.stop());

  it('answers in a channel, and a follow-up in the thread without a mention', async () => {
    const page = await open({ place: GENERAL });
    await write(page, '@Wayfinder what does a CTO do?');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await answers(thread).getByText('CTO').first().waitFor();
    await thread.getByRole('combobox').fill('and the CIO?');
    await page.keyboard.press('Enter');
    await answers(thread).nth(1).getByText('CIO').first().waitFor();
  });

  it('answers a direct message', async () => {
    const page = await open();
    await openMessages(page);
    await write(page, 'What does a CTO do?');
    await answers(page).getByText('CTO').first().waitFor();
  });

  it('says what to do when it may not share, and shares once that is done', async () => {
    const page = await open();
    await openMessages(page);
    await write(page, 'What does a CTO do?');
    await answers(page).getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').selectOption('#platform-team');
    await dialog.getByRole('textbox').fill('For the team');
    await dialog.getByRole('button', { name: 'Share' }).click();
    await dialog.getByText('/invite').waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe('For the team');

    const other = await open({ member: 'elin', place: 'C0WFPLATFRM' });
    await other.getByRole('button', { name: 'Invite Wayfinder' }).click();
    await other.getByRole('main').getByText('has joined the channel').waitFor();
    await dialog.getByRole('button', { name: 'Share' }).click();
    await answers(other).getByText('For the team').waitFor();
  });

  it('thanks for feedback where only the reader sees it', async () => {
    const page = await open({ place: GENERAL });
    await write(page, '@Wayfinder what does a CTO do?');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await answers(thread)
      .getByRole('group', { name: 'Feedback' })
      .getByRole('button')
      .first()
      .click();
    await stage.workspace.until(() => stage.workspace.ephemerals('grace').length > 0);
    expect(stage.workspace.ephemerals('elin')).toEqual([]);
  });

  it('answers in Urdu, from right to left', async () => {
    const page = await open({ member: 'ayesha' });
    await openMessages(page);
    await write(page, 'سی ٹی او کیا کرتا ہے؟');
    await answers(page).waitFor();
    const direction = "getComputedStyle(document.querySelector('.replies .content p')).direction";
    expect(await page.evaluate(direction)).toBe('rtl');
  });

  it('answers a command to its sender only', async () => {
    const page = await open({ place: GENERAL });
    await write(page, '/career what does a CIO do?');
    await page.getByText('Only visible to you').waitFor();
    expect(stage.workspace.messages('#general')).toEqual([]);
  });

  it('has a home whose questions are answered', async () => {
    const page = await open();
    await openMessages(page);
    await page.getByRole('button', { name: 'Home', exact: true }).click();
    await page.getByRole('button', { name: 'What does a CTO do?' }).click();
    await stage.workspace.until(() => {
      const told = stage.workspace.messages('@wayfinder', { user: 'grace' });
      return told.some(({ text }) => text.includes('CTO'));
    });
  });
});
