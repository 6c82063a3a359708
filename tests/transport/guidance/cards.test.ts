import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mind } from '../../../src/bot.js';
import { isRecord, listOf, textOf } from '../../../src/workspace/json.js';
import type { Message, View } from '../../../src/workspace/model.js';
import { englishMind } from '../../support/mind.js';
import { guidedSlack, type GuidedSlack } from './support.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const WISH = 'learn python for free';

describe('recommended platforms in Slack', () => {
  let mind: Mind;
  let slack: GuidedSlack;
  beforeAll(async () => {
    mind = await englishMind();
    mind.warmUp();
  });
  beforeEach(async () => {
    slack = await guidedSlack(mind);
  });
  afterEach(() => slack.stop());

  const grace = () => slack.workspace.person('grace');
  const typesOf = ({ blocks }: Message) => (blocks ?? []).map(({ type }) => type);

  async function inThread(text: string): Promise<{ thread: string; answer: Message }> {
    const { ts: thread } = grace().post('#general', `@Wayfinder ${text}`);
    const answer = await slack.workspace.until(
      () => slack.workspace.messages('#general', { thread })[1],
    );
    await slack.settled();
    return { thread, answer };
  }

  /** What each filter of the open form begins with. */
  async function filters(): Promise<{ view: View; chosen: Record<string, string> }> {
    const view = await slack.workspace.until(() => slack.workspace.modal('grace'));
    const blocks = listOf(view.body['blocks']).filter(isRecord);
    const chosen = blocks.map(({ block_id, element }) => [
      textOf(block_id),
      textOf(valueOf(element)),
    ]);
    return { view, chosen: Object.fromEntries(chosen) as Record<string, string> };
  }

  function valueOf(element: unknown): unknown {
    const option = isRecord(element) ? element['initial_option'] : undefined;
    return isRecord(option) ? option['value'] : undefined;
  }

  it('stand on cards, and the text tells all of the answer', async () => {
    const { answer } = await inThread(WISH);

    expect(typesOf(answer)).toContain('carousel');
    expect(answer.text).toContain('• Codecademy offers ');
    expect(answer.text).toContain('Source: ');
  });

  it('are saved one by one from their cards', async () => {
    const { answer } = await inThread(WISH);
    await grace().click(answer, 'plan:save:1');
    await slack.settled();

    expect(slack.workspace.ephemerals('grace').at(-1)?.text).toBe('In your plan: Stanford Online.');
  });

  it('say nothing to a click that opens their site', async () => {
    const { answer, thread } = await inThread(WISH);
    const before = slack.workspace.messages('#general', { thread }).length;
    await grace().click(answer, 'answer:open:0');
    await slack.settled();

    expect(slack.workspace.messages('#general', { thread })).toHaveLength(before);
    expect(slack.workspace.ephemerals('grace')).toEqual([]);
  });

  it('are posted plainly where Slack refuses cards, at once and for a day', async () => {
    slack.workspace.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, 1);
    const { answer: first } = await inThread(WISH);
    const { answer: second } = await inThread(WISH);
    slack.clock.nowMs += DAY_MS;
    const { answer: nextDay } = await inThread(WISH);

    expect(typesOf(first)).not.toContain('carousel');
    expect(typesOf(first)).toContain('actions');
    expect(typesOf(second)).not.toContain('carousel');
    expect(typesOf(nextDay)).toContain('carousel');
  });

  it('are searched for anew with other filters, in the same thread', async () => {
    const { answer, thread } = await inThread(`${WISH} from a university`);
    await grace().click(answer, 'finder:filters');
    await slack.settled();
    const { view, chosen } = await filters();
    expect(chosen).toEqual({ subject: 'python', cost: 'free', credential: 'any' });

    await grace().submit(view, { subject: 'business', credential: 'certificate' });
    await slack.settled();
    const [, , found] = slack.workspace.messages('#general', { thread });
    expect(found?.text).toContain('https://');
    expect(found?.text).not.toContain('Codecademy');
    // What the form has no field for stays wished for.
    expect(JSON.stringify(found?.blocks)).toContain('university');
  });

  it('are told directly where the bot has left the channel meanwhile', async () => {
    const { answer } = await inThread(WISH);
    await grace().click(answer, 'finder:filters');
    await slack.settled();
    const { view } = await filters();
    grace().removeBot('#general');
    await grace().submit(view, { subject: 'business' });
    await slack.settled();

    const direct = slack.workspace.calls('chat.postMessage').at(-1)?.arguments['channel'];
    expect(String(direct)).toMatch(/^D/);
  });

  it('are searched for anew for the asker alone, where only the asker saw them', async () => {
    await grace().command('/career', WISH, '#general');
    await slack.settled();
    const shown = slack.workspace.ephemerals('grace').at(-1);
    if (!shown) throw new Error('grace sees nothing');
    expect(typesOf(shown)).toContain('carousel');
    const posted = slack.workspace.messages('#general').length;

    await grace().click(shown, 'finder:filters');
    await slack.settled();
    await grace().submit((await filters()).view, { subject: 'any', cost: 'really-free' });
    await slack.settled();

    expect(slack.workspace.ephemerals('grace').at(-1)).not.toBe(shown);
    expect(slack.workspace.ephemerals('grace').at(-1)?.text).toContain('https://');
    expect(slack.workspace.messages('#general')).toHaveLength(posted);
  });

  it('have filters that can be changed again under what they found', async () => {
    const { answer, thread } = await inThread(WISH);
    await grace().click(answer, 'finder:filters');
    await slack.settled();
    await grace().submit((await filters()).view, { subject: 'technology', cost: 'any' });
    await slack.settled();
    const found = slack.workspace.messages('#general', { thread })[2];
    if (!found) throw new Error('nothing was found');
    await grace().click(found, 'finder:filters');
    await slack.settled();

    expect((await filters()).chosen).toEqual({
      subject: 'technology',
      cost: 'any',
      credential: 'any',
    });
  });

  it('open the plan from the answer to a wish for one', async () => {
    const { answer } = await inThread('make me a learning plan');
    await grace().click(answer, 'plan:open');
    await slack.settled();

    const view = await slack.workspace.until(() => slack.workspace.modal('grace'));
    expect(view.body['callback_id']).toBe('plan');
  });
});
