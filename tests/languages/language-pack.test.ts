import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguagePack } from '../../src/languages/language-pack.js';
import { loadLanguages } from '../../src/languages/load-languages.js';
import { PackFile } from '../../src/languages/pack-file.js';
import { stemmers, type StemmerName } from '../../src/languages/stemmers.js';
import { englishRoot } from '../support/mind.js';

const english = await loadEnglish();

async function loadEnglish() {
  const [files] = loadLanguages(join(await englishRoot(), 'languages'));
  return createLanguagePack('en', files!.file);
}

describe('the English pack', () => {
  it.each([
    { text: "What's a C.T.O.?", is: 'what is a cto' },
    { text: "doesn't she code", is: 'does not she code' },
    { text: "won't, can’t and ain't", is: 'will not can not and is not' },
    { text: "they're what we've said I'd do", is: 'they are what we have said i would do' },
    { text: "the CIO's budget", is: 'the cio budget' },
    { text: 'learn w/o paying', is: 'learn without paying' },
    { text: 'r&d b/w firms', is: 'research and development between firms' },
    { text: 'wats the diff, plz', is: 'what is the difference please' },
    { text: 'who runs IT?', is: 'who runs infotech' },
    { text: 'who runs it?', is: 'who runs it' },
    { text: 'WHO RUNS IT?', is: 'who runs it' },
    { text: 'the it department', is: 'the infotech department' },
    { text: 'thanks 👍 :tada:', is: 'thanks thumbsup great' },
    { text: '🦑 hi :squid:', is: 'hi' },
    { text: '', is: '' },
  ])('reads "$text" as "$is"', ({ text, is }) => {
    expect(english.tokenize(text).join(' ')).toBe(is);
  });

  it.each([
    ['manages', 'managing'],
    ['responsibilities', 'responsibility'],
    ['courses', 'course'],
  ])('stems %s as %s', (one, other) => {
    expect(english.stem(one)).toBe(english.stem(other));
  });

  it('knows what words stand for', () => {
    expect(english.concepts(english.stem('wages'))).toContain('salary');
    expect(english.concepts(english.stem('teapot'))).toEqual([]);
  });

  it('takes any text, and gives no empty token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of english.tokenize(text)) expect(english.stem(token)).not.toBe('');
      }),
    );
  });
});

describe('a pack of another language', () => {
  const file = PackFile.parse({
    name: 'Roman Test',
    stemmer: 'none',
    sounds: { ee: 'i', oo: 'u' },
    forms: { who: ['kaun'], polar: ['kya'], open: ['kyun'], negation: ['nahi'] },
    fillers: ['aur'],
    joiners: ['aur'],
    concepts: { learn: ['seekhna'] },
  });
  const pack = createLanguagePack('xx', file);

  it('takes spellings that sound alike for one word', () => {
    expect(pack.stem('seekhna')).toBe(pack.stem('sikhna'));
    expect(pack.concepts(pack.stem('sikhna'))).toEqual(['learn']);
  });

  it('opens nothing that its file does not name', () => {
    expect(pack.tokenize("what's IT w/o it")).toEqual(['what', 's', 'it', 'w', 'o', 'it']);
  });
});

describe('a pack whose language joins words', () => {
  const file = PackFile.parse({
    name: 'Joined Test',
    stemmer: 'porter-sv',
    forms: { who: ['vem'], polar: ['är'], open: ['vad'], negation: ['inte'] },
    fillers: ['och'],
    joiners: ['och'],
    concepts: { profit: ['vinst'], strategy: ['strategi'], learn: ['utbilda'] },
    compounds: true,
  });
  const pack = createLanguagePack('xx', file);
  const conceptsOf = (word: string) => pack.concepts(pack.stem(word));

  it('takes a joined word for what its parts stand for', () => {
    expect(conceptsOf('vinststrategier')).toEqual(['profit', 'strategy']);
    expect(conceptsOf('vinstmål')).toEqual(['profit']);
  });

  it('takes an ending for no part', () => {
    expect(conceptsOf('utbildning')).toEqual([]);
  });

  it('reads no parts where its file does not say so', () => {
    const plain = createLanguagePack('xx', { ...file, compounds: false });

    expect(plain.concepts(plain.stem('vinststrategier'))).toEqual([]);
  });
});

describe('a stemmer', () => {
  it.each([
    { stemmer: 'porter-sv', forms: ['intranät', 'intranätet', 'intranätets'] },
    { stemmer: 'porter-sv', forms: ['strategi', 'strategin', 'strategier'] },
    { stemmer: 'porter-sv', forms: ['universitet', 'universitetet', 'universiteten'] },
    { stemmer: 'urdu', forms: ['ادارہ', 'ادارے', 'اداروں'] },
    { stemmer: 'urdu', forms: ['پرکھتا', 'پرکھنا', 'پرکھتے'] },
    { stemmer: 'urdu', forms: ['نوکریاں', 'نوکریوں', 'نوکری'] },
    { stemmer: 'roman-urdu', forms: ['jaanchta', 'jaanchna', 'jaanch'] },
  ] as const)('brings $forms to one stem', ({ stemmer, forms }) => {
    expect(new Set(forms.map(stemmers[stemmer])).size).toBe(1);
  });

  it.each(Object.keys(stemmers) as StemmerName[])('%s takes any word', (name) => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(stemmers[name](word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
