import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../../src/conversation/responder.js';
import { speakingOf, telling } from '../../conversation/support.js';
import { inLanguage, inSlack, MANY_LANGUAGES, MODES, type InSlack } from './support.js';

/** So many that each group has marks of five people. */
const MEMBERS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Knows what begins with "known", in English; what begins with "sv" is answered in Swedish. */
const knowing: Responder = {
  respond({ text }) {
    const answer = text.startsWith('known') ? telling(text) : telling('no idea', 'fallback');
    const language = text.endsWith('sv') ? 'sv' : 'en';
    return { answer: { ...answer, language }, context: speakingOf(answer) };
  },
};

describe.each(MODES)('the numbers in the Home tab over %s', (mode) => {
  let slack: InSlack;
  let now: number;
  beforeEach(async () => {
    now = Date.now();
    const given = { responder: knowing, languages: MANY_LANGUAGES, clock: () => now };
    slack = await inSlack(mode, given, { moreMembers: MEMBERS });
  });
  afterEach(() => slack.stop());

  /** Lets so many members ask, each once. */
  async function ask(count: number, text: string, channel = '@wayfinder'): Promise<void> {
    for (let number = 1; number <= count; number++) {
      const member = slack.workspace.person(`member${number}`);
      if (channel.startsWith('#')) member.join(channel);
      member.post(channel, text);
    }
    await slack.settled();
  }

  /** What the Home tab of a person tells, without the escapes of JSON. */
  async function home(who: string): Promise<string> {
    slack.workspace.person(who).openHome();
    await slack.settled();
    return JSON.stringify(slack.workspace.home(who)?.body).replaceAll('\\n', '\n');
  }

  const group = (count: number, answered: number) =>
    inLanguage('en', 'home.admin.group', { count, answered, unanswered: 100 - answered });

  it('are told to admins: how much was asked, known and not known, and how fast', async () => {
    await ask(MEMBERS, 'known one');
    await ask(MEMBERS, 'what?');
    const shown = await home('ingrid');
    expect(shown).toContain(`Questions of the last 30 days: ${group(2 * MEMBERS, 50)}`);
    expect(shown).toContain(inLanguage('en', 'home.admin.speed', { seconds: 0.05 }));
    expect(shown).toContain(`• English: ${group(2 * MEMBERS, 50)}`);
    expect(shown).toContain(`• echo: ${group(2 * MEMBERS, 50)}`);
    expect(shown).toContain(`• in direct messages: ${group(2 * MEMBERS, 50)}`);
    expect(shown).not.toContain('known one');
  });

  it('are told to nobody else', async () => {
    await ask(MEMBERS, 'known one');
    expect(await home('grace')).not.toContain('Questions of the last 30 days');
  });

  it('leave out what fewer than five people asked, however often', async () => {
    await ask(MEMBERS, 'known one');
    for (let times = 0; times < 3; times++) await ask(3, 'known sv');
    await ask(4, '@Wayfinder known one', '#general');
    const shown = await home('ingrid');
    expect(shown).toContain('• English: ');
    expect(shown).not.toContain('• Svenska: ');
    expect(shown).not.toContain('Svenska: 9/9');
    expect(shown).not.toContain('• in channels: ');
    expect(shown).toContain(`English: ${MEMBERS + 4}/${MEMBERS + 4}`);
  });

  it('are left out, the speed too, while fewer than five people have asked at all', async () => {
    for (let times = 0; times < 3; times++) await ask(4, 'known one');
    const shown = await home('ingrid');
    expect(shown).toContain(inLanguage('en', 'home.admin.few', { days: 30 }));
    expect(shown).not.toContain('95 of 100');
    expect(shown).not.toContain('English: 12/12');
  });

  it('tell how long it took until Slack had the answers, also after a restart', async () => {
    const slow = knowing.respond.bind(knowing);
    const taking: Responder = {
      respond(message, context) {
        // Time passes while the answer is found.
        now += 1700;
        return slow(message, context);
      },
    };
    await slack.restart({ responder: taking });
    for (let number = 1; number <= MEMBERS; number++) {
      slack.workspace.person(`member${number}`).post('@wayfinder', 'known one');
      await slack.settled();
    }
    await slack.restart();
    expect(await home('ingrid')).toContain(inLanguage('en', 'home.admin.speed', { seconds: 2 }));
  });

  it('are of thirty days', async () => {
    await ask(MEMBERS, 'known one');
    now += 31 * DAY_MS;
    expect(await home('ingrid')).toContain(inLanguage('en', 'home.admin.few', { days: 30 }));
  });

  it('tell where was asked: in channels, directly, or in private', async () => {
    await ask(MEMBERS, '@Wayfinder known one', '#general');
    for (let number = 1; number <= MEMBERS; number++) {
      await slack.workspace.person(`member${number}`).command('/career', 'known', '#general');
    }
    await slack.settled();
    const shown = await home('ingrid');
    expect(shown).toContain(`• in channels: ${group(MEMBERS, 100)}`);
    expect(shown).toContain(`• seen by the asker alone: ${group(MEMBERS, 100)}`);
    expect(shown).not.toContain('• in direct messages: ');
  });
});
