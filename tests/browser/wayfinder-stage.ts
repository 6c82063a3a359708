import type { Locator, Page } from 'playwright-core';
import { openBrowser, type OpenOptions, type Visit } from './open-page.js';
import { startProduct } from './running-product.js';

export const GENERAL = 'C0WFGENERAL';

/** The program of `npm start` with its own page, and a browser. */
export interface WayfinderStage {
  /** Opens the page as a member; `closePages` closes it. */
  open(options?: OpenOptions): Promise<Page>;
  closePages(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the program with no Slack variable, as a newcomer does, and a browser. */
export async function startWayfinder(): Promise<WayfinderStage> {
  const { product, line } = await startProduct({ PORT: '0' }, /http:\/\/127\.0\.0\.1:\d+/);
  const visit: Visit = await openBrowser(/http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '');
  const pages: Page[] = [];
  return {
    async open(options = {}) {
      const page = await visit.open(options);
      pages.push(page);
      return page;
    },
    async closePages() {
      await Promise.all(pages.splice(0).map((page) => page.context().close()));
    },
    async stop() {
      await visit.stop();
      await product.stop();
    },
  };
}

/** Writes in the field of a channel, or of a thread. */
export async function write(place: Page | Locator, text: string): Promise<void> {
  const field = place.getByRole('combobox', { name: /^(Message|Reply)/ }).last();
  await field.fill(text);
  await field.press('Enter');
}

/** What the bot said there. */
export function answers(place: Page | Locator): Locator {
  return place.getByRole('article', { name: /^Wayfinder/ });
}

export function thread(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Thread' });
}

/** Asks in a channel; gives the thread, once the answer stands in it. */
export async function askInChannel(page: Page, text: string): Promise<Locator> {
  await write(page.getByRole('main'), `@Wayfinder ${text}`);
  await answers(thread(page)).last().waitFor();
  return thread(page);
}

/** Asks in the direct conversation, which is opened where it is not; gives the answer. */
export async function askDirectly(page: Page, text: string): Promise<Locator> {
  const messages = page.getByRole('region', { name: 'Messages', exact: true });
  if (!(await messages.isVisible())) await openApp(page);
  const before = await answers(messages).count();
  await write(page.getByRole('main'), text);
  const answer = answers(messages).nth(before);
  await answer.waitFor();
  return answer;
}

export async function openApp(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Wayfinder/ })
    .click();
  await page.getByRole('region', { name: 'Messages', exact: true }).waitFor();
}

export async function openHome(page: Page): Promise<Locator> {
  await openApp(page);
  await page.getByRole('button', { name: 'Home', exact: true }).click();
  const home = page.getByRole('region', { name: 'Home' });
  await home.getByRole('button').first().waitFor();
  return home;
}

/** In which direction the first paragraph in there runs. */
export async function directionOf(place: Locator): Promise<string> {
  const paragraph = place.locator('p:not(.message-head, .visually-hidden)').first();
  await paragraph.waitFor();
  return paragraph.evaluate(directionOfElement);
}

interface Computed {
  readonly ownerDocument: {
    readonly defaultView: { getComputedStyle(element: unknown): { readonly direction: string } };
  };
}

/** Runs in the page. */
function directionOfElement(element: unknown): string {
  const { defaultView } = (element as Computed).ownerDocument;
  return defaultView.getComputedStyle(element).direction;
}
