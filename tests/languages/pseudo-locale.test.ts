import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodeAnswer } from '../../src/answering/answer-code.js';
import type { Mind } from '../../src/bot.js';
import { createMessageCatalog } from '../../src/languages/messages.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { presentText } from '../../src/presentation/present-text.js';
import { presenterOver } from '../../src/presentation/presenter.js';
import type { Message, View } from '../../src/workspace/model.js';
import { possibleAnswers } from '../answering/possible-answers.js';
import { englishMind } from '../support/mind.js';
import { guidedSlack, type GuidedSlack } from '../transport/guidance/support.js';
import { inSlack, type InSlack } from '../transport/slack/support.js';
import { marked, markedMessage, PSEUDO, pseudoTexts, shownIn } from './pseudo-locale.js';
import { zoneGroups } from '../../src/transport/slack/listeners/plan/time-zones.js';

const RUNS = 300;
/** English is trained for it once, where no other test has done so yet. */
const LOADING_MS = 120_000;
const TALKING_MS = 30_000;

let mind: Mind;
let names: readonly string[];
beforeAll(async () => {
  const real = await englishMind();
  real.warmUp();
  mind = { ...real, texts: pseudoTexts(real.texts) };
  names = [
    ...real.knowledge.platforms.map(({ name }) => name),
    ...real.knowledge.roles.map(({ id }) => id.toUpperCase()),
    'English',
    'Wayfinder',
    'sqlite',
  ].sort((a, b) => b.length - a.length);
}, LOADING_MS);

/** Slack's marks, addresses, code, the first digits of a version, and ids of entries. */
const MARKUP =
  /<[^>]*>|https?:\/\/\S+|:[a-z0-9_+-]+:|&(?:amp|lt|gt);|`[^`]*`|\b[0-9a-f]{8}\b|\b[a-z]+(?:\.[a-z-]+)+\b/g;

/** "A: …" before an option, and in "If you had answered B"; a capital by itself is no text. */
const OPTION_LETTER = /(?<![A-Za-z])[A-Z](?![A-Za-z])/g;

/** Whether a text came from no file: it holds letters that are neither marked nor of a name. */
function hardCoded(text: string): boolean {
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text.replace(MARKUP, ''));
  return /[A-Za-z]/.test(rest.replace(OPTION_LETTER, ''));
}

const foundIn = (shown: readonly string[]) => [...new Set(shown.filter(hardCoded))];

describe('a marked message', () => {
  it.each([
    { source: 'Hello {name}!', told: 'Ｈｅｌｌｏ Ada!' },
    {
      source: '{count, plural, one {# item of {name}} other {# items}} left',
      told: '2 ｉｔｅｍｓ ｌｅｆｔ',
    },
  ])('keeps its slots: $source', ({ source, told }) => {
    const catalog = createMessageCatalog('en', new Map([['id', markedMessage(source)]]));

    expect(catalog.format('id', { name: 'Ada', count: 2 })).toBe(told);
  });

  it('is seen by the search where it is not marked', () => {
    expect(foundIn([marked('fine'), 'CTO', 'Coursera', '42 %', 'hard-coded'])).toEqual([
      'hard-coded',
    ]);
  });
});

describe('no text of an answer is hard-coded', () => {
  it('in plain words', () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        const text = presentText({ ...answer, language: PSEUDO }, mind.texts);

        expect(foundIn([text])).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('in blocks with their buttons', () => {
    fc.assert(
      fc.property(possibleAnswers(mind), (answer) => {
        const options = { code: encodeAnswer(answer) };
        const blocks = presentBlocks({ ...answer, language: PSEUDO }, mind.texts, options);

        expect(foundIn(shownIn(blocks))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('no text around the answers is hard-coded', () => {
  let slack: InSlack | GuidedSlack | undefined;
  afterEach(() => slack?.stop());

  const person = (handle: string) => inUse().workspace.person(handle);
  const modal = (handle: string): Promise<View> =>
    inUse().workspace.until(() => inUse().workspace.modal(handle));

  function inUse(): InSlack | GuidedSlack {
    if (!slack) throw new Error('no workspace was started');
    return slack;
  }

  async function answerTo(text: string): Promise<Message> {
    const { ts: thread } = person('ingrid').post('#general', `@Wayfinder ${text}`);
    await inUse().settled();
    return inUse().workspace.until(() => inUse().workspace.messages('#general', { thread })[1]);
  }

  async function lastSeen(): Promise<Message> {
    await inUse().settled();
    return inUse().workspace.until(() => inUse().workspace.ephemerals('ingrid').at(-1));
  }

  /** Everything that Slack was told to show, except what people wrote themselves. */
  function told(own: readonly string[]): string[] {
    const { workspace } = inUse();
    const calls = workspace.calls().map((call) => call.arguments);
    const seen = workspace.ephemerals('ingrid').map(({ text, blocks }) => ({ text, blocks }));
    return shownIn([calls, seen]).map((text) =>
      own.reduce((left, words) => left.replaceAll(words, ''), text),
    );
  }

  it(
    'in usage, sharing, feedback, reasons, settings, the Home tab and errors',
    async () => {
      slack = await inSlack('socket', {
        responder: mind.responder,
        messages: (id, language, values) => mind.texts.message(id, language, values),
        present: presenterOver(mind.texts, mind.knowledge.version),
        languages: new Map([['en', 'English']]),
        helpChannel: 'C0WFCAREERS',
      });
      const ingrid = person('ingrid');
      const question = 'what is a CTO?';
      const answer = await answerTo(question);

      await ingrid.click(answer, 'answer:share');
      await ingrid.submit(await modal('ingrid'), {
        'share:channel': slack.workspace.channel('#careers').id,
        'share:quote': 'quote',
      });
      await ingrid.submit(await modal('ingrid'));
      await ingrid.click(await modal('ingrid'), 'share:undo');
      await slack.settled();
      await ingrid.close(await modal('ingrid'), { all: true });
      await ingrid.click(answer, 'answer:feedback', { value: 'negative' });
      await ingrid.click(await lastSeen(), 'feedback:ask-person');
      await ingrid.submit(await modal('ingrid'), { 'person:question': '42?' });
      await ingrid.click(answer, 'answer:why');
      await slack.settled();
      const why = await lastSeen();
      await ingrid.command('/career', '', '#general');
      await ingrid.command('/career', 'settings', '#general');
      await ingrid.submit(await modal('ingrid'), { 'settings:mode': 'strict' });
      await ingrid.close(await modal('ingrid'), { all: true });
      await ingrid.shortcut('ask_wayfinder');
      await ingrid.submit(await modal('ingrid'), { 'ask:question': '42?' });
      const weather = 'will it rain tomorrow';
      const unknown = await answerTo(weather);
      await ingrid.click(unknown, 'unanswered:send');
      await slack.settled();
      expect((await lastSeen()).text).toContain(marked('editors'));
      ingrid.openHome();
      await slack.settled();
      const home = JSON.stringify(slack.workspace.home('ingrid')?.body);
      expect(home).toContain(`>${weather}`);
      const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
      const months = Array.from({ length: 12 }, (_, month) =>
        monthName.format(Date.UTC(2026, month)),
      );

      expect(why.text).toContain(marked('Sources'));
      const own = [...shownIn([why.text, why.blocks]), question, weather, ...months];
      expect(foundIn(told(own))).toEqual([]);
    },
    TALKING_MS,
  );

  it(
    'in the quiz, the course finder and the learning plan',
    async () => {
      slack = await guidedSlack(mind);
      const ingrid = person('ingrid');
      const quiz = await answerTo('start the quiz');
      await ingrid.click(quiz, 'answer:ask:0');
      for (let question = 1; question <= 9; question++) {
        await ingrid.click(await lastSeen(), 'answer:ask:0');
      }
      const courses = await answerTo('learn python for free');
      await ingrid.click(courses, 'plan:save');
      await ingrid.click(await lastSeen(), 'plan:open');
      await modal('ingrid');
      ingrid.openHome();
      await slack.settled();

      // Time zones go by their IANA names in every language.
      const groups = zoneGroups();
      const options = groups.flatMap((group) => group.options);
      const names = [...options, ...groups.map(({ label }) => ({ text: label }))].map(
        ({ text }) => text.text,
      );
      expect(foundIn(told(names.sort((a, b) => b.length - a.length)))).toEqual([]);
    },
    TALKING_MS,
  );
});
