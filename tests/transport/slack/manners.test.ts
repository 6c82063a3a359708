import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.js';
import { inLanguage, inSlack, MANY_LANGUAGES, MODES, parrot, type InSlack } from './support.js';

describe.each(MODES)('manners over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    slack = await inSlack(mode, { languages: MANY_LANGUAGES });
  });
  afterEach(() => slack.stop());

  const tenant = () => slack.workspace.settings.teamId;
  const idOf = (channel: string) => slack.workspace.channel(channel).id;
  const whispered = (who: string) => slack.workspace.ephemerals(who).map(({ text }) => text);

  async function post(who: string, channel: string, text: string, thread?: string) {
    const options = thread === undefined ? {} : { thread };
    const message = slack.workspace.person(who).post(channel, text, options);
    await slack.settled();
    return message;
  }

  it('tells the asker alone that it is switched off in the channel', async () => {
    await slack.storage.settings.setChannel(tenant(), idOf('#general'), { mode: 'off' });
    const { ts } = await post('elin', '#general', '@Wayfinder one');
    await post('elin', '#general', '@Wayfinder two', ts);
    expect(slack.workspace.calls('chat.postMessage')).toEqual([]);
    const off = inLanguage('sv', 'channel.off');
    expect(whispered('elin')).toEqual([off, off]);
  });

  it('stays silent in the channel where that cannot be told', async () => {
    await slack.storage.settings.setChannel(tenant(), idOf('#general'), { mode: 'off' });
    slack.workspace.fail('chat.postEphemeral', { kind: 'error', error: 'user_not_in_channel' }, 1);
    await post('elin', '#general', '@Wayfinder one');
    expect(slack.workspace.calls('chat.postMessage')).toEqual([]);
    expect(whispered('elin')).toEqual([]);
  });

  it('asks for a mention each time where the channel wants that', async () => {
    await slack.storage.settings.setChannel(tenant(), idOf('#general'), { mode: 'strict' });
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    await post('grace', '#general', 'two', ts);
    expect(slack.told('#general', { thread: ts })).toEqual(['one']);
  });

  it('is silent to whatever people ask each other', async () => {
    const questions = ['what does a CTO do?', 'CIO or CTO?', 'free courses?', 'Wayfinder: help'];
    for (let at = 0; at < 1000; at++) {
      slack.workspace.person('grace').post('#general', `${questions[at % 4]} ${at}`);
      if (at % 50 === 0) await slack.settled();
    }
    await slack.settled();
    expect(slack.workspace.deliveries('message')).toHaveLength(1000);
    const sent = slack.workspace.calls().filter(({ method }) => method !== 'auth.test');
    const connecting = sent.filter(({ method }) => method === 'apps.connections.open');
    expect(sent).toHaveLength(connecting.length);
  });

  it('writes to nobody who did not ask, whoever joins or opens it', async () => {
    for (const who of ['grace', 'elin', 'ayesha', 'tomas', 'ingrid']) {
      slack.workspace.person(who).openHome();
      slack.workspace.person(who).openMessagesTab();
      slack.workspace.person(who).join('#platform-team');
    }
    await slack.settled();
    expect(slack.workspace.calls('chat.postMessage')).toEqual([]);
  });

  it('writes to none of 500 members who join', async () => {
    await slack.stop();
    slack = await inSlack(mode, {}, { moreMembers: 500 });
    for (let number = 1; number <= 500; number++) {
      slack.workspace.person(`member${number}`).join('#general');
      if (number % 50 === 0) await slack.settled();
    }
    expect(slack.workspace.deliveries('member_joined_channel')).toHaveLength(500);
    expect(slack.workspace.calls('chat.postMessage')).toEqual([]);
  });

  it('says hello in two lines where it was added, once a day', async () => {
    slack.workspace.person('grace').inviteBot('#platform-team');
    await slack.settled();
    slack.workspace.person('grace').removeBot('#platform-team');
    slack.workspace.person('grace').inviteBot('#platform-team');
    await slack.settled();
    const told = slack.told('#platform-team');
    expect(told).toHaveLength(1);
    expect(told[0]?.split('\n')).toHaveLength(2);
    expect(told[0]).toContain('/career settings');
  });

  it('names who added it', async () => {
    slack.workspace.emit({
      type: 'member_joined_channel',
      user: slack.workspace.settings.botUserId,
      channel: idOf('#careers'),
      inviter: slack.workspace.person('grace').member.id,
    });
    await slack.settled();
    expect(slack.told('#careers')[0]).toContain('<@U0WFGRACE1>');
  });

  it('suggests questions in the language of the person', async () => {
    slack.workspace.person('ayesha').openMessagesTab();
    const suggested = await slack.workspace.until(() => slack.workspace.prompts('ayesha'));
    expect(suggested.prompts.map(({ message }) => message)).toEqual(
      [1, 2, 3, 4].map((number) => inLanguage('ur', `home.starter.${number}`)),
    );
  });

  it('names the thread of a direct message after the question, once', async () => {
    const { ts } = await post('grace', '@wayfinder', 'What does a CTO do?');
    await post('grace', '@wayfinder', 'and the CIO?', ts);
    const titles = slack.workspace.calls('assistant.threads.setTitle');
    expect(titles.map((call) => call.arguments['title'])).toEqual(['What does a CTO do?']);
  });

  it('answers all the same where threads cannot be named', async () => {
    slack.workspace.fail('assistant.threads.setTitle', { kind: 'error', error: 'missing_scope' });
    const { ts } = await post('grace', '@wayfinder', 'one');
    expect(slack.told('@wayfinder', { thread: ts, user: 'grace' })).toEqual(['one']);
  });

  it('says that it is at work where Slack keeps it waiting for long', async () => {
    slack.workspace.fail('users.info', { kind: 'latency', ms: 900 }, 1);
    const { ts } = slack.workspace.person('grace').post('#general', '@Wayfinder one');
    await slack.workspace.until(() => slack.workspace.status('#general', ts));
    await slack.settled();
    expect(slack.told('#general', { thread: ts })).toEqual(['one']);
    expect(slack.workspace.status('#general', ts)).toBeUndefined();
  });

  it('says that it is at work before the answer where its own database is slow', async () => {
    await slack.stop();
    const begin: Storage['turns']['begin'] = async (...given) => {
      await sleep(700);
      return slack.storage.turns.begin(...given);
    };
    const over = (storage: Storage) => ({ ...storage, turns: { ...storage.turns, begin } });
    slack = await inSlack(mode, { languages: MANY_LANGUAGES }, {}, { over });
    const { ts } = await post('grace', '#general', '@Wayfinder one');
    const [sign] = slack.workspace.calls('assistant.threads.setStatus');
    const [answer] = slack.workspace.calls('chat.postMessage');
    expect(sign?.number).toBeLessThan(answer?.number ?? 0);
    expect(slack.workspace.status('#general', ts)).toBeUndefined();
  });

  it('says nothing about being at work where the answer comes at once', async () => {
    await post('grace', '#general', '@Wayfinder one');
    await sleep(700);
    expect(slack.workspace.calls('assistant.threads.setStatus')).toEqual([]);
  });

  it('hands the locale of the person to the conversation', async () => {
    const seen: (string | undefined)[] = [];
    await slack.restart({
      responder: {
        respond(message, context) {
          seen.push(message.locale);
          return parrot.respond(message, context);
        },
      },
    });
    await post('elin', '#general', '@Wayfinder one');
    const { id } = slack.workspace.person('elin').member;
    await slack.storage.settings.setUser(tenant(), id, { language: 'ur' });
    await post('elin', '#general', '@Wayfinder two');
    expect(seen).toEqual(['sv-SE', 'ur']);
  });

  it.each(['help', '', 'hjälp'])('shows the usage for "/career %s"', async (text) => {
    await slack.workspace.person('elin').command('/career', text, '#general');
    await slack.settled();
    expect(whispered('elin')).toEqual([inLanguage('sv', 'career.usage')]);
  });

  it('lets an admin change how it behaves in a channel', async () => {
    const ingrid = slack.workspace.person('ingrid');
    await ingrid.command('/career', 'settings', '#general');
    const form = await slack.workspace.until(() => slack.workspace.modal('ingrid'));
    await ingrid.submit(form, {
      'settings:mode': 'off',
      'settings:language': 'sv',
      'settings:living': 'off',
    });
    expect(await slack.storage.settings.channel(tenant(), idOf('#general'))).toEqual({
      mode: 'off',
      language: 'sv',
      livingShares: false,
    });
  });

  it('lets nobody else change how it behaves in a channel', async () => {
    await slack.workspace.person('grace').command('/career', 'settings', '#general');
    await slack.settled();
    expect(slack.workspace.modal('grace')).toBeUndefined();
    expect(whispered('grace')).toEqual([inLanguage('en', 'settings.not-yours')]);
  });
});

describe.each(MODES)('posting in a channel over %s', (mode) => {
  let slack: InSlack;
  afterEach(() => slack.stop());

  const posted = () =>
    slack.workspace
      .calls('chat.postMessage')
      .filter(({ response }) => response['ok'] === true)
      .map((call) => ({ text: String(call.arguments['text']), at: call.at }));

  it('keeps the pause between two posts, and their order', async () => {
    slack = await inSlack(mode, { postPauseMs: 300 });
    for (const text of ['one', 'two', 'three']) {
      slack.workspace.person('grace').post('#general', `@Wayfinder ${text}`);
    }
    await slack.settled();
    const posts = posted();
    expect(posts.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    const gaps = posts.slice(1).map(({ at }, before) => at - (posts[before]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(295);
  });

  it('does not let one channel wait for another', async () => {
    slack = await inSlack(mode, { postPauseMs: 3000 });
    slack.workspace.person('grace').post('#general', '@Wayfinder one');
    slack.workspace.person('grace').post('#careers', '@Wayfinder two');
    await slack.workspace.until(() => posted().length === 2, { timeoutMs: 2000 });
  });

  it('waits as long as Slack asks for, then posts everything once and in order', async () => {
    slack = await inSlack(mode);
    slack.workspace.fail('chat.postMessage', { kind: 'rate-limit', retryAfterSeconds: 1 }, 1);
    for (const text of ['one', 'two', 'three']) {
      slack.workspace.person('grace').post('#general', `@Wayfinder ${text}`);
    }
    await slack.settled();
    const [refused] = slack.workspace.calls('chat.postMessage');
    expect(refused?.status).toBe(429);
    expect(posted().map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect((posted()[0]?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(995);
  });
});
