import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { View } from '../../../src/workspace/model.js';
import { english, inLanguage, inSlack, MANY_LANGUAGES, MODES, type InSlack } from './support.js';

describe.each(MODES)('the Home tab over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    slack = await inSlack(mode, { languages: MANY_LANGUAGES });
  });
  afterEach(() => slack.stop());

  const tenant = () => slack.workspace.settings.teamId;
  const textOf = (view: View | undefined) => JSON.stringify(view?.body ?? {});

  const toldOf = (kept: Record<string, string | number>) =>
    JSON.stringify(inLanguage('en', 'data.kept', kept)).slice(1, -1);

  async function open(who: string): Promise<View> {
    slack.workspace.person(who).openHome();
    await slack.settled();
    const home = slack.workspace.home(who);
    if (home === undefined) throw new Error(`${who} sees no Home tab`);
    return home;
  }

  async function click(who: string, action: string, value?: string) {
    const home = slack.workspace.home(who) ?? (await open(who));
    const options = value === undefined ? {} : { value };
    await slack.workspace.person(who).click(home, action, options);
    await slack.settled();
  }

  it.each([
    { who: 'grace', language: 'en' },
    { who: 'elin', language: 'sv' },
    { who: 'ayesha', language: 'ur' },
  ])('speaks $language to $who', async ({ who, language }) => {
    expect(textOf(await open(who))).toContain(
      JSON.stringify(inLanguage(language, 'home.data.see')),
    );
  });

  it('shows what it can do, four starters, the languages, the plan, privacy and whom to ask', async () => {
    const shown = textOf(await open('grace'));
    for (const id of ['home.title', 'home.can', 'home.privacy', 'home.support.admin']) {
      expect(shown).toContain(JSON.stringify(english(id)).slice(1, -1));
    }
    const starters = [1, 2, 3, 4].map((number) => english(`home.starter.${number}`));
    expect(starters.filter((question) => !shown.includes(question))).toEqual([]);
    expect(shown.match(/"home:ask:\d"/g)).toHaveLength(4);
    for (const language of MANY_LANGUAGES.values()) expect(shown).toContain(language);
    for (const id of ['home:language', 'plan:open', 'home:see-data', 'home:delete-data']) {
      expect(shown).toContain(id);
    }
    await slack.restart({ helpChannel: 'C0WFCAREERS' });
    const support = english('home.support.channel', { channel: '<#C0WFCAREERS>' });
    expect(textOf(await open('grace'))).toContain(support);
  });

  it('changes the language at once, and back to automatic', async () => {
    await open('grace');
    await click('grace', 'home:language', 'sv');
    expect(textOf(slack.workspace.home('grace'))).toContain(inLanguage('sv', 'home.data.see'));
    await click('grace', 'home:language', 'auto');
    expect(textOf(slack.workspace.home('grace'))).toContain(english('home.data.see'));
  });

  it('fits into what Slack takes', async () => {
    const home = await open('ingrid');
    const blocks = home.body['blocks'] as { type: string }[];
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(slack.workspace.calls('views.publish').at(-1)?.response['ok']).toBe(true);
  });

  it('shows admins the channel settings and whether all is well', async () => {
    expect(textOf(await open('ingrid'))).toContain('home:channels');
    expect(textOf(slack.workspace.home('ingrid'))).toContain('The database answers (sqlite)');
    expect(textOf(await open('grace'))).not.toContain('home:channels');
  });

  it('opens the settings of a channel for an admin', async () => {
    await open('ingrid');
    await click('ingrid', 'home:channels');
    const pick = await slack.workspace.until(() => slack.workspace.modal('ingrid'));
    const { id } = slack.workspace.channel('#careers');
    const next = await slack.workspace.person('ingrid').submit(pick, { 'settings:channel': id });
    expect(next).toMatchObject({ kind: 'continued' });
    const form = await slack.workspace.until(() => slack.workspace.modal('ingrid'));
    await slack.workspace.person('ingrid').submit(form, { 'settings:mode': 'strict' });
    expect((await slack.storage.settings.channel(tenant(), id)).mode).toBe('strict');
  });

  it('shows and exports what is kept of a person', async () => {
    slack.workspace.person('grace').post('@wayfinder', 'one');
    await slack.settled();
    await open('grace');
    await click('grace', 'home:see-data');
    const kept = { language: '–', talks: 1, votes: 0, shares: 0, questions: 0 };
    expect(textOf(slack.workspace.modal('grace'))).toContain(
      toldOf({ ...kept, items: 0, reminder: 'off' }),
    );
    await click('grace', 'home:export-data');
    const exported = slack.told('@wayfinder', { user: 'grace' }).join('');
    expect(exported).toContain('"votes"');
    expect(exported).toContain('context:');
  });

  it('counts talks alone as talks, and tells of the learning plan and its reminder', async () => {
    const { id: user } = slack.workspace.person('grace').member;
    slack.workspace.person('grace').post('#general', '@Wayfinder one');
    slack.workspace.person('grace').post('@wayfinder', 'two');
    await slack.settled();
    const items = [{ kind: 'platform', id: 'edx', done: true }];
    await slack.storage.plans.save(tenant(), user, { items, hoursPerWeek: null }, 0);
    await slack.storage.reminders.set({
      ...{ tenant: tenant(), user, zone: 'UTC', minute: 540, language: 'en' },
      ...{ every: 'weekly', nextMs: 1 },
    });
    await open('grace');
    await click('grace', 'home:see-data');

    const kept = { language: '–', talks: 2, votes: 0, shares: 0, questions: 0 };
    const told = toldOf({ ...kept, items: 1, reminder: 'weekly' });
    expect(told).toContain('every Monday');
    expect(textOf(slack.workspace.modal('grace'))).toContain(told);
    const { state } = await slack.storage.exportUser(tenant(), user);
    expect(state.map(({ key }) => key.split(':')[0])).toContain('thread');
  });

  it('hands over emoji whole, however long what is kept is', async () => {
    const { id: user } = slack.workspace.person('grace').member;
    const family = '👩‍👩‍👧';
    for (const before of ['', 'a', 'aa', 'aaa']) {
      const text = before + family.repeat(400);
      await slack.storage.questions.send({
        tenant: tenant(),
        user,
        key: text,
        text,
        language: 'en',
      });
    }
    await open('grace');
    await click('grace', 'home:export-data');

    const pieces = slack.told('@wayfinder', { user: 'grace' });
    expect(pieces.length).toBeGreaterThan(2);
    const whole = pieces.map((piece) => piece.replaceAll('```', '')).join('');
    expect(whole.split(family)).toHaveLength(1 + 4 * 400);
    expect(pieces.filter((piece) => !/^```[^‍].*[^‍]```$/s.test(piece))).toEqual([]);
  });

  it('deletes what is kept of a person, and says what is left: nothing', async () => {
    const { id } = slack.workspace.person('grace').member;
    slack.workspace.person('grace').post('@wayfinder', 'one');
    await slack.settled();
    await open('grace');
    await click('grace', 'home:language', 'sv');
    await click('grace', 'home:delete-data');
    expect(await slack.storage.exportUser(tenant(), id)).toEqual({
      settings: { language: null },
      state: [],
      votes: [],
      shares: [],
      questions: [],
    });
    expect(textOf(slack.workspace.modal('grace'))).toContain(inLanguage('sv', 'data.deleted'));
    slack.workspace.person('grace').post('@wayfinder', 'two');
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage').at(-1)?.arguments['text']).toBe('two');
  });

  it('leads somewhere with every button', async () => {
    const question = { user: 'U1', key: 'k', text: 'Why?', language: 'en' };
    await slack.storage.questions.send({ tenant: tenant(), ...question });
    const ids = [...textOf(await open('ingrid')).matchAll(/"action_id":"([^"]+)"/g)];
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.map(([, id]) => id)).toContain('unanswered:done');
    for (const [, id = ''] of ids) {
      const before = slack.workspace.calls().length;
      const open = slack.workspace.modal('ingrid');
      if (open) await slack.workspace.person('ingrid').close(open, { all: true });
      await click('ingrid', id, id === 'home:language' ? 'en' : undefined);
      const made = slack.workspace.calls().slice(before);
      expect(made.filter(({ response }) => response['ok'] !== true)).toEqual([]);
      expect(made.length, id).toBeGreaterThan(0);
    }
    expect(slack.log.join()).not.toContain('broke');
  });
});
