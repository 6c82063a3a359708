import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LanguageError, loadLanguages } from '../../src/languages/load-languages.js';

const PACK = `
name: Test
stemmer: none
forms: { who: [who], polar: [is], open: [what], negation: [not] }
fillers: [and]
joiners: [and]
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wayfinder-languages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(tag: string, name: string, text: string): void {
  mkdirSync(join(folder, tag), { recursive: true });
  writeFileSync(join(folder, tag, name), text);
}

function problems(): readonly string[] {
  try {
    loadLanguages(folder);
  } catch (error) {
    if (error instanceof LanguageError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadLanguages', () => {
  it('joins all message files of a language into one catalog', () => {
    write('xx', 'pack.yml', PACK);
    write('xx', 'messages.yml', 'a: A');
    write('xx', 'messages.slack.yml', 'b: B');
    const [language] = loadLanguages(folder);

    expect(language?.tag).toBe('xx');
    expect(language?.messages).toEqual({ a: 'A', b: 'B' });
    expect(language?.file.direction).toBe('left-to-right');
  });

  it('gives the languages in order of tag', () => {
    for (const tag of ['sv', 'en', 'ur-Latn']) write(tag, 'pack.yml', PACK);

    expect(loadLanguages(folder).map(({ tag }) => tag)).toEqual(['en', 'sv', 'ur-Latn']);
  });

  it('tells mistakes of three kinds in three languages at once', () => {
    write('aa', 'pack.yml', PACK.replace('stemmer: none', 'stemmer: magic').concat('colour: red'));
    write('bb', 'pack.yml', 'name: [unclosed');
    write('cc', 'messages.yml', 'a: A');
    write('cc', 'messages.slack.yml', 'a: again');
    const told = problems();
    const one = (...parts: string[]) =>
      expect.stringMatching(new RegExp(parts.join('.*'), 's')) as unknown;

    expect(told).toEqual(
      expect.arrayContaining([
        one('aa', 'pack\\.yml: stemmer: '),
        one('aa', 'pack\\.yml: ', 'colour'),
        one('bb', 'pack\\.yml: '),
        one('cc', 'pack\\.yml is missing: copy the one of languages/en'),
        one('cc', 'message "a" stands twice; keep one'),
      ]),
    );
  });

  it('tells what to do where there is no language', () => {
    expect(problems()).toEqual([expect.stringContaining('add languages/en/pack.yml')]);
    rmSync(folder, { recursive: true });
    expect(problems()).toEqual([expect.stringContaining('add languages/en/pack.yml')]);
    mkdirSync(folder);
  });

  it('lists its problems in its message, a line each', () => {
    expect(new LanguageError(['one', 'two']).message).toBe(
      'The language files need mending:\n- one\n- two',
    );
  });
});
