import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguageDetector, type WordCounts } from '../../src/languages/detect-language.js';
import { createLanguage } from '../../src/languages/language.js';
import { PackFile } from '../../src/languages/pack-file.js';

const EMPTY = {
  stemmer: 'none',
  forms: { who: ['x'], polar: ['x'], open: ['x'], negation: ['x'] },
  fillers: ['x'],
  joiners: ['x'],
};
const LANGUAGES = new Map(
  [
    { tag: 'en', script: 'latin' },
    { tag: 'fi', script: 'latin' },
    { tag: 'ur', script: 'arabic' },
  ].map(({ tag, script }) => [
    tag,
    createLanguage(tag, PackFile.parse({ ...EMPTY, name: tag, script }), {}),
  ]),
);

/** Counts as a few hundred utterances would give them. */
function counts(text: string): WordCounts {
  return text.split(' ').map((word, at) => [word, 40 - at]);
}

const COUNTS = new Map([
  ['en', counts('what does a do the is how who can where learn free course skills work manage')],
  ['fi', counts('mitä tekee on kuka missä voi oppia ilmainen kurssi taidot työ johtaa ja se')],
  ['ur', counts('کیا ہے کون کہاں مفت')],
]);
const detect = createLanguageDetector(LANGUAGES, COUNTS, new Set(['cto', 'cio', 'coursera']));

describe('the language of a text', () => {
  it.each([
    { text: 'what does a CTO do', tag: 'en' },
    { text: 'mitä CTO tekee', tag: 'fi' },
    { text: 'missä voi oppia', tag: 'fi' },
    { text: 'CTO کیا ہے', tag: 'ur' },
    { text: 'کورس', tag: 'ur' },
  ])('is that of its words: $text', ({ text, tag }) => {
    expect(detect(text, {})).toBe(tag);
  });

  it('is told by the letters of words that no utterance holds', () => {
    expect(detect('työnkuvaa mitäpä kurssitta', {})).toBe('fi');
    expect(detect('freely workable courses', {})).toBe('en');
  });

  it('is that of the script where two are mixed, unless there is little of it', () => {
    expect(detect('what does ہے mean in the course', {})).toBe('en');
    expect(detect('Coursera پر مفت کورس', {})).toBe('ur');
  });

  it('is that of the small words around terms of another script, though names hold them too', () => {
    const names = new Set(['cto', 'x']);
    const file = PackFile.parse({ ...EMPTY, name: 'ur', script: 'arabic', fillers: ['کا'] });
    const languages = new Map([...LANGUAGES, ['ur', createLanguage('ur', file, {})] as const]);
    const withFillers = createLanguageDetector(languages, COUNTS, names.add('کا'));

    expect(withFillers('chronic total occlusion کا آپریشن', {})).toBe('ur');
  });

  it.each(['CTO?', 'Coursera', '', '???', '42', '👍'])(
    'of %j is that of the conversation, then that of the person, then English',
    (text) => {
      expect(detect(text, { conversation: 'fi', locale: 'en-US' })).toBe('fi');
      expect(detect(text, { locale: 'fi-FI' })).toBe('fi');
      expect(detect(text, { locale: 'fi_FI' })).toBe('fi');
      expect(detect(text, { locale: 'ja-JP' })).toBe('en');
      expect(detect(text, {})).toBe('en');
    },
  );

  it('follows the person who changes it', () => {
    expect(detect('mitä CTO tekee', { conversation: 'en', locale: 'en-US' })).toBe('fi');
    expect(detect('what does the CTO do', { conversation: 'fi', locale: 'fi-FI' })).toBe('en');
    expect(detect('CTO کیا ہے', { conversation: 'en' })).toBe('ur');
  });

  it('is told by a word of a name that only one language uses, and uses much', () => {
    const names = new Set(['cto', 'edx', 'tai']);
    const named: WordCounts = [
      ['tai', 30],
      ['edx', 9],
      ['cto', 30],
    ];
    const both = new Map([
      ['en', [...(COUNTS.get('en') ?? []), ['edx', 9], ['cto', 30]] as WordCounts],
      ['fi', [...(COUNTS.get('fi') ?? []), ...named]],
    ]);
    const withNames = createLanguageDetector(LANGUAGES, both, names);

    expect(withNames('CTO tai edX?', {})).toBe('fi');
    expect(withNames('CTO edX?', {})).toBe('en');
  });

  it('is not told by a subject or a place that its neighbour lists too', () => {
    const chance = new Map([
      ...COUNTS,
      ['fi', [...(COUNTS.get('fi') ?? []), ['oulu', 15], ['algebra', 12]] as WordCounts],
    ]);
    const listed = new Map([['en', new Set(['oulu', 'algebra'])]]);
    const withLists = createLanguageDetector(LANGUAGES, chance, new Set(), listed);

    expect(withLists('algebra', {})).toBe('en');
    expect(withLists('courses, oulu', {})).toBe('en');
    expect(withLists('oulu: missä?', {})).toBe('fi');
  });

  it('is that of the talk where people write the same in every language', () => {
    const file = PackFile.parse({ ...EMPTY, name: 'en', shared: ['ok', 'thx'] });
    const languages = new Map([...LANGUAGES, ['en', createLanguage('en', file, {})] as const]);
    const thanking = new Map([...COUNTS, ['en', counts('what does a do the is ok thx')] as const]);
    const detectShared = createLanguageDetector(languages, thanking, new Set());

    expect(detectShared('ok thx', { conversation: 'fi' })).toBe('fi');
    expect(detectShared('ok thx', { conversation: 'ur' })).toBe('ur');
    expect(detectShared('ok thx', {})).toBe('en');
    expect(detectShared('ok what is the', { conversation: 'fi' })).toBe('en');
  });

  it('is the one in the same script of who speaks it in another', () => {
    const urdu = new Map([
      ...LANGUAGES,
      ['ur-Latn', createLanguage('ur-Latn', PackFile.parse({ ...EMPTY, name: 'ur-Latn' }), {})],
    ]);
    const roman = new Map([...COUNTS, ['ur-Latn', counts('kya hai kaun kahan muft course')]]);
    const detectUrdu = createLanguageDetector(urdu, roman, new Set());

    expect(detectUrdu('course', { locale: 'ur-PK' })).toBe('ur-Latn');
    expect(detectUrdu('course', { conversation: 'ur' })).toBe('ur-Latn');
    expect(detectUrdu('course', { locale: 'en-US' })).toBe('en');
  });

  it('may be written in any script that Unicode knows', () => {
    const hindi = createLanguage(
      'hi',
      PackFile.parse({ ...EMPTY, name: 'hi', script: 'devanagari' }),
      {},
    );
    const known = new Map([...COUNTS, ['hi', counts('क्या है')]]);
    const detectHindi = createLanguageDetector(
      new Map([...LANGUAGES, ['hi', hindi]]),
      known,
      new Set(),
    );

    expect(detectHindi('CTO क्या है', {})).toBe('hi');
    expect(detectHindi('CTO کیا ہے', {})).toBe('ur');
    expect(detectHindi('what is it', {})).toBe('en');
    expect(PackFile.safeParse({ ...EMPTY, name: 'xx', script: 'klingon' }).success).toBe(false);
  });

  it('is always one that the bot speaks', () => {
    const hints = fc.record(
      { conversation: fc.constantFrom('en', 'fi', 'ur', 'xx'), locale: fc.string() },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), hints, (text, hint) => {
        expect([...LANGUAGES.keys()]).toContain(detect(text, hint));
      }),
    );
  });

  it('is the only one that there is', () => {
    const only = new Map([...LANGUAGES].filter(([tag]) => tag === 'en'));

    expect(createLanguageDetector(only, COUNTS, new Set())('mitä CTO tekee', {})).toBe('en');
    expect(createLanguageDetector(only, COUNTS, new Set())('کیا ہے', {})).toBe('en');
  });
});
