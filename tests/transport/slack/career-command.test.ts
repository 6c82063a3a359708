import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadMind } from '../../../src/bot.js';
import { foldersOf } from '../../../src/load/folders.js';
import { presenterOver } from '../../../src/presentation/presenter.js';
import { ROOT } from '../../support/mind.js';
import { inLanguage, inSlack, MANY_LANGUAGES, MODES, type InSlack } from './support.js';

const LOADING_MS = 120_000;

/** What the usage tells people to type after the command. */
function examplesIn(usage: string): string[] {
  return [...usage.matchAll(/`\/career ([^`]+)`/g)].map(([, example = '']) => example);
}

const EXAMPLES = [...MANY_LANGUAGES.keys()].flatMap((language) =>
  examplesIn(inLanguage(language, 'career.usage')).map((example) => ({ language, example })),
);

describe.each(MODES)('/career over %s', (mode) => {
  let slack: InSlack;
  let fallbackOf: (language: string) => string;

  beforeAll(async () => {
    const mind = await loadMind(foldersOf(ROOT));
    mind.warmUp();
    const { responder, texts, knowledge, languages } = mind;
    fallbackOf = (language) => texts.message('fallback.unknown', language);
    slack = await inSlack(mode, {
      responder,
      messages: texts.message.bind(texts),
      present: presenterOver(texts, knowledge.version),
      knowledgeVersion: knowledge.version,
      languages: new Map([...languages].map(([tag, { file }]) => [tag, file.name])),
    });
  }, LOADING_MS);
  afterEach(() => {
    expect(slack.log.join()).not.toContain('broke');
  });
  afterAll(() => slack.stop());

  async function typed(text: string, language: string): Promise<string> {
    const { teamId } = slack.workspace.settings;
    const grace = slack.workspace.person('grace');
    await slack.storage.settings.setUser(teamId, grace.member.id, { language });
    const before = slack.workspace.ephemerals('grace').length;
    await grace.command('/career', text, '#general');
    await slack.settled();
    const seen = slack.workspace.ephemerals('grace').slice(before);
    expect(seen).toHaveLength(1);
    return seen[0]?.text ?? '';
  }

  it('lists three examples in each language', () => {
    expect(EXAMPLES).toHaveLength(3 * MANY_LANGUAGES.size);
  });

  it.each(EXAMPLES)('answers its own example in $language: $example', async (given) => {
    const { language, example } = given;
    const answer = await typed(example, language);

    expect(answer).not.toContain(fallbackOf(language));
    expect(answer).not.toContain(inLanguage(language, 'career.usage'));
    expect(answer).toMatch(/CIO|CTO|Coursera|Codecademy|edX/);
  });

  it.each([
    { language: 'en', asked: 'will it rain tomorrow' },
    { language: 'sv', asked: 'kommer det att regna i morgon' },
    { language: 'ur', asked: 'کیا کل بارش ہو گی' },
    { language: 'ur-Latn', asked: 'kya kal barish ho gi' },
  ])('says in $language that it does not know, and how to ask', async (given) => {
    const { language, asked } = given;
    const answer = await typed(asked, language);

    expect(answer).toContain(fallbackOf(language));
    expect(answer).toContain(inLanguage(language, 'career.usage'));
  });

  it('shows how to ask in the chosen language where words are of none', async () => {
    expect(await typed('xyzzy plugh qwrt', 'sv')).toContain(inLanguage('sv', 'career.usage'));
  });

  it('tells what is understood but stated nowhere without the usage', async () => {
    const answer = await typed('how much does a CTO earn?', 'en');

    expect(answer).not.toContain(inLanguage('en', 'career.usage'));
  });

  it.each([...MANY_LANGUAGES.keys()])(
    'shows the usage in %s for nothing and for help',
    async (language) => {
      const usage = inLanguage(language, 'career.usage');

      expect(await typed('', language)).toBe(usage);
      expect(await typed('help', language)).toBe(usage);
    },
  );
});
