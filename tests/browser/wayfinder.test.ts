import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, type OpenOptions } from './open-page.js';
import { violations } from './violations.js';
import {
  answers,
  askDirectly,
  askInChannel,
  directionOf,
  GENERAL,
  openApp,
  openHome,
  startWayfinder,
  write,
  type WayfinderStage,
} from './wayfinder-stage.js';

const URDU_QUESTION = 'سی ٹی او کیا کرتا ہے؟';
const CAREERS = 'C0WFCAREERS';

let stage: WayfinderStage;

describe.skipIf(browserPath() === undefined)('Wayfinder in the local workspace', () => {
  beforeAll(async () => {
    stage = await startWayfinder();
  }, 180_000);
  afterEach(() => stage.closePages());
  afterAll(() => stage.stop());

  describe('in a channel', () => {
    it('answers a mention, and a follow-up in the thread without one', async () => {
      const page = await stage.open({ place: GENERAL });
      const inThread = await askInChannel(page, 'what does a CTO do?');
      await answers(inThread).getByText('CTO').first().waitFor();
      await write(inThread, 'and the CIO?');
      await answers(inThread).nth(1).getByText('CIO').first().waitFor();
    });

    it('is silent where it is not spoken to', async () => {
      const page = await stage.open({ place: CAREERS, member: 'elin' });
      await write(page.getByRole('main'), 'What does a CTO do?');
      await askInChannel(page, 'what does a CIO do?');
      const unasked = page.getByRole('article').filter({ hasText: 'What does a CTO do?' });
      await unasked.waitFor();
      expect(await unasked.getByRole('button', { name: /repl/ }).count()).toBe(0);
    });

    it('answers a command to its sender only', async () => {
      const page = await stage.open({ place: GENERAL, member: 'ingrid' });
      const other = await stage.open({ place: GENERAL, member: 'elin' });
      await write(page.getByRole('main'), '/career what does a CIO do?');
      await page.getByText('Only visible to you').waitFor();
      expect(await other.getByText('Only visible to you').count()).toBe(0);
    });
  });

  it('answers a direct message', async () => {
    const page = await stage.open();
    const answer = await askDirectly(page, 'What does a CTO do?');
    await answer.getByText('CTO').first().waitFor();
  });

  it('thanks for feedback where only the reader sees it', async () => {
    const page = await stage.open({ place: CAREERS });
    const other = await stage.open({ place: CAREERS, member: 'elin' });
    const inThread = await askInChannel(page, 'how do a CIO and a CTO differ?');
    await answers(inThread).getByRole('button', { name: 'Helpful', exact: true }).click();
    await inThread.getByText('Only visible to you').waitFor();
    await page.getByRole('main').getByText('1 reply').first().waitFor();
    expect(await page.getByText('2 replies').count()).toBe(0);
    await other.getByRole('article').getByText('how do a CIO and a CTO differ?').waitFor();
    expect(await other.getByText('Only visible to you').count()).toBe(0);
  });

  it('has a home whose questions are answered', async () => {
    const page = await stage.open({ member: 'tomas' });
    const home = await openHome(page);
    await home.getByRole('button', { name: 'What does a CTO do?' }).click();
    await openApp(page);
    await answers(page).getByText('CTO').first().waitFor();
  });

  describe('in Urdu', () => {
    it('answers from right to left', async () => {
      const page = await stage.open({ member: 'ayesha' });
      const answer = await askDirectly(page, URDU_QUESTION);
      expect(await directionOf(answer)).toBe('rtl');
    });

    it('greets a member whose Slack is in Urdu in that language', async () => {
      const home = await openHome(await stage.open({ member: 'ayesha' }));
      await expect.poll(() => directionOf(home)).toBe('rtl');
    });

    it('speaks it once somebody chose it in the home', async () => {
      const page = await stage.open({ member: 'ingrid' });
      const home = await openHome(page);
      await expect.poll(() => directionOf(home)).toBe('ltr');
      await home.getByRole('combobox').first().selectOption('اردو');
      await home.getByText('زبان').first().waitFor();
      await expect.poll(() => directionOf(home)).toBe('rtl');
      expect(await directionOf(await askDirectly(page, 'CTO?'))).toBe('rtl');
    });
  });

  describe('the page', () => {
    it('keeps its place and its thread over a reload', async () => {
      const page = await stage.open({ place: CAREERS });
      const inThread = await askInChannel(page, 'what is the difference between a CIO and a CTO?');
      await page.reload();
      await answers(inThread).last().waitFor();
      await page.getByRole('heading', { name: 'careers', exact: true }).waitFor();
    });

    it('works in two tabs at once', async () => {
      const page = await stage.open({ place: GENERAL });
      const tab = await page.context().newPage();
      await tab.goto(page.url());
      await askInChannel(page, 'what does a CIO earn?');
      await tab.getByRole('main').getByText('what does a CIO earn?').first().waitFor();
      await askInChannel(tab, 'what does a CTO earn?');
      await page.getByRole('main').getByText('what does a CTO earn?').first().waitFor();
    });
  });

  describe.each<OpenOptions & { look: string }>([
    { look: 'light' },
    { look: 'dark', dark: true },
    { look: 'on a phone', width: 390, height: 844 },
  ])('accessibility, $look', ({ look: _, ...options }) => {
    it('finds nothing wrong with an answer in a thread', async () => {
      const page = await stage.open({ ...options, place: GENERAL });
      await askInChannel(page, 'what does a CTO do?');
      expect(await violations(page)).toEqual([]);
    });

    it('finds nothing wrong with answers in private', async () => {
      const page = await stage.open(options);
      await askDirectly(page, 'Compare Coursera and edX');
      await askDirectly(page, 'List all platforms');
      expect(await violations(page)).toEqual([]);
    });

    it('finds nothing wrong with an answer in Urdu', async () => {
      const page = await stage.open({ ...options, member: 'ayesha' });
      await askDirectly(page, URDU_QUESTION);
      expect(await violations(page)).toEqual([]);
    });

    it('finds nothing wrong with the home', async () => {
      const page = await stage.open(options);
      await openHome(page);
      expect(await violations(page)).toEqual([]);
    });
  });
});
