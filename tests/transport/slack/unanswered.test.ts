import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../../src/conversation/responder.js';
import { cutAtGrapheme } from '../../../src/transport/slack/listeners/unanswered/cut.js';
import { questionKey } from '../../../src/transport/slack/listeners/unanswered/question-key.js';
import { SCOPES } from '../../../src/transport/slack/oauth.js';
import type { Message, View } from '../../../src/workspace/model.js';
import { speakingOf, telling } from '../../conversation/support.js';
import { english, inSlack, MODES, type InSlack } from './support.js';

/** Knows what begins with "known", and says that it does not know the rest. */
const ignorant: Responder = {
  respond({ text }) {
    const known = text.startsWith('known');
    const answer = known ? telling(text) : telling('I do not know', 'fallback');
    return { answer, context: speakingOf(answer) };
  },
};

const SEND = 'unanswered:send';
const DONE = 'unanswered:done';

describe.each(MODES)('a question that was not answered, over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    slack = await inSlack(mode, { responder: ignorant });
  });
  afterEach(() => slack.stop());

  const tenant = () => slack.workspace.settings.teamId;
  const open = () => slack.storage.questions.open(tenant(), 10);
  const offers = (message: Message) => JSON.stringify(message.blocks).includes(SEND);
  const homeOf = (who: string) => JSON.stringify(slack.workspace.home(who)?.body ?? {});

  const lastSeen = (who: string): Message => {
    const seen = slack.workspace.ephemerals(who).at(-1);
    if (seen === undefined) throw new Error(`${who} sees nothing`);
    return seen;
  };

  async function answerTo(who: string, text: string, channel = '#general'): Promise<Message> {
    const asked = slack.workspace.person(who).post(channel, text);
    await slack.settled();
    const [, answer] = slack.workspace.messages(asked.channel, { thread: asked.ts });
    if (answer === undefined) throw new Error('there is no answer');
    return answer;
  }

  async function click(who: string, target: Message | View, action: string) {
    await slack.workspace.person(who).click(target, action);
    await slack.settled();
  }

  async function openHome(who: string): Promise<View> {
    slack.workspace.person(who).openHome();
    await slack.settled();
    const home = slack.workspace.home(who);
    if (home === undefined) throw new Error(`${who} sees no Home tab`);
    return home;
  }

  async function sends(who: string, text: string) {
    await click(who, await answerTo(who, `@Wayfinder ${text}`), SEND);
  }

  it('is offered to be sent, and no other', async () => {
    expect(offers(await answerTo('grace', '@Wayfinder will it rain?'))).toBe(true);
    expect(offers(await answerTo('grace', '@Wayfinder known to me'))).toBe(false);
  });

  it('is kept in the words of the asker once they send it', async () => {
    const answer = await answerTo('grace', '@Wayfinder will it rain?');
    expect(await open()).toEqual([]);
    await click('grace', answer, SEND);
    expect(await open()).toMatchObject([{ text: 'will it rain?', language: 'en', people: 1 }]);
  });

  it('is confirmed to the asker alone, in the thread', async () => {
    const answer = await answerTo('grace', '@Wayfinder will it rain?');
    await click('grace', answer, SEND);
    const confirmed = { text: english('unanswered.sent'), threadTs: answer.threadTs };
    expect(lastSeen('grace')).toMatchObject(confirmed);
    expect(slack.workspace.messages('#general', { thread: answer.threadTs ?? '' })).toHaveLength(2);
  });

  it('cannot be sent by somebody else, who is told so', async () => {
    const answer = await answerTo('grace', '@Wayfinder will it rain?');
    slack.workspace
      .person('elin')
      .post('#general', 'my own words', { thread: answer.threadTs ?? '' });
    await click('elin', answer, SEND);
    expect(lastSeen('elin').text).toBe(english('unanswered.not-yours'));
    expect(await open()).toEqual([]);
  });

  it('is one where it is sent twice, in whatever spelling', async () => {
    await sends('grace', 'will it rain?');
    await sends('grace', 'Will it RAIN');
    expect(lastSeen('grace').text).toBe(english('unanswered.sent-before'));
    expect(await open()).toMatchObject([{ people: 1 }]);
  });

  it('is the one under the button, also where more was asked in the thread', async () => {
    const answer = await answerTo('grace', '@Wayfinder first?');
    const thread = answer.threadTs ?? '';
    slack.workspace.person('grace').post('#general', 'second?', { thread });
    await slack.settled();
    await click('grace', answer, SEND);
    expect(await open()).toMatchObject([{ text: 'first?' }]);
  });

  it('can be sent from a direct message', async () => {
    await click('grace', await answerTo('grace', 'will it rain?', '@wayfinder'), SEND);
    expect(await open()).toMatchObject([{ text: 'will it rain?' }]);
  });

  it('can be sent after a command', async () => {
    await slack.workspace.person('grace').command('/career', 'will it rain?', '#general');
    await slack.settled();
    await click('grace', lastSeen('grace'), SEND);
    expect(await open()).toMatchObject([{ text: 'will it rain?' }]);
  });

  it('can be sent after it was asked in a form', async () => {
    await slack.workspace.person('grace').shortcut('ask_wayfinder');
    const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
    await slack.workspace.person('grace').submit(form, { 'ask:question': 'will it rain?' });
    await slack.settled();
    const channel = slack.workspace.person('grace').openMessagesTab().id;
    const [answer] = slack.workspace.messages(channel);
    if (answer === undefined) throw new Error('there is no answer');
    await click('grace', answer, SEND);
    expect(await open()).toMatchObject([{ text: 'will it rain?' }]);
  });

  it('is not kept where its post was deleted', async () => {
    const asked = slack.workspace.person('grace').post('#general', '@Wayfinder will it rain?');
    await slack.settled();
    const [, answer] = slack.workspace.messages('#general', { thread: asked.ts });
    if (answer === undefined) throw new Error('there is no answer');
    slack.workspace.person('grace').delete(asked);
    await click('grace', answer, SEND);
    expect(lastSeen('grace').text).toBe(english('unanswered.unreadable'));
    expect(await open()).toEqual([]);
  });

  it('is shown to admins of the workspace', async () => {
    await sends('grace', 'will it rain?');
    await openHome('ingrid');
    await openHome('grace');
    expect(homeOf('ingrid')).toContain('will it rain?');
    expect(homeOf('grace')).not.toContain(english('unanswered.title'));
  });

  it('is shown to people who are set up as editors', async () => {
    await sends('grace', 'will it rain?');
    await slack.restart({ editors: new Set([slack.workspace.person('elin').member.id]) });
    await openHome('elin');
    expect(homeOf('elin')).toContain('will it rain?');
    expect(homeOf('elin')).not.toContain(english('home.admin'));
  });

  it('is shown once for several people, with their number', async () => {
    await sends('grace', 'will it rain?');
    await sends('elin', 'Will it rain');
    await openHome('ingrid');
    expect(homeOf('ingrid')).toContain('2 people');
    expect(homeOf('ingrid').match(/will it rain/gi)).toHaveLength(1);
  });

  it('is gone once an editor is done with it', async () => {
    await sends('grace', 'will it rain?');
    await click('ingrid', await openHome('ingrid'), DONE);
    expect(homeOf('ingrid')).toContain(english('unanswered.none'));
    expect(await open()).toEqual([]);
  });

  it('stays where somebody is done with it who is no editor any more', async () => {
    await sends('grace', 'will it rain?');
    const { id } = slack.workspace.person('elin').member;
    await slack.restart({ editors: new Set([id]) });
    const home = await openHome('elin');
    await slack.restart({ editors: new Set() });
    await click('elin', home, DONE);
    expect(await open()).toHaveLength(1);
    expect(homeOf('elin')).not.toContain('rain');
  });

  it('pings nobody where it is shown', async () => {
    await slack.workspace
      .person('grace')
      .command('/career', 'what of <!channel> & <@U123>?', '#general');
    await slack.settled();
    await click('grace', lastSeen('grace'), SEND);
    await openHome('ingrid');
    expect(homeOf('ingrid')).toContain('&lt;!channel&gt; &amp; &lt;@U123&gt;');
    expect(homeOf('ingrid')).not.toMatch(/<[!@]/);
  });

  it('fits into the Home tab, however many and long they are', async () => {
    for (let at = 0; at < 12; at++) {
      const text = `${at} ${'&👩‍👩‍👧‍👦'.repeat(300)}`;
      const question = { user: 'U1', key: questionKey(text), language: 'en' };
      const cut = cutAtGrapheme(text, 400);
      await slack.storage.questions.send({ tenant: tenant(), ...question, text: cut });
    }
    await slack.workspace.person('grace').command('/career', '"'.repeat(3000), '#general');
    await slack.settled();
    await click('grace', lastSeen('grace'), SEND);
    const home = await openHome('ingrid');
    const blocks = home.body['blocks'] as { block_id: string }[];
    expect(blocks.filter((block) => block.block_id.startsWith('unanswered:'))).toHaveLength(10);
    const refused = slack.workspace.calls().filter(({ response }) => response['ok'] !== true);
    expect(refused).toEqual([]);
    expect(slack.log.join()).not.toContain('broke');
  });

  describe('among more than the Home tab shows', () => {
    const MANY = 47;
    beforeEach(async () => {
      for (let at = 1; at <= MANY; at++) {
        const text = `question ${at}.`;
        const question = { user: 'U1', key: questionKey(text), language: 'en' };
        await slack.storage.questions.send({ tenant: tenant(), ...question, text });
      }
    });

    const modal = (): View => {
      const view = slack.workspace.modal('ingrid');
      if (view === undefined) throw new Error('no modal is open');
      return view;
    };
    const listed = (view: View) =>
      [...JSON.stringify(view.body).matchAll(/>question (\d+)\./g)].map(([, at]) => Number(at));

    async function turn(label: string) {
      const buttons = JSON.stringify(modal().body).matchAll(
        /"action_id":"(unanswered:page:\d)","text":\{"type":"plain_text","text":"([^"]+)"/g,
      );
      const [, id = ''] = [...buttons].find(([, , text]) => text === english(label)) ?? [];
      await slack.workspace.person('ingrid').click(modal(), id);
      await slack.settled();
    }

    it('is said to be there, and all are shown page by page', async () => {
      const home = await openHome('ingrid');
      expect(listed(home)).toHaveLength(10);
      expect(homeOf('ingrid')).toContain('37 more questions wait.');
      await slack.workspace.person('ingrid').click(home, 'unanswered:all');
      await slack.settled();
      const seen = [...listed(modal())];
      expect(JSON.stringify(modal().body)).toContain('Questions 1 to 20 of 47');
      await turn('unanswered.older');
      seen.push(...listed(modal()));
      await turn('unanswered.older');
      seen.push(...listed(modal()));
      expect(seen.sort((one, other) => one - other)).toEqual(
        Array.from({ length: MANY }, (_, at) => at + 1),
      );
      expect(JSON.stringify(modal().body)).not.toContain(`"${english('unanswered.older')}"`);
      await turn('unanswered.newer');
      expect(JSON.stringify(modal().body)).toContain('Questions 21 to 40 of 47');
      expect(slack.workspace.calls().filter(({ response }) => response['ok'] !== true)).toEqual([]);
    });

    it('is gone from its page and from the Home tab once an editor is done with it', async () => {
      await slack.workspace.person('ingrid').click(await openHome('ingrid'), 'unanswered:all');
      await slack.settled();
      const [first] = listed(modal());
      await click('ingrid', modal(), DONE);
      expect(listed(modal())).not.toContain(first);
      expect(JSON.stringify(modal().body)).toContain('Questions 1 to 20 of 46');
      expect(homeOf('ingrid')).toContain('36 more questions wait.');
    });

    it('is shown to nobody who is no editor any more', async () => {
      const { id } = slack.workspace.person('elin').member;
      await slack.restart({ editors: new Set([id]) });
      const home = await openHome('elin');
      await slack.restart({ editors: new Set() });
      await click('elin', home, 'unanswered:all');
      expect(slack.workspace.modal('elin')).toBeUndefined();
      expect(homeOf('elin')).not.toContain(english('unanswered.title'));
    });
  });

  it('is seen, exported and deleted with what is kept of its asker', async () => {
    await sends('grace', 'will it rain?');
    const home = await openHome('grace');
    await click('grace', home, 'home:see-data');
    const modal = await slack.workspace.until(() => slack.workspace.modal('grace'));
    expect(JSON.stringify(modal.body)).toContain('Questions sent to the editors: 1');
    await click('grace', home, 'home:export-data');
    const direct = slack.workspace.person('grace').openMessagesTab().id;
    expect(slack.told(direct).join('')).toContain('will it rain?');
    await click('grace', home, 'home:delete-data');
    expect(await open()).toEqual([]);
  });
});

describe('where the histories of channels may not be read', () => {
  it('asks for the question once more', async () => {
    const given = { responder: ignorant, editors: new Set(['U0WFINGRID']) };
    const slack = await inSlack('socket', given, { scopes: SCOPES });
    const asked = slack.workspace.person('grace').post('#general', '@Wayfinder will it rain?');
    await slack.settled();
    const [, answer] = slack.workspace.messages('#general', { thread: asked.ts });
    if (answer === undefined) throw new Error('there is no answer');
    await slack.workspace.person('grace').click(answer, SEND);
    await slack.settled();
    const told = slack.workspace.ephemerals('grace').map(({ text }) => text);
    await slack.stop();
    expect(told).toEqual([english('unanswered.unreadable')]);
  });
});

describe.each(MODES)('where nobody would read what is sent, over %s', (mode) => {
  let slack: InSlack;
  beforeEach(async () => {
    // Without profiles nobody is known to be an admin.
    slack = await inSlack(mode, { responder: ignorant }, { scopes: SCOPES });
  });
  afterEach(() => slack.stop());

  const posts = () => slack.workspace.calls('chat.postMessage').map((call) => call.arguments);

  it('is offered nothing to send', async () => {
    const grace = slack.workspace.person('grace');
    grace.post('#general', '@Wayfinder will it rain?');
    grace.post('@wayfinder', 'will it rain?');
    await grace.command('/career', 'will it rain?', '#general');
    await grace.shortcut('ask_wayfinder');
    const form = await slack.workspace.until(() => slack.workspace.modal('grace'));
    await grace.submit(form, { 'ask:question': 'will it rain?' });
    await slack.settled();
    expect(posts()).toHaveLength(3);
    expect(slack.workspace.ephemerals('grace')).toHaveLength(1);
    const shown = JSON.stringify([posts(), slack.workspace.ephemerals('grace')]);
    expect(shown).toContain('I do not know');
    expect(shown).not.toContain(SEND);
  });

  it('is kept nothing of a click on what was offered before', async () => {
    await slack.restart({ editors: new Set(['U0WFINGRID']) });
    await slack.workspace.person('grace').command('/career', 'will it rain?', '#general');
    await slack.settled();
    const [offered] = slack.workspace.ephemerals('grace');
    if (offered === undefined) throw new Error('grace sees nothing');
    await slack.restart({ editors: new Set() });
    await slack.workspace.person('grace').click(offered, SEND);
    await slack.settled();
    expect(slack.workspace.ephemerals('grace').at(-1)?.text).toBe(english('stale.button'));
    expect(await slack.storage.questions.open(slack.workspace.settings.teamId, 10)).toEqual([]);
  });
});

describe('the key of a question', () => {
  it.each([
    ['Will it rain?', 'will it  RAIN'],
    ['کیا بارش ہوگی؟', 'كيا بارش ہوگی'],
  ])('is the same for %s and %s', (one, other) => {
    expect(questionKey(one)).toBe(questionKey(other));
  });

  it('differs for what has no words', () => {
    expect(questionKey('???')).not.toBe(questionKey('!!!'));
  });
});

describe('a cut text', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 60 });

  it('is no longer than allowed, and splits no character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, limit) => {
        const cut = cutAtGrapheme(text, limit);
        const graphemes = (of: string) =>
          [...new Intl.Segmenter().segment(of)].map(({ segment }) => segment);
        const whole = graphemes(text);

        expect(cut.length).toBeLessThanOrEqual(limit);
        if (cut === text) return;
        const kept = cut.slice(0, -1);
        const prefixes = whole.map((_, at) => whole.slice(0, at).join(''));
        expect(prefixes).toContain(kept);
      }),
    );
  });
});
