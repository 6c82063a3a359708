import { afterEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../../src/conversation/responder.js';
import type { Message } from '../../../src/workspace/model.js';
import { telling } from '../../conversation/support.js';
import { inLanguage, inSlack, MANY_LANGUAGES, type InSlack } from './support.js';

/** Answers in the language that the person chose. */
const polyglot: Responder = {
  respond: ({ text, locale = 'en' }) => ({
    answer: {
      ...telling(text, text.startsWith('who knows') ? 'fallback' : 'answer'),
      language: locale,
    },
    context: undefined,
  }),
};

const BUTTON_LENGTH = 75;
const TITLE_LENGTH = 24;

describe.each([...MANY_LANGUAGES.keys()])('every surface in %s', (language) => {
  let slack: InSlack;
  const running: InSlack[] = [];
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
  });

  async function start() {
    slack = await inSlack('socket', {
      responder: polyglot,
      languages: MANY_LANGUAGES,
      helpChannel: 'C0WFCAREERS',
    });
    running.push(slack);
    const { teamId } = slack.workspace.settings;
    const { id } = slack.workspace.person('ingrid').member;
    await slack.storage.settings.setUser(teamId, id, { language });
    return slack.workspace.person('ingrid');
  }

  async function answerTo(question: string): Promise<Message> {
    const { ts } = slack.workspace.person('ingrid').post('#general', `@Wayfinder ${question}`);
    await slack.settled();
    const answer = slack.workspace.messages('#general', { thread: ts })[1];
    if (answer === undefined) throw new Error('there is no answer');
    return answer;
  }

  const modal = () => slack.workspace.until(() => slack.workspace.modal('ingrid'));
  const lastSeen = () => slack.workspace.until(() => slack.workspace.ephemerals('ingrid').at(-1));
  const refused = () => slack.workspace.calls().filter(({ response }) => response['ok'] !== true);

  it('is taken by Slack, and speaks that language', async () => {
    const ingrid = await start();
    const answer = await answerTo('one');

    await ingrid.click(answer, 'answer:share');
    const form = await modal();
    expect(form.body['title']).toMatchObject({ text: inLanguage(language, 'share.title') });
    const channel = slack.workspace.channel('#careers').id;
    await ingrid.submit(form, { 'share:channel': channel, 'share:quote': 'quote' });
    await ingrid.submit(await modal());
    await ingrid.click(await modal(), 'share:undo');
    await slack.settled();
    expect(JSON.stringify((await modal()).body)).toContain(inLanguage(language, 'share.undone'));
    await ingrid.close(await modal(), { all: true });

    await ingrid.click(answer, 'answer:feedback', { value: 'negative' });
    await slack.settled();
    const reasons = await lastSeen();
    expect(reasons.text).toBe(inLanguage(language, 'feedback.unhelpful'));
    await ingrid.click(reasons, 'feedback:ask-person');
    await ingrid.submit(await modal(), { 'person:question': 'who?' });
    await ingrid.click(answer, 'answer:why');
    await slack.settled();
    expect((await lastSeen()).text).toContain(inLanguage(language, 'why.replay'));

    const ignorant = await answerTo('who knows');
    for (const told of ['unanswered.sent', 'unanswered.sent-before']) {
      await ingrid.click(ignorant, 'unanswered:send');
      await slack.settled();
      expect((await lastSeen()).text).toBe(inLanguage(language, told));
    }

    await ingrid.command('/career', 'settings', '#general');
    await ingrid.submit(await modal(), { 'settings:mode': 'strict' });
    expect(JSON.stringify((await modal()).body)).toContain(inLanguage(language, 'settings.saved'));
    await ingrid.close(await modal(), { all: true });
    await ingrid.shortcut('ask_wayfinder');
    await ingrid.submit(await modal(), { 'ask:question': 'two' });
    ingrid.openHome();
    await slack.settled();
    const home = await slack.workspace.until(() => slack.workspace.home('ingrid'));
    expect(JSON.stringify(home.body)).toContain(inLanguage(language, 'unanswered.about'));
    await ingrid.click(home, 'unanswered:done');
    await slack.settled();

    expect(refused()).toEqual([]);
    expect(slack.log.join()).not.toContain('broke');
  });

  it('fits its buttons and titles into what Slack shows', () => {
    const titles = [
      'share.title',
      'person.title',
      'ask.title',
      'settings.title',
      'data.title',
      'unanswered.title',
    ];
    const buttons = [
      'button.why',
      'button.ask-person',
      'feedback.reason.wrong',
      'feedback.reason.not-my-question',
      'feedback.reason.unclear',
      'home.data.see',
      'home.data.export',
      'home.data.delete',
      'share.undo',
      'share.back',
      'shortcut.post',
      'settings.mode.mention',
      'unanswered.send',
      'unanswered.done',
      'unanswered.all',
      'unanswered.newer',
      'unanswered.older',
    ];
    const lengthOf = (id: string) => inLanguage(language, id, { count: 1000 }).length;
    expect(titles.filter((id) => lengthOf(id) > TITLE_LENGTH)).toEqual([]);
    expect(buttons.filter((id) => lengthOf(id) > BUTTON_LENGTH)).toEqual([]);
  });
});
