import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { UNLISTED } from '../../src/answering/recommendation.js';
import { presentText } from '../../src/presentation/present-text.js';
import { chatWith, wholeMind } from '../support/mind.js';

/** Wishes to learn that name no subject. */
const GENERAL = {
  en: [
    'I want to learn online',
    'where can I learn something new',
    'learn at home for free',
    'courses for beginners',
    'I want to learn a new skill',
    'where can I study for free',
    'best free courses',
    'can you recommend a course',
    'free online courses with certificates',
    'which course should I take',
    'I would like to study at a university online',
    'courses I can do in the evening',
    'learn at my own pace',
    'something to learn at the weekend',
    'good courses for my daughter',
    'where do people learn things these days',
    'how can I learn faster',
    'what can I learn here',
    'any decent courses out there?',
    'courses taught by universities',
    'where can I learn without paying anything',
    'I need a course',
    'find me a course',
    'I want to learn from home with videos',
    'interactive courses please',
    'courses in English',
    'cheap courses online',
    'short courses for busy people',
    'I am looking for a free course with a diploma',
    'which sites have the best courses',
    'where should I start learning',
    'learn by doing',
    'self-paced courses',
    'is there a free course with exercises',
    'courses for adults',
    'learning platforms for students',
    'help me choose a course',
    'learn on Coursera',
    'Harvard courses',
    'courses by Google',
    'a course that gives a certificate',
    'I just want to learn',
    'learn more',
    'training for my team',
    'online classes',
    'free classes for kids',
    'where can I learn a lot in a short time',
    'help me pick something to study',
    'courses from Yale',
    'university lectures for free',
  ],
  sv: [
    'jag vill lära mig något nytt',
    'var kan jag lära mig saker gratis',
    'gratis kurser på nätet',
    'kurser för nybörjare',
    'vilken kurs ska jag ta',
    'rekommendera en kurs',
    'bra kurser för min dotter',
    'jag vill plugga hemma',
    'kurser med certifikat',
    'korta kurser online',
    'lära sig i sin egen takt',
    'kurser på kvällen',
    'var kan man studera utan att betala',
    'finns det bra kurser',
    'jag vill lära mig hemifrån med videor',
    'kurser från universitet',
    'hitta en kurs åt mig',
    'billiga kurser',
    'interaktiva kurser',
    'kurser på engelska',
    'vad kan jag lära mig här',
    'hur lär jag mig snabbare',
    'jag behöver en kurs',
    'utbildning på nätet',
    'kurser för vuxna',
    'Harvards kurser',
    'lära mig mer',
    'jag vill bara lära mig',
    'kurs med diplom',
    'gratis kurs med övningar',
  ],
  'ur-Latn': [
    'mujhe kuch naya seekhna hai',
    'free mein kahan seekhun',
    'ghar baithe kya seekh sakta hun',
    'koi acha course batao',
    'beginner ke liye course',
    'certificate wala course chahiye',
    'online courses kahan hain',
    'mujhe kaunsa course karna chahiye',
    'bachon ke liye courses',
    'university ke courses',
    'jaldi seekhna hai',
    'video wale course',
    'koi free course suggest karein',
    'shaam ko seekhna chahta hun',
    'course dhoondo',
    'sasta course',
    'main yahan kya seekh sakti hun',
    'mere bete ke liye acha course',
    'diploma wala free course',
    'naya hunar seekhna hai',
    'mujhe parhna hai',
    'kam waqt mein kya seekhun',
    'behtareen courses kaunse hain',
    'ghar se seekhna hai',
    'english mein course',
  ],
  ur: [
    'مجھے کچھ نیا سیکھنا ہے',
    'مفت میں کہاں سیکھوں',
    'گھر بیٹھے کیا سیکھ سکتا ہوں',
    'کوئی اچھا کورس بتائیں',
    'ابتدائی لوگوں کے لیے کورس',
    'سرٹیفکیٹ والا کورس چاہیے',
    'آن لائن کورس کہاں ہیں',
    'مجھے کون سا کورس کرنا چاہیے',
    'بچوں کے لیے کورس',
    'یونیورسٹی کے کورس',
    'جلدی سیکھنا ہے',
    'ویڈیو والے کورس',
    'کوئی مفت کورس تجویز کریں',
    'شام کو سیکھنا چاہتا ہوں',
    'سستا کورس',
    'میں یہاں کیا سیکھ سکتی ہوں',
    'میرے بیٹے کے لیے اچھا کورس',
    'ڈپلومہ والا مفت کورس',
    'نیا ہنر سیکھنا ہے',
    'مجھے پڑھنا ہے',
    'کم وقت میں کیا سیکھوں',
    'بہترین کورس کون سے ہیں',
    'گھر سے سیکھنا ہے',
    'انگریزی میں کورس',
  ],
};

/** Wishes to learn what no list of ours holds. */
const UNLISTED_SUBJECTS = {
  en: [
    'where can I learn pottery',
    'I want to learn how to fold origami',
    'where can I study heraldry',
    'a course in falconry',
    'pottery courses',
    'free origami course',
    'I would like to learn knife throwing',
    'which platform teaches calligraphy',
    'is there a free course on genealogy',
    'learn ventriloquism online',
    'find me an upholstery course',
    'where can I learn to juggle',
    'courses about volcanoes',
    'a falconry class for beginners',
  ],
  sv: [
    'var kan jag lära mig origami',
    'jag vill lära mig jonglera',
    'kurs i falkenering',
    'gratis kurser i heraldik',
    'finns det kurser om vulkaner',
    'var kan jag plugga släktforskning',
    'origami kurs',
  ],
  'ur-Latn': [
    'mitti ke bartan banana kahan seekhun',
    'mujhe patang banana seekhna hai',
    'khattati ka course',
    'khattati seekhne ke liye site',
    'shatranj kahan seekhun',
    'free mein teerandazi kahan seekhun',
  ],
  ur: [
    'کوزہ گری کہاں سیکھوں',
    'شطرنج کا کورس',
    'تیر اندازی سیکھنے کے لیے سائٹ',
    'مجھے پتنگ بنانا سیکھنا ہے',
    'کوزہ گری کا مفت کورس',
  ],
};

/** How an answer begins that knows no platform for the subject that was named. */
const NOT_NAMED: Readonly<Record<string, RegExp>> = {
  en: /^My documents name no platform for that subject/,
  sv: /^Mina dokument nämner ingen plattform för det ämnet/,
  ur: /^میری دستاویزات میں اس مضمون کے لیے کسی پلیٹ فارم کا نام نہیں/,
  'ur-Latn': /^Mere documents mein us subject ke liye kisi platform ka naam nahi/,
};

const each = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));

describe('a subject that no list holds', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const isNoticed = (text: string, language: string) =>
    mind.understander.understand(text, { conversation: language }).questions[0]?.unlistedSubject;

  const subjectIn = (name: string) =>
    mind.understander.understand(name, {}).questions[0]?.entities.get('subject');

  it.each(each(UNLISTED_SUBJECTS))('is noticed in $language: $text', ({ text, language }) => {
    expect(isNoticed(text, language)).toBe(true);
  });

  it.each(each(GENERAL))('is not seen in $language in: $text', ({ text, language }) => {
    expect(isNoticed(text, language)).toBe(false);
  });

  it.each([
    { language: 'en', text: 'where can I learn pottery?' },
    { language: 'en', text: 'I want to learn how to fold origami' },
    { language: 'en', text: 'free origami course' },
    { language: 'sv', text: 'var kan jag lära mig origami?' },
    { language: 'sv', text: 'finns det kurser om vulkaner' },
    { language: 'ur', text: 'کوزہ گری کہاں سیکھوں؟' },
    { language: 'ur', text: 'مجھے پتنگ بنانا سیکھنا ہے' },
    { language: 'ur-Latn', text: 'mitti ke bartan kahan seekhun?' },
    { language: 'ur-Latn', text: 'shatranj kahan seekhun' },
  ])('is owned up to before anything is recommended: $text', ({ language, text }) => {
    const { answer } = chatWith(mind).say(text, { locale: language });

    expect(presentText(answer, mind.texts)).toMatch(NOT_NAMED[language] ?? /never/);
    expect(answer.platforms.length).toBeGreaterThan(0);
  });

  it('stays the subject when the search is narrowed', () => {
    const chat = chatWith(mind);
    chat.say('where can I learn pottery?');
    const { answer, context } = chat.say('only really free ones');

    expect(context?.question.facets).toEqual({ subject: [UNLISTED], cost: ['really-free'] });
    expect(presentText(answer, mind.texts)).toMatch(NOT_NAMED['en'] ?? /never/);
  });

  it('is not kept in the words of the asker', () => {
    const { answer, context } = chatWith(mind).say('where can I learn pottery?');

    expect(JSON.stringify({ answer, context })).not.toContain('pottery');
  });

  it('is never taken from a subject that the knowledge holds', () => {
    const names = mind.knowledge.subjects.all
      .map(({ id }) => mind.texts.label(`subject.${id}`, 'en'))
      .filter((name) => subjectIn(name) !== undefined);
    expect(names.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom('where can I learn {}', 'free courses in {}', '{} course', 'study {}'),
        (name, template) => !isNoticed(template.replace('{}', name), 'en'),
      ),
      { numRuns: 300 },
    );
  });

  it('is never taken from the name of a platform', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...mind.knowledge.platforms.map(({ name }) => name)),
        fc.constantFrom('can I learn on {}', '{} courses', 'are {} courses free', 'study with {}'),
        (name, template) => !isNoticed(template.replace('{}', name), 'en'),
      ),
      { numRuns: 100 },
    );
  });

  it('is not seen in general words in any order of wish, object and circumstance', () => {
    const wish = fc.constantFrom(
      'I want to learn',
      'where can I study',
      'help me learn',
      'teach me',
    );
    const object = fc.constantFrom('', 'something', 'new things', 'a new skill', 'anything useful');
    const circumstance = fc.constantFrom(
      '',
      'for free',
      'online',
      'at home',
      'from a university',
      'with a certificate',
      'in my own time',
      'without paying',
      'quickly',
      'with videos',
      'after work',
    );
    fc.assert(
      fc.property(wish, object, circumstance, circumstance, (...words) => {
        return !isNoticed(words.filter((word) => word !== '').join(' '), 'en');
      }),
      { numRuns: 500 },
    );
  });
});
