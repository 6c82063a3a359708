import { chromium, type Browser, type Page } from 'playwright-core';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error A script without types.
import { buildPage } from '../../scripts/build-page.mjs';
import type { WorkspaceOptions } from '../../src/workspace/options.js';
import type { Workspace } from '../../src/workspace/workspace.js';

/** Where a browser that the tests may use is looked for. */
export const CHROMIUM: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Shorter than a test may take, so that what was waited for is told. */
const WAIT_MS = 10_000;

/** A workspace in which an app lives, and how both are stopped. */
export interface Living {
  readonly workspace: Workspace;
  readonly stop: () => Promise<void>;
}

/** A browser at the page of a workspace. */
export interface Visit {
  readonly browser: Browser;
  /** The page's origin. */
  readonly url: string;
  /** Opens the page as a member, at a place such as `C0WFGENERAL`; complains of page errors. */
  readonly open: (options?: OpenOptions) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/** A browser, and the page of a workspace in which an app lives. */
export interface Stage extends Visit {
  readonly workspace: Workspace;
}

export interface OpenOptions {
  readonly member?: string;
  readonly place?: string;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Whether this machine has a browser that the tests may use. */
export function browserPath(): string | undefined {
  return CHROMIUM.find((path) => existsSync(path));
}

/** Builds the page, starts the workspace with its app, and the browser. */
export async function openStage(
  start: (options: WorkspaceOptions) => Promise<Living>,
): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'workspace-page-'));
  await (buildPage as (directory: string) => Promise<void>)(directory);
  const { workspace, stop } = await start({ pageDirectory: directory });
  const visit = await openBrowser(new URL(workspace.origin).origin);
  return {
    ...visit,
    workspace,
    stop: async () => {
      await visit.stop();
      await stop();
      await rm(directory, { recursive: true });
    },
  };
}

/** Starts a browser for a page that is served already. */
export async function openBrowser(url: string): Promise<Visit> {
  const browser = await chromium.launch({
    executablePath: browserPath() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    browser,
    url,
    open: (options = {}) => openPage(browser, url, options),
    stop: () => browser.close(),
  };
}

async function openPage(browser: Browser, origin: string, options: OpenOptions): Promise<Page> {
  const { member = 'grace', place = '', dark = false, width = 1280, height = 800 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: width < 760,
    isMobile: width < 760,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${origin}/#/${member}/${place}`);
  await page
    .getByRole('navigation', { name: 'Workspace' })
    .or(page.getByRole('main'))
    .first()
    .waitFor();
  return page;
}
