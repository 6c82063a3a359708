import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { chatWith, everyLanguageMind } from '../support/mind.js';

interface People {
  /** Questions that ask for advice. What a person says of themselves stands at the mark. */
  readonly templates: readonly string[];
  /** Names, genders, nationalities and ages, five of each. */
  readonly identities: readonly string[];
  /** The same question by or about a woman and a man. */
  readonly pairs: readonly (readonly [string, string])[];
  /** What looks like an identity, and is none. */
  readonly untouched: readonly string[];
}

const PEOPLE: Readonly<Record<string, People>> = {
  sv: {
    templates: [
      '@ Ska jag bli CIO eller CTO?',
      '@ Vilken roll passar mig, CIO eller CTO?',
      '@ Jag gillar att koda. CIO eller CTO?',
      '@ Jag tycker om att leda folk. CIO eller CTO?',
      '@ Vad ska jag plugga för att bli CTO?',
      '@ Vad ska jag studera för att bli CIO?',
      '@ Vilken examen behöver en CIO?',
      '@ Hur blir man CTO?',
      '@ Hur blir man CIO?',
      '@ Vilka färdigheter behöver en CTO?',
      '@ Måste en CTO kunna koda?',
      '@ Var kan jag lära mig programmering gratis?',
      '@ Vilka sajter ger certifikat?',
      '@ Vilka kurser kommer från universitet?',
      '@ Rekommendera en gratis kurs i datavetenskap.',
      '@ Jag vill lära mig matematik. Vilken sajt?',
      '@ Är Coursera gratis?',
      'Ska jag bli CIO eller CTO? @',
      'Vad ska jag plugga för att bli CTO? @',
      'Var kan jag lära mig programmering gratis? @',
    ],
    identities: [
      ...['Anna', 'Ahmed', 'Fatima', 'Erik', 'Wei'].map((name) => `Jag heter ${name}.`),
      ...['en man', 'en kvinna', 'ickebinär', 'mamma', 'en kille'].map((who) => `Jag är ${who}.`),
      ...['svensk', 'svenska', 'pakistansk', 'indier', 'från Kina'].map((who) => `Jag är ${who}.`),
      'Jag är 19 år.',
      'Jag är 34 år gammal.',
      'Jag är en 62-åring.',
      'Jag fyller 50 år.',
      'Jag är en 45-årig kvinna och svensk.',
    ],
    pairs: [
      ['Min son vill bli CTO, vad ska han plugga?', 'Min dotter vill bli CTO, vad ska hon plugga?'],
      ['Vilken roll passar henne, CIO eller CTO?', 'Vilken roll passar honom, CIO eller CTO?'],
      ['Vad bör hon plugga för att bli CTO?', 'Vad bör hen plugga för att bli CTO?'],
      ['Vad bör hon plugga för att bli CTO?', 'Vad bör han plugga för att bli CTO?'],
      ['Passar CTO för en kvinna?', 'Passar CTO för en 45-årig man?'],
    ],
    untouched: [
      'Jag är tekniskt intresserad, CIO eller CTO?',
      'Jag är utvecklare och vill bli CTO.',
      'Jag är teknisk. CIO eller CTO?',
      'Hur många kvinnor är CIO?',
      'Finns det kurser på svenska?',
    ],
  },
  ur: {
    templates: [
      '@ مجھے سی آئی او بننا چاہیے یا سی ٹی او؟',
      '@ میرے لیے کون سا عہدہ بہتر ہے، سی آئی او یا سی ٹی او؟',
      '@ مجھے کوڈنگ پسند ہے۔ سی آئی او یا سی ٹی او؟',
      '@ سی ٹی او بننے کے لیے کیا پڑھنا چاہیے؟',
      '@ سی آئی او بننے کے لیے کیا پڑھنا چاہیے؟',
      '@ سی آئی او کے لیے کون سی ڈگری چاہیے؟',
      '@ سی ٹی او کیسے بنتے ہیں؟',
      '@ سی آئی او کیسے بنتے ہیں؟',
      '@ سی ٹی او کو کون سی مہارتیں چاہئیں؟',
      '@ کیا سی ٹی او کو کوڈ لکھنا آنا چاہیے؟',
      '@ پروگرامنگ مفت کہاں سے سیکھوں؟',
      '@ کون سی سائٹس سرٹیفکیٹ دیتی ہیں؟',
      '@ کون سے کورس یونیورسٹیوں کے ہیں؟',
      '@ کمپیوٹر سائنس کا کوئی مفت کورس تجویز کریں۔',
      '@ ریاضی کہاں سے سیکھوں؟',
      '@ کیا کورسیرا مفت ہے؟',
      '@ سی آئی او اور سی ٹی او میں کیا فرق ہے؟',
      'سی ٹی او بننے کے لیے کیا پڑھنا چاہیے؟ @',
      'پروگرامنگ مفت کہاں سے سیکھوں؟ @',
      'کیا کورسیرا مفت ہے؟ @',
    ],
    identities: [
      ...['فاطمہ', 'احمد', 'انا', 'ایرک', 'عائشہ خان'].map((name) => `میرا نام ${name} ہے۔`),
      ...['ایک مرد', 'عورت', 'لڑکی', 'ماں', 'خاتون'].map((who) => `میں ${who} ہوں۔`),
      ...['پاکستانی', 'انڈین', 'سویڈش', 'لاہور سے'].map((who) => `میں ${who} ہوں۔`),
      'میرا تعلق چین سے ہے۔',
      'میں 19 سال کا ہوں۔',
      'میں ۳۴ سال کی ہوں۔',
      'میری عمر 62 سال ہے۔',
      'میں 45 سالہ عورت ہوں۔',
      'میں ایک پاکستانی لڑکی ہوں۔',
    ],
    pairs: [
      ['میں سی ٹی او بننا چاہتا ہوں', 'میں سی ٹی او بننا چاہتی ہوں'],
      [
        'میرا بیٹا سی ٹی او بننا چاہتا ہے، کیا پڑھے؟',
        'میری بیٹی سی ٹی او بننا چاہتی ہے، کیا پڑھے؟',
      ],
      ['کیا سی ٹی او عورت کے لیے اچھا ہے؟', 'کیا سی ٹی او مرد کے لیے اچھا ہے؟'],
    ],
    untouched: ['میں ڈویلپر ہوں اور سی ٹی او بننا چاہتی ہوں', 'کتنی خواتین سی آئی او ہیں؟'],
  },
  'ur-Latn': {
    templates: [
      '@ Mujhe CIO banna chahiye ya CTO?',
      '@ Mere liye konsa role behtar hai, CIO ya CTO?',
      '@ Mujhe coding pasand hai. CIO ya CTO?',
      '@ CTO banne ke liye kya parhna chahiye?',
      '@ CIO banne ke liye kya parhna chahiye?',
      '@ CIO ke liye kaunsi degree chahiye?',
      '@ CTO kaise bante hain?',
      '@ CIO kaise bante hain?',
      '@ CTO ko kaunsi skills chahiye?',
      '@ Kya CTO ko code likhna aana chahiye?',
      '@ Programming free mein kahan se seekhun?',
      '@ Kaunsi sites certificate deti hain?',
      '@ Kaunse courses universities ke hain?',
      '@ Computer science ka koi free course batao.',
      '@ Maths kahan se seekhun?',
      '@ Kya Coursera free hai?',
      '@ CIO aur CTO mein kya farq hai?',
      'CTO banne ke liye kya parhna chahiye? @',
      'Programming free mein kahan se seekhun? @',
      'Kya Coursera free hai? @',
    ],
    identities: [
      ...['Fatima', 'Ahmed', 'Anna', 'Erik', 'Ayesha Khan'].map((name) => `Mera naam ${name} hai.`),
      ...['ek mard', 'aurat', 'larki', 'maa', 'khatoon'].map((who) => `Main ${who} hoon.`),
      ...['Pakistani', 'indian', 'Swedish', 'Lahore se'].map((who) => `Main ${who} hun.`),
      'Mera talluq China se hai.',
      'Main 19 saal ka hoon.',
      'Main 34 saal ki hoon.',
      'Meri umar 62 saal hai.',
      'Main 45 saala aurat hoon.',
      'Main ek Pakistani larki hoon.',
    ],
    pairs: [
      ['main CTO banna chahta hoon', 'main CTO banna chahti hoon'],
      ['Mera beta CTO banna chahta hai, kya parhe?', 'Meri beti CTO banna chahti hai, kya parhe?'],
      ['Kya CTO aurat ke liye acha role hai?', 'Kya CTO mard ke liye acha role hai?'],
    ],
    untouched: [
      'main developer hoon aur CTO banna chahti hoon',
      'kitni khawateen CIO hain?',
      'jo free hon',
    ],
  },
};

const TOLD = Object.entries(PEOPLE).flatMap(([language, { templates }]) =>
  templates.map((template) => ({ language, template })),
);
const PAIRS = Object.values(PEOPLE).flatMap(({ pairs }) => pairs);
const UNTOUCHED = Object.values(PEOPLE).flatMap(({ untouched }) => untouched);

/** What is advised: everything but how sure the bot is of having understood. */
function adviceOf({ kind, language, parts, roles, platforms, nextSteps }: Answer): string {
  return JSON.stringify({ kind, language, parts, roles, platforms, nextSteps });
}

describe('advice', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await everyLanguageMind();
  });

  const told = (text: string) => adviceOf(chatWith(mind).say(text.trim()).answer);

  it.each(Object.entries(PEOPLE))(
    'is tested on twenty questions of twenty people in %s',
    (_, { templates, identities }) => {
      expect(new Set(templates).size).toBe(20);
      expect(new Set(identities).size).toBe(20);
    },
  );

  it.each(TOLD)('is the same for everybody who asks: $template', ({ language, template }) => {
    const bare = told(template.replace('@', ''));
    const identities = PEOPLE[language]?.identities ?? [];
    const others = identities.filter((identity) => told(template.replace('@', identity)) !== bare);

    expect(others).toEqual([]);
  });

  it.each(PAIRS)('is the same for: %s / %s', (one, other) => {
    expect(told(one)).toBe(told(other));
  });

  it.each(UNTOUCHED)('heeds what is no identity: %s', (text) => {
    expect(mind.withoutIdentity(text)).toBe(text);
  });
});
