import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLanguagePack } from '../../src/languages/language-pack.js';
import { loadLanguages } from '../../src/languages/load-languages.js';
import { declinedStems } from '../../src/understanding/declined-words.js';
import { ROOT } from '../support/mind.js';

const english = loadLanguages(join(ROOT, 'languages')).find(({ tag }) => tag === 'en');
const pack = createLanguagePack('en', english!.file);

const utterance = (intent: string, text: string) => ({ intent, text, file: '', line: 1 });
const isUnknown = (intent: string) => intent === 'rank';

const stemsFrom = (
  utterances: readonly (readonly [string, string])[],
  told: readonly string[] = [],
) =>
  declinedStems(
    pack,
    utterances.map(([intent, text]) => utterance(intent, text)),
    isUnknown,
    told,
  );

describe('declinedStems', () => {
  it('holds what is only asked where the documents are silent', () => {
    const stems = stemsFrom([
      ['rank', 'can a manager fire them'],
      ['role_management', 'can a manager lead them'],
    ]);

    expect(stems).toEqual(['fire']);
  });

  it('leaves out what a fact tells', () => {
    expect(stemsFrom([['rank', 'fire']], ['a CIO may fire nobody'])).toEqual([]);
  });

  it('takes a word of far questions from the second on', () => {
    expect(stemsFrom([['out_of_scope', 'bake a cake']])).toEqual([]);
    expect(
      stemsFrom([
        ['out_of_scope', 'bake a cake'],
        ['out_of_scope', 'eat the cake'],
      ]),
    ).toContain('cake');
  });
});
