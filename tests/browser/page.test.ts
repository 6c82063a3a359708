import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../workspace/bolt-app.js';
import { browserPath, openStage, type OpenOptions, type Stage } from './open-page.js';
import { registerSpecimen } from './specimen-app.js';
import { violations } from './violations.js';

const GENERAL = 'C0WFGENERAL';

let stage: Stage;
const pages: Page[] = [];

/** Opens the page; it is closed after the test. */
async function open(options: OpenOptions = {}): Promise<Page> {
  const page = await stage.open(options);
  pages.push(page);
  return page;
}

function field(page: Page): Locator {
  return page.getByRole('main').getByRole('combobox').last();
}

async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** Opens the direct conversation, asks and waits for the answer. */
async function ask(page: Page, text: string): Promise<Locator> {
  await page.getByRole('button', { name: /^Wayfinder/ }).click();
  await page.getByRole('region', { name: 'Messages', exact: true }).waitFor();
  await say(page, text);
  const answer = page
    .getByRole('main')
    .getByRole('article', { name: /^Wayfinder/ })
    .last();
  await answer.waitFor();
  return answer;
}

describe.skipIf(browserPath() === undefined)('the page of the local workspace', () => {
  beforeAll(async () => {
    stage = await openStage((options) => connect('socket', registerSpecimen, options));
  });
  beforeEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    await stage.workspace.idle();
    stage.workspace.reset();
    stage.workspace.seedDemo();
  });
  afterAll(() => stage.stop());

  describe('a question in a channel', () => {
    it('is answered in a thread that opens by itself', async () => {
      const page = await open({ place: GENERAL });
      await say(page, '@Wayfinder what does a CTO do?');
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.getByRole('heading', { name: 'What a CTO does' }).waitFor();
      expect(await page.getByRole('button', { name: /1 reply/ }).isVisible()).toBe(true);
    });

    it('can be followed up in the thread', async () => {
      const page = await open({ place: GENERAL });
      await say(page, '@Wayfinder what does a CTO do?');
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.getByRole('combobox', { name: 'Reply…' }).fill('and a CIO?');
      await page.keyboard.press('Enter');
      await thread.getByText('and a CIO?').waitFor();
      const root = stage.workspace.messages('#general').at(-1);
      const inThread = stage.workspace.messages('#general', { thread: root?.ts ?? '' });
      expect(inThread.at(-1)?.text).toBe('and a CIO?');
    });

    it('is seen at once by another member who looks on', async () => {
      const grace = await open({ place: GENERAL });
      const elin = await open({ member: 'elin', place: GENERAL });
      await say(grace, 'Hello Elin');
      await elin.getByText('Hello Elin').first().waitFor();
    });
  });

  describe('the composer', () => {
    it('completes a mention by keyboard', async () => {
      const page = await open({ place: GENERAL });
      await field(page).pressSequentially('@way');
      await page.getByRole('option', { name: /Wayfinder/ }).waitFor();
      await page.keyboard.press('Enter');
      expect(await field(page).inputValue()).toBe('@Wayfinder ');
    });

    it('completes a command by keyboard', async () => {
      const page = await open({ place: GENERAL });
      await field(page).pressSequentially('/ca');
      await page.keyboard.press('Tab');
      expect(await field(page).inputValue()).toBe('/career ');
    });

    it('shows the answer to a command to its sender only', async () => {
      const page = await open({ place: GENERAL });
      const other = await open({ member: 'elin', place: GENERAL });
      await say(page, '/career help');
      await page.getByText('Only visible to you').waitFor();
      expect(await other.getByText('Only visible to you').count()).toBe(0);
    });
  });

  describe('a modal', () => {
    async function openShare(page: Page): Promise<Locator> {
      const answer = await ask(page, 'What does a CTO do?');
      await answer.getByRole('button', { name: 'Share', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Share this answer' });
      await dialog.waitFor();
      return dialog;
    }

    it('is refused with the error beside its field, and keeps what was typed', async () => {
      const page = await open();
      const dialog = await openShare(page);
      await dialog.getByLabel('Your note').fill('Read this');
      await dialog.getByLabel('Where to').selectOption('#platform-team');
      await dialog.getByRole('button', { name: 'Share' }).click();
      await dialog.getByText('I am not in that channel.').waitFor();
      expect(await dialog.getByLabel('Your note').inputValue()).toBe('Read this');
    });

    it('posts where it was told to', async () => {
      const page = await open();
      const dialog = await openShare(page);
      await dialog.getByLabel('Your note').fill('Read this');
      await dialog.getByLabel('Where to').selectOption('#careers');
      await dialog.getByRole('button', { name: 'Share' }).click();
      await dialog.waitFor({ state: 'hidden' });
      expect(stage.workspace.messages('#careers').at(-1)?.text).toContain('Read this');
    });

    it('keeps the focus inside', async () => {
      const page = await open();
      const dialog = await openShare(page);
      for (let step = 0; step < 20; step += 1) await page.keyboard.press('Tab');
      await dialog.waitFor();
      const inside = await page.evaluate(
        "document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)",
      );
      expect(inside).toBe(true);
    });

    it('begins in its first field', async () => {
      const page = await open();
      const dialog = await openShare(page);
      await dialog.getByLabel('Where to').waitFor();
      const isFirst =
        "document.activeElement === document.querySelector('dialog :is(input, select, textarea)')";
      await expect.poll(() => page.evaluate(isFirst)).toBe(true);
    });

    it('closes at Escape and gives the focus back', async () => {
      const page = await open();
      const dialog = await openShare(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Share');
    });
  });

  describe('the app', () => {
    it('offers prompts, and a click asks', async () => {
      const page = await open();
      await page.getByRole('button', { name: /^Wayfinder/ }).click();
      await page.getByRole('button', { name: 'What does a CTO do?' }).click();
      await page.getByRole('main').getByRole('heading', { name: 'What a CTO does' }).waitFor();
    });

    it('has a home', async () => {
      const page = await open();
      await page.getByRole('button', { name: /^Wayfinder/ }).click();
      await page.getByRole('button', { name: 'Home', exact: true }).click();
      await page.getByLabel('Read about budgets').check();
      await stage.workspace.until(() => stage.workspace.deliveries('block_actions').length === 1);
      const [click] = stage.workspace.deliveries('block_actions');
      expect(click?.payload['actions']).toMatchObject([{ selected_options: [{ value: 'a' }] }]);
    });

    it('hears which feedback button was pressed', async () => {
      const page = await open();
      const answer = await ask(page, 'What does a CTO do?');
      await answer.getByRole('button', { name: 'Helpful', exact: true }).click();
      await stage.workspace.until(() => stage.workspace.deliveries('block_actions').length === 1);
      const [click] = stage.workspace.deliveries('block_actions');
      expect(click?.payload['actions']).toMatchObject([{ action_id: 'feedback', value: 'good' }]);
    });

    it('may replace its message after a click', async () => {
      const page = await open();
      const answer = await ask(page, 'What does a CTO do?');
      await answer.getByRole('button', { name: 'Tell me more' }).click();
      await page.getByText('Here is more.').first().waitFor();
      expect(await page.getByRole('heading', { name: 'What a CTO does' }).count()).toBe(0);
    });
  });

  describe('what a message holds', () => {
    it('never runs as a script', async () => {
      const page = await open();
      const answer = await ask(page, 'script');
      await answer.getByText('<script>').waitFor();
      expect(await page.evaluate('window.ran')).toBeUndefined();
      expect(await answer.getByRole('link').count()).toBe(0);
    });

    it('runs right to left where its language does', async () => {
      const page = await open();
      const answer = await ask(page, 'urdu');
      await answer.getByRole('list').waitFor();
      const directions = await page.evaluate(
        "['p', 'ul'].map((part) => getComputedStyle(document.querySelector(`.replies .content > ${part}`)).direction)",
      );
      expect(directions).toEqual(['rtl', 'rtl']);
    });
  });

  describe('a screen reader', () => {
    it('is told what others write, once and without signs', async () => {
      const page = await open({ place: GENERAL });
      await page.getByText('Hej!').first().waitFor();
      stage.workspace.person('elin').post('#general', '@grace have a look at #careers');
      const log = page.getByRole('log');
      await log.getByText('Elin Bergström: Grace Oyelaran have a look at careers').waitFor();
      expect(await log.locator('p').count()).toBe(1);
    });
  });

  describe('the address', () => {
    it('brings one back to the thread after a reload', async () => {
      const page = await open({ place: GENERAL });
      await say(page, '@Wayfinder what does a CTO do?');
      const thread = page.getByRole('complementary', { name: 'Thread' });
      await thread.getByRole('heading', { name: 'What a CTO does' }).waitFor();
      await page.reload();
      await thread.getByRole('heading', { name: 'What a CTO does' }).waitFor();
    });

    it('opens the home by itself', async () => {
      const page = await open({ member: 'elin', place: 'home' });
      await page.getByText('Your plan').waitFor();
    });

    it('shows no thread that is gone', async () => {
      const page = await open({ place: `${GENERAL}/1700000000.000100` });
      await page.getByRole('heading', { name: 'general', exact: true }).waitFor();
      expect(await page.getByRole('complementary', { name: 'Thread' }).count()).toBe(0);
    });

    it('brings one back to the same place after a reload', async () => {
      const page = await open({ member: 'elin', place: 'G0WFMENTORS' });
      await page.reload();
      await page.getByRole('heading', { name: 'mentoring', exact: true }).waitFor();
      expect(await page.getByRole('button', { name: /You are Elin/ }).isVisible()).toBe(true);
    });
  });

  it('shows a guest no channel but the guest’s own', async () => {
    const page = await open({ member: 'tomas' });
    await page.getByRole('button', { name: 'careers' }).waitFor();
    expect(await page.getByRole('button', { name: 'general' }).count()).toBe(0);
  });

  it('lists what went over the wire', async () => {
    const page = await open({ place: GENERAL });
    await page.getByRole('button', { name: 'On the wire' }).click();
    await say(page, '@Wayfinder hello');
    const wire = page.getByRole('region', { name: 'On the wire' });
    await wire.getByRole('button', { name: /app_mention/ }).click();
    await wire.getByText('"event_callback"').waitFor();
    await wire.getByRole('button', { name: /chat.postMessage ok/ }).waitFor();
  });

  it('lets the next call fail where a developer wants to see that', async () => {
    const page = await open({ place: GENERAL });
    await page.getByRole('button', { name: 'On the wire' }).click();
    await page.getByRole('button', { name: 'Fail next call' }).click();
    await page.getByRole('menuitem', { name: /chat.postMessage internal_error/ }).click();
    await say(page, '@Wayfinder hello');
    await page.getByRole('button', { name: /chat.postMessage internal_error/ }).waitFor();
    expect(stage.workspace.calls('chat.postMessage')[0]?.response).toMatchObject({ ok: false });
  });

  it.each([320, 390, 800, 1000])('fits into a width of %i', async (width) => {
    const page = await open({ place: 'C0WFPLATFRM', width });
    await page.getByRole('button', { name: 'Invite Wayfinder' }).waitFor();
    const beyond =
      '[...document.querySelectorAll("main *")].filter((part) => part.getBoundingClientRect().right > innerWidth + 1).length';
    expect(await page.evaluate(beyond)).toBe(0);
  });

  it('asks nothing of any other server', async () => {
    const page = await stage.browser.newPage();
    pages.push(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.goto(stage.url);
    await page.getByRole('navigation', { name: 'Workspace' }).waitFor();
    expect(new Set(asked.filter((origin) => origin !== 'null'))).toEqual(new Set([stage.url]));
  });

  describe.each<OpenOptions & { look: string }>([
    { look: 'light' },
    { look: 'dark', dark: true },
    { look: 'on a phone', width: 390, height: 844 },
  ])('accessibility, $look', ({ look, ...options }) => {
    it('finds nothing wrong with a channel, its thread and the wire', async () => {
      const page = await open({ ...options, place: GENERAL });
      await say(page, '/career help');
      await page.getByText('Only visible to you').waitFor();
      await say(page, '@Wayfinder what does a CTO do?');
      await page.getByRole('complementary', { name: 'Thread' }).waitFor();
      await page.getByRole('heading', { name: 'What a CTO does' }).waitFor();
      if (options.width === undefined) {
        await page.getByRole('button', { name: 'On the wire' }).click();
        await page.getByRole('button', { name: /app_mention/ }).click();
        await page.getByText('"event_callback"').waitFor();
      }
      expect(await violations(page)).toEqual([]);
    });

    it('finds nothing wrong with the app’s messages', async () => {
      const page = await open(options);
      await ask(page, 'wide');
      await say(page, 'urdu');
      await page.getByText('حکمت عملی').first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('finds nothing wrong with a modal that was refused', async () => {
      const page = await open(options);
      const answer = await ask(page, 'What does a CTO do?');
      await answer.getByRole('button', { name: 'Share', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Share' }).click();
      await dialog.getByText('Please complete this required field.').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('finds nothing wrong with the home', async () => {
      const page = await open(options);
      await page.getByRole('button', { name: /^Wayfinder/ }).click();
      await page.getByRole('button', { name: 'Home', exact: true }).click();
      await page.getByText('Your plan').waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it('finds nothing wrong with the list of members', async () => {
      const page = await open(options);
      await page.getByRole('button', { name: /Switch member/ }).click();
      expect(await violations(page)).toEqual([]);
    });
  });
});
