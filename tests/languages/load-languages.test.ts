import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../src/files/problem.js';
import { loadLanguages } from '../../src/languages/load-languages.js';

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

function problems(): string {
  try {
    loadLanguages(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
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

    expect(told).toContain('languages/aa/pack.yml:3: stemmer: "magic" does not exist; there are ');
    expect(told).toContain('languages/aa/pack.yml:7: colour: is not read by anybody');
    expect(told).toMatch(/languages\/bb\/pack\.yml:1: .*bracket/);
    expect(told).toContain('languages/cc/pack.yml: is missing: copy the one of languages/en');
    expect(told).toContain('languages/cc/messages.yml:1: message "a" stands twice; keep one');
  });

  it('tells the line of a pattern that cannot be read', () => {
    write('xx', 'pack.yml', PACK);
    write('xx', 'identity.yml', "clauses:\n  - I am {age}\n  - 'I am (a man'\n");

    expect(problems()).toContain('languages/xx/identity.yml:3: clauses: cannot be read');
  });

  it('tells no lack of a lender that is there but broken', () => {
    write('xx', 'pack.yml', `${PACK}borrows: yy\n`);
    write('yy', 'pack.yml', `${PACK}colour: red\n`);

    expect(problems()).not.toContain('there is no language');
  });

  it('tells what to do where there is no language', () => {
    expect(problems()).toContain('add languages/en/pack.yml');
    rmSync(folder, { recursive: true });
    expect(problems()).toContain('add languages/en/pack.yml');
    mkdirSync(folder);
  });
});
