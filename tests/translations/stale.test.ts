import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMind, type Mind } from '../../src/bot.js';
import { checkTexts } from '../../src/cli/checks/check-texts.js';
import { textHash } from '../../src/knowledge/translations.js';
import { foldersOf } from '../../src/load/folders.js';
import { presentText } from '../../src/presentation/present-text.js';
import { dutchRoot } from '../languages/small-roots.js';
import { chatWith } from '../support/mind.js';

const ENTRY = 'cto.definition.summary';
const UNDER_REVIEW = '(Deze vertaling wordt nagekeken.)';
const LOADING_MS = 120_000;

describe('a message with a value that nobody gives', () => {
  it('is found by the check, with the values that it takes', async () => {
    const root = await dutchRoot();
    const path = join(root, 'languages', 'nl', 'messages.yml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('{titles}', '{titels}'));
    const found = checkTexts(await loadMind(foldersOf(root)));
    rmSync(root, { recursive: true });

    expect(found.filter(({ level }) => level !== 'note')).toContainEqual(
      expect.objectContaining({
        where: 'languages/nl/messages.yml',
        what: 'the message "answer.sources" takes no {titels}',
      }),
    );
  }, 120_000);
});

describe('a translation whose English text was changed', () => {
  let root: string;
  let before: Mind;
  let after: Mind;
  beforeAll(async () => {
    root = await dutchRoot();
    renewHash(root, await loadMind(foldersOf(root)));
    before = await loadMind(foldersOf(root));
    changeEnglish(root);
    after = await loadMind(foldersOf(root));
  }, LOADING_MS);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  const told = (mind: Mind) =>
    presentText(chatWith(mind).say('wat is een CTO?').answer, mind.texts);
  const listed = (mind: Mind) =>
    checkTexts(mind).filter(({ what }) => what === `"${ENTRY}" was translated from an older text`);

  it('is told with a note that it is under review', () => {
    expect(told(before)).not.toContain(UNDER_REVIEW);
    expect(told(after)).toContain(UNDER_REVIEW);
    expect(told(after)).toContain('staat achter de nieuwe techniek');
  });

  it('is listed by the check, with the hash to write once it was reviewed', () => {
    const english = after.knowledge.textOf(ENTRY, 'en')?.text ?? '';

    expect(listed(before)).toEqual([]);
    expect(listed(after)).toMatchObject([
      {
        level: 'note',
        where: 'knowledge/translations/nl',
        next: expect.stringContaining(textHash(english)) as unknown,
      },
    ]);
  });

  it('leaves the other translations as they were', () => {
    const stale = (mind: Mind) => mind.knowledge.translationGaps('nl').stale;

    expect(stale(after)).toEqual([...stale(before), ENTRY].sort(byEntry(after)));
  });

  it('is not listed as missing', () => {
    expect(after.knowledge.translationGaps('nl').missing).not.toContain(ENTRY);
    expect(after.knowledge.translationGaps('nl').missing).toContain('cto.vendors.summary');
  });
});

/** In the order of the knowledge. */
function byEntry({ knowledge }: Mind): (a: string, b: string) => number {
  const ids = knowledge.entries.map(({ id }) => id);
  return (a, b) => ids.indexOf(a) - ids.indexOf(b);
}

/** The fixture was written from some English text; here it counts as made from the present one. */
function renewHash(root: string, { knowledge }: Mind): void {
  const path = join(root, 'knowledge', 'translations', 'nl', 'roles.yml');
  const hash = textHash(knowledge.textOf(ENTRY, 'en')?.text ?? '');
  rewrite(path, /(cto\.definition\.summary:\n.*\n {2}of: )'\w+'/, `$1'${hash}'`);
}

function changeEnglish(root: string): void {
  const path = join(root, 'knowledge', 'roles', 'cto.yml');
  rewrite(
    path,
    /(id: cto\.definition\.summary\n(?: {4}\w.*\n)*? {4}text: >-\n\s+)/,
    '$1In short: ',
  );
}

function rewrite(path: string, pattern: RegExp, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!pattern.test(text)) throw new Error(`${path} has no ${String(pattern)}`);
  writeFileSync(path, text.replace(pattern, to));
}
