import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

const CERTIFIED: Readonly<Record<string, string>> = {
  en: 'where can I learn web development with a certificate?',
  sv: 'var kan jag lära mig webbutveckling med certifikat?',
  ur: 'ویب ڈویلپمنٹ سرٹیفکیٹ کے ساتھ کہاں سیکھوں؟',
  'ur-Latn': 'web development certificate ke saath kahan seekhun?',
};

describe('after a search', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const universityOf = (id: string) => {
    const platform = mind.knowledge.platform(id);
    return platform?.provider.kind === 'university' || (platform?.partners.length ?? 0) > 0;
  };

  it.each([
    { language: 'en', text: 'skip the certificate' },
    { language: 'en', text: 'a certificate is not necessary' },
    { language: 'en', text: "I don't really need any certificate" },
    { language: 'en', text: 'the certificate is not so important after all' },
    { language: 'sv', text: 'skippa certifikatet' },
    { language: 'sv', text: 'certifikat är inte jätteviktigt egentligen' },
    { language: 'sv', text: 'certifikat spelar ingen roll' },
    { language: 'ur', text: 'سرٹیفکیٹ ضروری نہیں' },
    { language: 'ur', text: 'سرٹیفکیٹ کوئی شرط نہیں' },
    { language: 'ur-Latn', text: 'certificate zaroori nahi' },
    { language: 'ur-Latn', text: 'certificate itna ahem nahi' },
    { language: 'ur-Latn', text: 'certificate chor do' },
  ])('“$text” takes the wish for it back', ({ language, text }) => {
    const chat = chatWith(mind);
    chat.say(CERTIFIED[language] ?? '', { locale: language });
    const { answer, context } = chat.say(text, { locale: language });

    expect(answer.kind).toBe('answer');
    expect(answer.platforms).toContain('codecademy');
    expect(context?.question.facets?.['subject']).toEqual(['web-development']);
    expect(context?.question.facets?.['credential'] ?? ['none']).toEqual(['none']);
  });

  it.each([
    { language: 'en', text: "I don't want colleges" },
    { language: 'en', text: 'those that are not colleges' },
    { language: 'en', text: 'hide the universities' },
    { language: 'sv', text: 'vilka är inte universitet' },
    { language: 'sv', text: 'plocka bort universiteten' },
    { language: 'ur', text: 'یونیورسٹیاں نکال دیں' },
    { language: 'ur-Latn', text: 'jo university nahi hain woh dikhao' },
  ])('“$text” leaves universities out', ({ language, text }) => {
    const chat = chatWith(mind);
    chat.say('which platforms do you know?', { locale: language });
    const { answer } = chat.say(text, { locale: language });

    expect(answer.platforms).not.toEqual([]);
    expect(answer.platforms.filter(universityOf)).toEqual([]);
  });

  it.each([
    { language: 'en', text: 'leave out the ones that are not from a university' },
    { language: 'sv', text: 'plocka bort dem som inte är universitet' },
  ])('“$text” keeps the universities', ({ language, text }) => {
    const chat = chatWith(mind);
    chat.say('which platforms do you know?', { locale: language });
    const { answer } = chat.say(text, { locale: language });

    expect(answer.platforms).not.toEqual([]);
    expect(answer.platforms.every(universityOf)).toBe(true);
  });

  it('“filter out the paid ones” leaves what costs nothing', () => {
    const chat = chatWith(mind);
    chat.say('where can I learn to code?');
    const { answer } = chat.say('filter out the paid ones');

    expect(answer.platforms).not.toEqual([]);
    expect(answer.platforms.map((id) => mind.knowledge.platform(id)?.cost)).not.toContain(
      'free-and-paid-parts',
    );
  });

  it('what was left out can be asked for again', () => {
    const chat = chatWith(mind);
    chat.say('where can I learn computer science?');
    chat.say('no universities please');
    const { answer } = chat.say('ok, only from universities');

    expect(answer.platforms).not.toEqual([]);
    expect(answer.platforms.every(universityOf)).toBe(true);
  });

  it.each([
    { language: 'en', narrowing: 'with a certificate', text: 'any others?' },
    { language: 'sv', narrowing: 'med certifikat', text: 'några andra?' },
    { language: 'ur', narrowing: 'سرٹیفکیٹ کے ساتھ', text: 'کوئی اور؟' },
    { language: 'ur-Latn', narrowing: 'certificate ke saath', text: 'koi aur option?' },
  ])('“$text” names none twice ($language)', ({ language, narrowing, text }) => {
    const chat = chatWith(mind);
    chat.say('free courses in web development', { locale: 'en' });
    const told = [...chat.say(narrowing, { locale: language }).answer.platforms];
    for (let turn = 0; turn < 5; turn++) {
      const { answer } = chat.say(text, { locale: language });
      if (answer.kind === 'fallback') {
        expect(answer.parts).toMatchObject([{ id: 'follow-up.no-others' }]);
        return;
      }
      const shown = answer.parts.flatMap((part) =>
        part.kind === 'platform' ? [part.platform] : [],
      );
      expect(shown.filter((id) => told.includes(id))).toEqual([]);
      told.push(...shown);
    }
    throw new Error('the list has no end');
  });

  it('“which of those …” stays among what was listed', () => {
    const chat = chatWith(mind);
    const listed = chat.say('Khan Academy, Alison or Codecademy?').answer.platforms;
    const { answer } = chat.say('which of those have exercises?');

    expect(answer.platforms).not.toEqual([]);
    expect(listed).toEqual(expect.arrayContaining([...answer.platforms]));
  });

  it('“which of those …” owns up to it where none does', () => {
    const chat = chatWith(mind);
    chat.say('where can I learn marketing?');
    const { answer } = chat.say('which of these give a certificate?');

    expect(answer.parts[0]).toMatchObject({ id: 'recommend.none-of-these' });
  });
});

describe('what is left out or taken back', () => {
  it.each(['can I skip the degree?', 'could I leave out the degree?'])(
    '“%s” stops nothing',
    async (text) => {
      const chat = chatWith(await wholeMind());
      chat.say('what degree does a CTO need?');

      expect(chat.say(text).answer.roles).toEqual(['cto']);
    },
  );

  it.each([
    { language: 'en', first: 'a course in data analysis', text: 'not data analysis, marketing' },
    { language: 'sv', first: 'en kurs i dataanalys tack', text: 'inte dataanalys, marknadsföring' },
    { language: 'ur', first: 'ڈیٹا اینالیسس کا کورس بتائیں', text: 'ڈیٹا اینالیسس نہیں، مارکیٹنگ' },
    {
      language: 'ur-Latn',
      first: 'data analysis ka course batayen',
      text: 'data analysis nahi, marketing',
    },
  ])('“$text” keeps a site that teaches both', async ({ language, first, text }) => {
    const chat = chatWith(await wholeMind());
    chat.say(first, { locale: language });

    expect(chat.say(text, { locale: language }).answer.platforms).toContain(
      'google-digital-garage',
    );
  });

  it('stops where a message says just that', async () => {
    const chat = chatWith(await wholeMind());
    chat.say('where can I learn python with a certificate?');

    expect(chat.say('never mind').answer.intent).toBe('stop');
  });
});
