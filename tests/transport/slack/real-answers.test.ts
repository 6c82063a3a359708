import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMind } from '../../../src/bot.js';
import { foldersOf } from '../../../src/load/folders.js';
import { presenterOver } from '../../../src/presentation/presenter.js';
import type { ApiCall } from '../../../src/workspace/model.js';
import { inLanguage, inSlack, type InSlack } from './support.js';

/** Models of languages that nobody has asked in yet are learnt first. */
const LOADING_MS = 120_000;

const QUESTIONS = [
  'What does a CTO do?',
  'what is the difference between a CIO and a CTO?',
  'compare the CIO and the CTO in every aspect',
  'which degree do I need?',
  'where can I learn programming for free?',
  'list all platforms',
  'tell me about Coursera',
  'does edX give certificates?',
  'who handles vendors?',
  'what is the weather?',
  'hello',
  'R&D <!channel> & <script>',
];

describe('the answers of the real knowledge', () => {
  let slack: InSlack;
  beforeAll(async () => {
    const root = join(import.meta.dirname, '..', '..', '..');
    const { responder, texts, knowledge, languages } = await loadMind(foldersOf(root));
    slack = await inSlack('socket', {
      responder,
      messages: texts.message.bind(texts),
      present: presenterOver(texts, knowledge.version),
      knowledgeVersion: knowledge.version,
      languages: new Map([...languages].map(([tag, { file }]) => [tag, file.name])),
    });
  });
  afterAll(() => slack.stop());

  const refused = (method: string): readonly ApiCall[] =>
    slack.workspace.calls(method).filter(({ response }) => response['ok'] !== true);

  async function ask(question: string) {
    const { ts } = slack.workspace.person('grace').post('#general', `@Wayfinder ${question}`);
    await slack.settled();
    const [, answer] = slack.workspace.messages('#general', { thread: ts });
    if (answer === undefined) throw new Error(`There is no answer to ${question}`);
    return { thread: ts, answer };
  }

  it.each(QUESTIONS)('are taken by Slack with their blocks: %s', async (question) => {
    const { answer } = await ask(question);
    expect(answer.text.length).toBeGreaterThan(0);
    expect(refused('chat.postMessage')).toEqual([]);
  });

  it.each(QUESTIONS)('can be used by every button under them: %s', async (question) => {
    const { thread, answer } = await ask(question);
    const ids = [...JSON.stringify(answer.blocks).matchAll(/"action_id":"([^"]+)"/g)];
    const before = slack.workspace.messages('#general', { thread }).length;
    for (const [, id = ''] of ids) {
      const value = id === 'answer:feedback' ? { value: 'negative' } : {};
      await slack.workspace.person('grace').click(answer, id, value);
    }
    await slack.settled();
    const answered = ids.filter(([, id = '']) => /ask|more/.test(id)).length;
    expect(slack.workspace.messages('#general', { thread })).toHaveLength(before + answered);
    expect(refused('chat.postMessage')).toEqual([]);
    expect(refused('views.open')).toEqual([]);
  });

  it('are pointed at in the list that “Show more” has shown', async () => {
    const { thread, answer } = await ask('where can I learn programming for free?');
    await slack.workspace.person('grace').click(answer, 'answer:more');
    await slack.settled();
    const list = slack.workspace.messages('#general', { thread }).at(-1)?.text ?? '';
    const [, second] = [...list.matchAll(/^• (\S+ \S+)/gm)].map(([, begins]) => begins);

    slack.workspace.person('grace').post('#general', 'the second one', { thread });
    await slack.settled();
    expect(slack.workspace.messages('#general', { thread }).at(-1)?.text).toContain(
      second ?? 'a second',
    );
  });

  it.each(['en', 'sv', 'ur', 'ur-Latn'])(
    'are given to every example of the usage in %s',
    { timeout: LOADING_MS },
    async (language) => {
      const usage = inLanguage(language, 'career.usage');
      const examples = [...usage.matchAll(/`\/career ([^`]+)`/g)].map(([, text = '']) => text);
      expect(examples.length).toBeGreaterThanOrEqual(3);
      for (const example of examples) {
        await slack.workspace.person('grace').command('/career', example, '#general');
        await slack.settled();
        const answer = slack.workspace.ephemerals('grace').at(-1);
        // Only an answer can be shared: neither a question back nor "I don't know".
        expect(JSON.stringify(answer?.blocks), example).toContain('answer:share');
      }
    },
  );

  it('repeat no words of a person in a way that pings a channel', () => {
    const sent = slack.workspace.calls('chat.postMessage').map((call) => call.arguments['text']);
    expect(sent.join('\n')).not.toMatch(/<!|<script/);
  });
});
