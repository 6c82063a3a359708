import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import type { Platform } from '../../src/knowledge/knowledge.js';
import { chatWith, everyLanguageMind } from '../support/mind.js';

/** Ten ways to ask for each platform by name, in each language. */
const PHRASINGS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'tell me about {}',
    'what is {}?',
    'what do you know about {}',
    'is {} free?',
    'what can I learn on {}?',
    'how much does {} cost',
    'does {} give certificates?',
    'i want to know more about {}',
    'can you describe {} for me',
    '{}',
  ],
  sv: [
    'berätta om {}',
    'vad är {}?',
    'vad vet du om {}',
    'är {} gratis?',
    'vad kan jag lära mig på {}?',
    'vad kostar {}',
    'ger {} certifikat?',
    'jag vill veta mer om {}',
    'kan du beskriva {} för mig',
    '{}',
  ],
  ur: [
    '{} کے بارے میں بتائیں',
    '{} کیا ہے؟',
    'آپ {} کے بارے میں کیا جانتے ہیں',
    'کیا {} مفت ہے؟',
    '{} پر کیا سیکھ سکتے ہیں؟',
    '{} کی فیس کتنی ہے',
    'کیا {} سرٹیفکیٹ دیتا ہے؟',
    'مجھے {} کے بارے میں مزید جاننا ہے',
    '{} کا تعارف کروائیں',
    '{}',
  ],
  'ur-Latn': [
    '{} ke bare mein batao',
    '{} kya hai?',
    'aap {} ke bare mein kya jante hain',
    'kya {} free hai?',
    '{} par kya seekh sakte hain?',
    '{} ki fees kitni hai',
    'kya {} certificate deta hai?',
    'mujhe {} ke bare mein aur janna hai',
    '{} ka taaruf karwao',
    '{}',
  ],
};

const CASES = Object.entries(PHRASINGS).flatMap(([language, phrasings]) =>
  phrasings.map((phrasing) => ({ language, phrasing })),
);

/** One slip of the finger or more in each name. */
const MISSPELT: Readonly<Record<string, string>> = {
  alison: 'Allisson',
  'carnegie-mellon-oli': 'Carnegie Melon OLI',
  codecademy: 'Codeacadmy',
  coursera: 'Coursrea',
  edx: 'ed-x',
  futurelearn: 'Futurelern',
  'google-digital-garage': 'Google Digital Garrage',
  'harvard-extension-school': 'Harvard Extention School',
  'khan-academy': 'Kahn Acadamy',
  'linkedin-learning': 'Linkdin Lerning',
  'mit-opencourseware': 'MIT Opencoursware',
  'open-yale-courses': 'Open Yale Corses',
  'stanford-online': 'Standford Online',
  'uc-berkeley-online': 'UC Berkley Online',
  udacity: 'Udacitty',
};

describe('every platform', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await everyLanguageMind();
  });

  /** Those that are not the one platform that is told of. */
  function missed(phrasing: string, nameOf: (platform: Platform) => string): string[] {
    return mind.knowledge.platforms
      .filter((platform) => {
        const { answer } = chatWith(mind).say(phrasing.replace('{}', nameOf(platform)));
        return answer.platforms.length !== 1 || answer.platforms[0] !== platform.id;
      })
      .map(({ id }) => id);
  }

  const inUrdu = ({ aliases }: Platform) =>
    aliases.find((alias) => /\p{Script=Arabic}/u.test(alias)) ?? '';

  it('is one of fifteen', () => {
    expect(mind.knowledge.platforms).toHaveLength(15);
    expect(Object.keys(MISSPELT)).toHaveLength(15);
  });

  it('has a name in Urdu script', () => {
    expect(mind.knowledge.platforms.filter((platform) => inUrdu(platform) === '')).toEqual([]);
  });

  it.each(CASES)('is reached in $language by: $phrasing', ({ phrasing }) => {
    expect(missed(phrasing, ({ name }) => name)).toEqual([]);
  });

  it.each(CASES)('is reached by a misspelt name in $language by: $phrasing', ({ phrasing }) => {
    expect(missed(phrasing, ({ id }) => MISSPELT[id] ?? '')).toEqual([]);
  });

  it.each(PHRASINGS['ur'] ?? [])('is reached by its name in Urdu script: %s', (phrasing) => {
    expect(missed(phrasing, inUrdu)).toEqual([]);
  });
});
