import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { NARROWER, UNLISTED } from '../../src/answering/recommendation.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await wholeMind();
}, 60_000);

const ask = (language: string, ...texts: readonly string[]) => {
  const chat = chatWith(mind);
  const responses = texts.map((text) => chat.say(text, { locale: language }));
  const last = responses.at(-1);
  if (!last) throw new RangeError('nothing was asked');
  return { ...last, text: presentText(last.answer, mind.texts) };
};

const OTHER_SUBJECT: Readonly<Record<string, RegExp>> = {
  en: /for the other subject you mentioned/,
  sv: /nämner ingen plattform för det andra ämnet/,
  ur: /دوسرے مضمون کے لیے کسی پلیٹ فارم کا نام نہیں/,
  'ur-Latn': /doosre subject ke liye kisi platform ka naam nahi/,
};

describe('a subject that no list holds beside one that is listed', () => {
  it.each([
    { language: 'en', text: 'where can I learn origami and marketing' },
    { language: 'en', text: 'marketing and falconry courses' },
    { language: 'sv', text: 'var kan jag lära mig origami och marknadsföring' },
    { language: 'ur', text: 'شطرنج اور مارکیٹنگ کہاں سیکھوں' },
    { language: 'ur-Latn', text: 'shatranj aur marketing kahan seekhun' },
  ])('is owned up to, and the other is met: $text', ({ language, text }) => {
    const told = ask(language, text);

    expect(told.text).toMatch(OTHER_SUBJECT[language] ?? /never/);
    expect(told.answer.platforms[0]).toBe('google-digital-garage');
    expect(told.context?.question.facets?.['subject']).toEqual(['marketing', UNLISTED]);
  });

  it.each([
    { language: 'en', text: 'crafts and mathematics', says: /for crafts\. For mathematics:/ },
    { language: 'sv', text: 'kurser i hantverk och matte', says: /hantverk och handarbete/ },
    { language: 'ur', text: 'دستکاری اور ریاضی سیکھنی ہے', says: /دستکاری/ },
    { language: 'ur-Latn', text: 'dastkari aur math seekhna hai', says: /dastkari/ },
  ])('is told by its own name where it has one: $text', ({ language, text, says }) => {
    const told = ask(language, text);

    expect(told.text).toMatch(says);
    expect(told.answer.platforms).toEqual(['khan-academy']);
  });
});

describe('a subject that no platform names', () => {
  it.each([
    { language: 'en', text: 'teach me Excel', says: /^My documents name no platform for Excel/ },
    { language: 'sv', text: 'jag vill kunna excel', says: /^Mina dokument nämner ingen/ },
    {
      language: 'ur',
      text: 'ایکسل کا کورس',
      says: /ایکسل .* کے لیے کسی پلیٹ فارم کا نام نہیں؛ سب سے قریب/,
    },
    {
      language: 'ur-Latn',
      text: 'excel ka course',
      says: /Excel .* ke liye kisi platform ka naam nahi; sab se qareeb/,
    },
  ])('is not told as one that comes near it: $text', ({ language, text, says }) => {
    const told = ask(language, text);

    expect(told.text).toMatch(says);
    expect(told.answer.platforms).toEqual(['google-digital-garage']);
  });

  it.each([
    { language: 'en', text: 'where can I learn marine engineering' },
    { language: 'sv', text: 'var kan jag lära mig marin teknik' },
    { language: 'ur', text: 'میرین انجینئرنگ کا کورس' },
    { language: 'ur-Latn', text: 'marine engineering kahan seekhun' },
  ])('is owned up to where it is a kind of a listed one: $text', ({ language, text }) => {
    const { context, answer } = ask(language, text);
    const [first] = answer.parts;

    expect(context?.question.facets?.['subject']?.[0]).toBe(NARROWER);
    expect(first).toMatchObject({ kind: 'message', id: 'recommend.nearest' });
  });
});

describe('a platform that is left out', () => {
  it.each([
    { language: 'en', text: 'something other than Codecademy for coding' },
    { language: 'en', text: 'Not Codecademy please. Where else can I learn to code?' },
    { language: 'sv', text: 'något annat än Codecademy för programmering' },
    { language: 'sv', text: 'inte Codecademy, en annan sajt för programmering' },
    { language: 'ur', text: 'کوڈ اکیڈمی نہیں، کوڈنگ سیکھنے کی کوئی اور سائٹ' },
    { language: 'ur-Latn', text: 'Codecademy nahi, coding seekhne ki koi aur site' },
  ])('is named as the only one of its subject, and not offered: $text', ({ language, text }) => {
    const { answer } = ask(language, text);

    expect(answer.platforms).not.toContain('codecademy');
    expect(answer.platforms).toContain('stanford-online');
    expect(answer.parts[0]).toMatchObject({
      kind: 'message',
      id: 'recommend.left-out',
      values: { platforms: 'Codecademy' },
    });
  });

  it('takes nothing else with it', () => {
    expect(ask('sv', 'allt utom Udacity för teknik').answer.platforms[0]).toBe('linkedin-learning');
  });
});

describe('a kind of provider', () => {
  it.each([
    { language: 'en', text: 'Which of the platforms are run by universities?' },
    { language: 'sv', text: 'vilka av plattformarna drivs av universitet?' },
  ])('is met by each of that kind, some of them behind “more”: $text', ({ language, text }) => {
    const { parts, more } = ask(language, text).answer;
    const named = [...parts, ...more].flatMap((part) =>
      part.kind === 'platform' ? [part.platform] : [],
    );

    expect(named).toEqual(expect.arrayContaining(['harvard-extension-school', 'stanford-online']));
  });
});

describe('after talk of a role', () => {
  it.each([
    {
      language: 'en',
      before: 'what skills does a CTO need?',
      text: 'and where could I learn that?',
    },
    { language: 'sv', before: 'vad ska en CTO kunna?', text: 'var kan man lära sig sånt?' },
    { language: 'ur', before: 'CTO میں کیا مہارتیں ہوں؟', text: 'یہ سب کہاں سیکھوں' },
    { language: 'ur-Latn', before: 'CTO mein kya skills hon?', text: 'yeh sab kahan seekhun' },
  ])('"$text" asks what to study for it', ({ language, before, text }) => {
    const { answer, context } = ask(language, before, text);

    expect(context?.question).toMatchObject({ intent: 'role_study', roles: ['cto'] });
    expect(answer.platforms).toContain('codecademy');
  });
});

describe('whoever works for a role', () => {
  it.each([
    { language: 'en', text: "where can I study to become the CIO's secretary?" },
    { language: 'en', text: 'courses to become an assistant to the CTO' },
    { language: 'sv', text: 'vad ska jag plugga för att bli assistent åt en CTO' },
    { language: 'ur', text: 'سی آئی او کا اسسٹنٹ بننے کے لیے کیا پڑھوں' },
    { language: 'ur-Latn', text: 'CIO ka secretary banne ke liye kya parhun' },
  ])('is not told what to study for the role: $text', ({ language, text }) => {
    const { answer } = ask(language, text);

    expect(answer.kind).toBe('fallback');
    expect(answer.platforms).toEqual([]);
  });

  it('may still be on the way to it', () => {
    const { answer } = ask('en', 'what should I study to go from assistant to CTO?');

    expect(answer.kind).toBe('answer');
    expect(answer.platforms.length).toBeGreaterThan(0);
  });
});

describe('what no document tells of a course', () => {
  it.each([
    { language: 'en', text: 'maths for children' },
    { language: 'sv', text: 'matte för barn' },
    { language: 'ur', text: 'بچوں کے لیے ریاضی' },
    { language: 'ur-Latn', text: 'bachon ke liye math' },
  ])('is the age that it is for: $text', ({ language, text }) => {
    const { answer } = ask(language, text);

    expect(answer.parts[0]).toMatchObject({ kind: 'message', id: 'recommend.no-age' });
    expect(answer.platforms).toEqual(['khan-academy']);
  });

  it.each([
    { language: 'en', text: 'can I get a degree from Stanford Online?' },
    { language: 'sv', text: 'får man en examen av Yale?' },
    { language: 'ur', text: 'کیا ہارورڈ سے ڈگری ملتی ہے' },
    { language: 'ur-Latn', text: 'kya edx se degree milti hai' },
    { language: 'en', text: 'I want a free degree' },
    { language: 'sv', text: 'jag vill ha en gratis examen' },
    { language: 'ur', text: 'مجھے مفت ڈگری چاہیے' },
    { language: 'ur-Latn', text: 'free degree chahiye mujhe' },
  ])('is that it leads to a degree: $text', ({ language, text }) => {
    const { answer } = ask(language, text);

    expect(answer.kind).toBe('fallback');
    expect(answer.parts[0]).toMatchObject({ kind: 'fact', entry: 'unknown.platform-degree' });
  });

  it('is asked of the role where one was spoken of', () => {
    const { answer } = ask('ur-Latn', 'CIO kya hai', 'free degree chahiye');

    expect(answer.parts[0]).toMatchObject({ kind: 'fact', entry: 'cio.education.summary' });
  });

  it.each([
    { language: 'sv', text: 'finns det kurser på svenska?' },
    { language: 'ur', text: 'اردو میں کوئی کورس ہے' },
    { language: 'ur-Latn', text: 'urdu mein koi course hai' },
  ])('is the language that it is taught in: $text', ({ language, text }) => {
    const { answer } = ask(language, text);

    expect(answer.language).toBe(language);
    expect(answer.parts[0]).toMatchObject({ kind: 'fact', entry: 'unknown.platform-languages' });
  });
});

describe('a course that is described', () => {
  it.each([
    { language: 'sv', texts: ['vilka har övningar?', 'och vilka av dem är interaktiva'] },
    { language: 'en', texts: ['which have exercises?', 'and which of them are interactive'] },
  ])('narrows what was found by a question about platforms: $texts', ({ language, texts }) => {
    expect(ask(language, ...texts).answer.platforms).toEqual(['codecademy']);
  });

  it.each([
    { language: 'en', text: 'cheapest diploma?' },
    { language: 'sv', text: 'billigaste diplomet?' },
    { language: 'ur', text: 'سب سے سستا ڈپلومہ؟' },
    { language: 'ur-Latn', text: 'sab se sasta diploma?' },
  ])('is met by what is free where it is to be cheap: $text', ({ language, text }) => {
    expect(ask(language, text).answer.platforms).toEqual(['alison']);
  });

  it.each(['fysikhjälp åt min systerson', 'kemikurs med övningar', 'mattelektioner på video'])(
    'is read out of a compound word: %s',
    (text) => {
      expect(ask('sv', text).answer.platforms[0]).toBe('khan-academy');
    },
  );
});
