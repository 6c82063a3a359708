import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { chatWith, wholeMind } from '../support/mind.js';

const QUESTIONS = {
  en: 'who looks after the vendors?',
  sv: 'vem grundade edX?',
  ur: 'Khan Academy پر ریاضی پڑھاتے ہیں؟',
  'ur-Latn': 'Khan Academy par maths parhate hain?',
};

describe('how a message opens', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  const answerTo = (text: string, locale: string) => chatWith(mind).say(text, { locale }).answer;

  it.each([
    { language: 'en', openings: ['well, ', 'anyway ', 'ok, ', 'hmm, by the way ', 'look, '] },
    { language: 'sv', openings: ['men alltså, ', 'jo ', 'okej ', 'hörru ', 'förresten, '] },
    { language: 'ur', openings: ['خیر، ', 'اچھا تو ', 'یار ', 'بہرحال ', 'چلیں، '] },
    {
      language: 'ur-Latn',
      openings: ['khair, ', 'acha to ', 'yaar ', 'mera matlab hai ', 'to phr '],
    },
  ] as const)('changes nothing of what it asks, in $language', ({ language, openings }) => {
    const question = QUESTIONS[language];
    const { parts } = answerTo(question, language);

    for (const opening of openings) {
      expect(answerTo(opening + question, language).parts, opening).toEqual(parts);
    }
  });

  it.each([
    {
      language: 'en',
      before: 'what is a CTO paid?',
      text: 'forget the wage, who deals with customers outside?',
    },
    {
      language: 'sv',
      before: 'vad har en CTO i lön?',
      text: 'strunta i lönen, vem arbetar mot kunderna utanför?',
    },
    {
      language: 'ur',
      before: 'سی ٹی او کی تنخواہ کیا ہے؟',
      text: 'تنخواہ چھوڑو، باہر کے گاہکوں کا کام کس کا ہے؟',
    },
    {
      language: 'ur-Latn',
      before: 'CTO ki tankhwah kya hai?',
      text: 'tankhwah choro, bahar ke customers kis ke zimme hain?',
    },
  ])('with what is let go of is not answered: $text', ({ language, before, text }) => {
    const chat = chatWith(mind);
    chat.say(before, { locale: language });
    const told = JSON.stringify(chat.say(text, { locale: language }).answer.parts);

    expect(told).not.toContain('salary');
    expect(told).toContain('cto.users-customers');
  });

  it('is kept where the words say something: a look for a site, a short reply', () => {
    expect(answerTo('look for a free course in maths', 'en').platforms).toContain('khan-academy');
    expect(answerTo('ok, thanks', 'en').intent).toBe('thanks');
  });

  it('with a wish to start over gives way to what is asked besides', () => {
    const { parts } = answerTo("let's start over, where can I learn business?", 'en');

    expect(parts).not.toContainEqual({ kind: 'message', id: 'follow-up.fresh-start' });
  });
});
