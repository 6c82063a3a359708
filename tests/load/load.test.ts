import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadMind } from '../../src/bot.js';
import { ContentError } from '../../src/files/problem.js';
import { compile } from '../../src/load/compile.js';
import { readCompiled, writeCompiled } from '../../src/load/compiled-data.js';
import { fingerprintOf, foldersOf, type Folders } from '../../src/load/folders.js';
import { chatWith, englishRoot } from '../support/mind.js';

let root: string;
let folders: Folders;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'wayfinder-load-'));
  cpSync(await englishRoot(), root, { recursive: true });
  folders = foldersOf(root);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function damage(change: (text: string) => string): void {
  edit(join('data', 'models', `${fingerprintOf(folders)}.json`), change);
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('compiled data', () => {
  it('is what the files say when they are read anew', () => {
    const saved = readCompiled(folders.cache, fingerprintOf(folders));

    expect(saved).toBeDefined();
    expect(saved).toEqual(JSON.parse(JSON.stringify(compile(folders))));
  });

  it.each([
    { what: 'cut off', change: (text: string) => text.slice(0, text.length / 2) },
    { what: 'empty', change: () => '' },
    { what: 'no JSON', change: () => '\u0000\u0001' },
  ])('is not there where its file is $what', ({ change }) => {
    damage(change);

    expect(readCompiled(folders.cache, fingerprintOf(folders))).toBeUndefined();
  });

  it('is made anew where its file is damaged', async () => {
    damage(() => '{');
    const mind = await loadMind(folders);

    expect(chatWith(mind).say('What is a CIO?').answer.roles).toEqual(['cio']);
    expect(readCompiled(folders.cache, fingerprintOf(folders))).toBeDefined();
  });

  it('is not looked for under the name of other files', () => {
    expect(readCompiled(folders.cache, 'another')).toBeUndefined();
    expect(readCompiled(join(root, 'nowhere'), fingerprintOf(folders))).toBeUndefined();
  });

  it('is left unwritten where there is no place for it', () => {
    writeFileSync(join(root, 'a-file'), '');
    const nowhere = join(root, 'a-file', 'cache');
    const data = readCompiled(folders.cache, fingerprintOf(folders));

    expect(() => {
      writeCompiled(nowhere, 'any', data!);
    }).not.toThrow();
    expect(readCompiled(nowhere, 'any')).toBeUndefined();
  });
});

describe('the fingerprint', () => {
  it('changes with a file of the longer ending, which is read too', () => {
    const before = fingerprintOf(folders);
    writeFileSync(join(root, 'knowledge', 'roles', 'more.yaml'), '');

    expect(fingerprintOf(folders)).not.toBe(before);
  });

  it('is the same for the same files, wherever they stand', async () => {
    expect(fingerprintOf(folders)).toBe(fingerprintOf(foldersOf(await englishRoot())));
  });

  it.each([
    'languages/en/pack.yml',
    'languages/en/messages.yml',
    'intents/domain.yml',
    'intents/en/roles.yml',
    'knowledge/roles/cio.yml',
    'knowledge/platforms/edx.yml',
  ])('changes with %s', (path) => {
    const before = fingerprintOf(folders);
    edit(path, (text) => `${text}\n# A remark.\n`);

    expect(fingerprintOf(folders)).not.toBe(before);
  });

  it('changes with a new file, and not with one that is no data', () => {
    const before = fingerprintOf(folders);
    writeFileSync(join(root, 'knowledge', 'notes.md'), 'Notes.');
    expect(fingerprintOf(folders)).toBe(before);

    writeFileSync(join(root, 'intents', 'en', 'empty.yml'), '');
    expect(fingerprintOf(folders)).not.toBe(before);
  });
});

describe('broken files', () => {
  async function refusal(): Promise<unknown> {
    return loadMind(folders).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  it('of a language are told all at once', async () => {
    edit('languages/en/pack.yml', (text) => text.replace('stemmer: porter', 'stemmer: magic'));
    edit('languages/en/messages.terminal.yml', (text) => `${text}\npolar.yes: again\n`);
    const error = await refusal();

    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).problems).toEqual([
      expect.objectContaining({
        file: 'languages/en/messages.yml',
        line: expect.any(Number) as number,
      }),
      expect.objectContaining({ file: 'languages/en/pack.yml', field: 'stemmer' }),
    ]);
  });

  it('of the knowledge are told all at once, each with its file', async () => {
    edit('knowledge/roles/cio.yml', (text) =>
      text.replace('topics: [definition', 'topics: [magic'),
    );
    edit('knowledge/platforms/edx.yml', (text) => text.replace('cost: ', 'price: '));
    const error = await refusal();

    expect(error).toBeInstanceOf(ContentError);
    expect((error as Error).message).toMatch(/roles\/cio\.yml/);
    expect((error as Error).message).toMatch(/platforms\/edx\.yml/);
  });

  it('of the intents are told all at once, each with its line', async () => {
    edit('intents/en/roles.yml', (text) => text.replace('- intent: ', '- intention: '));
    writeFileSync(join(root, 'intents', 'en', 'empty.yml'), 'version: "3.1"\n');
    const error = await refusal();

    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).problems).toEqual([
      expect.objectContaining({ file: 'intents/en/empty.yml', line: 1 }),
      expect.objectContaining({ file: 'intents/en/roles.yml', line: expect.any(Number) as number }),
    ]);
  });

  it('of the domain are told all at once', async () => {
    edit('intents/domain.yml', (text) =>
      text.replace('tell: role-study', 'tell: fortune').replace('[salary]', '[astrology]'),
    );
    const error = await refusal();

    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).problems).toHaveLength(2);
  });

  it('say what to do in their message', async () => {
    rmSync(join(root, 'intents', 'en'), { recursive: true });
    mkdirSync(join(root, 'intents', 'en'));

    expect(((await refusal()) as Error).message).toBe(
      'A file needs mending:\n' +
        '- intents/en: holds no utterances: add files as intents/README.md says\n' +
        'Then run "npm run check": it looks further once every file can be read.',
    );
  });

  it('of every kind are told at once', async () => {
    edit('languages/en/messages.yml', (text) => `${text}\npolar.yes: again\n`);
    edit('knowledge/platforms/edx.yml', (text) => text.replace('cost: ', 'price: '));
    edit('intents/domain.yml', (text) => text.replace('tell: role-study', 'tell: fortune'));
    edit('intents/en/roles.yml', (text) => text.replace('- intent: ', '- intention: '));
    edit('intents/en/entities.yml', (text) => text.replace('    examples: |', '    examples:'));
    const { problems } = (await refusal()) as ContentError;

    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set([
        'languages/en/messages.yml',
        'knowledge/platforms/edx.yml',
        'intents/domain.yml',
        'intents/en/roles.yml',
        'intents/en/entities.yml',
      ]),
    );
  });

  it.each([
    { saved: 'Windows-1252', encoding: 'latin1' as const, line: 2 },
    { saved: 'UTF-16', encoding: 'utf16le' as const, line: 1 },
  ])('that are saved as $saved are told of, with the line', async ({ encoding, line }) => {
    const path = 'languages/en/messages.extra.yml';
    writeFileSync(join(root, path), 'a: plain\nb: résumé\n', encoding);

    expect(((await refusal()) as Error).message).toContain(
      `${path}:${line}: holds letters that cannot be read: save the file as UTF-8`,
    );
  });
});

describe('a misnamed folder or file', () => {
  it.each([
    { from: 'intents/en', to: 'intents/em', told: ['intents/em', 'languages/en'] },
    { from: 'languages/en', to: 'languages/enn', told: ['intents/en', 'languages/enn'] },
  ])('of a language is told: $to', async ({ from, to, told }) => {
    renameSync(join(root, from), join(root, to));
    const error = await loadMind(folders).catch((thrown: unknown) => thrown);

    expect((error as ContentError).problems.map(({ file }) => file)).toEqual(told);
    expect((error as Error).message).toContain(`there is no ${from}`);
  });

  it('of translations is told', async () => {
    cpSync(join(root, 'languages', 'en'), join(root, 'knowledge', 'translations', 'svv'), {
      recursive: true,
    });

    await expect(loadMind(folders)).rejects.toThrow(
      'knowledge/translations/svv: there is no languages/svv; name the folder as one of those (en)',
    );
  });

  it.each([
    'intents/roles.yml',
    'intents/en/roles.yaml',
    'intents/en/more/roles.yml',
    'languages/en/message.yml',
  ])('that nothing reads is told: %s', async (path) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), '');

    await expect(loadMind(folders)).rejects.toThrow(`${path}: would never be read; move or rename`);
  });
});
