import { beforeAll, describe, expect, it } from 'vitest';
import { decodeAnswer, encodeAnswer } from '../../src/answering/answer-code.js';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { presentBlocks } from '../../src/presentation/present-blocks.js';
import { LONGEST_ANSWER, presentText } from '../../src/presentation/present-text.js';
import { chatWith, everyLanguageMind } from '../support/mind.js';

/** "What should I study to become a …?", asked for one role and for both. */
const ADVICE = {
  en: {
    cto: 'What should I study to become a CTO?',
    cio: 'what do I need to learn to be a CIO',
    both: 'what should I study to become a CIO or a CTO?',
  },
  sv: {
    cto: 'Vad ska jag plugga för att bli CTO?',
    cio: 'vad bör jag studera för att bli CIO',
    both: 'vad ska jag läsa för att bli CIO och CTO?',
  },
  ur: {
    cto: 'سی ٹی او بننے کے لیے کیا پڑھنا چاہیے؟',
    cio: 'سی آئی او بننے کے لیے مجھے کیا سیکھنا چاہیے',
    both: 'سی آئی او اور سی ٹی او دونوں کے لیے کیا پڑھنا چاہیے؟',
  },
  'ur-Latn': {
    cto: 'CTO banne ke liye kya parhna chahiye?',
    cio: 'CIO banne ke liye mujhe kya seekhna chahiye',
    both: 'CIO aur CTO dono ke liye kya parhna chahiye?',
  },
} as const;

const CASES = Object.entries(ADVICE).flatMap(([language, texts]) =>
  Object.entries(texts).map(([who, text]) => ({ language, who, text })),
);

/** Plain questions of fact on the same subject. */
const FACTS = [
  'what education does a CTO need?',
  'do I need to study computer science to be a CIO?',
  'vilken utbildning behöver en CTO?',
  'CTO ke liye kaunsi degree chahiye',
  'سی ٹی او کے لیے کون سی ڈگری چاہیے؟',
];

let mind: Mind;
beforeAll(async () => {
  mind = await everyLanguageMind();
});

const messagesIn = ({ parts }: Answer) =>
  parts.flatMap((part) => (part.kind === 'message' ? [part.id] : []));

describe('what to study for a role', () => {
  it.each(CASES)('joins facts and platforms in $language: $text', ({ language, who, text }) => {
    const { answer } = chatWith(mind).say(text);

    expect(answer.language).toBe(language);
    expect([...answer.roles].sort()).toEqual(who === 'both' ? ['cio', 'cto'] : [who]);
    expect(answer.platforms.length).toBeGreaterThan(0);
    expect(answer.platforms.length).toBeLessThanOrEqual(5);
    expect(messagesIn(answer)[0]).toBe('study.our-matching');
  });

  it.each(CASES)('marks whose statement is whose in $language: $text', ({ language, text }) => {
    const { answer } = chatWith(mind).say(text);
    const [before, matching] = splitAtMatching(answer);

    for (const role of answer.roles) {
      const education = mind.knowledge.textOf(`${role}.education.summary`, language)?.text ?? '';
      expect(plain(before)).toContain(education);
    }
    for (const id of answer.platforms) {
      expect(matching).toContain(mind.knowledge.platform(id)?.address);
    }
  });

  it.each(CASES)('fits whole into what is sent in $language: $text', ({ text }) => {
    const { answer } = chatWith(mind).say(text);

    const [last] = answer.parts.slice(-1);

    expect(presentText(answer, mind.texts).length).toBeLessThan(LONGEST_ANSWER);
    expect(last).toMatchObject({ kind: 'message', id: 'study.unnamed' });
    expect(JSON.stringify(presentBlocks(answer, mind.texts))).toContain('stanford.edu');
  });

  it('is told again, letter by letter, from its code', () => {
    const { answer } = chatWith(mind).say(ADVICE.en.cto);
    const again = decodeAnswer(encodeAnswer(answer));

    expect(again && presentText(again, mind.texts)).toBe(presentText(answer, mind.texts));
  });

  it('names for each platform which subject of the role it states', () => {
    const { answer } = chatWith(mind).say(ADVICE.en.cto);

    expect(presentText(answer, mind.texts)).toContain('• Codecademy (programming) offers ');
    expect(presentText(answer, mind.texts)).toContain(
      'My documents name no platform for databases',
    );
  });

  it('is narrowed to what costs nothing at all, for the same role', () => {
    const chat = chatWith(mind);
    chat.say(ADVICE.en.cto);
    const { answer } = chat.say('only really free ones');

    expect(answer.roles).toEqual(['cto']);
    expect(answer.platforms).toContain('codecademy');
    expect(answer.platforms).not.toContain('udacity');
    expect(answer.platforms).not.toContain('linkedin-learning');
  });

  it('is narrowed to certificates, and says so where none of its subjects is named', () => {
    const chat = chatWith(mind);
    chat.say(ADVICE.en.cto);
    const { answer } = chat.say('with a certificate');

    expect(answer.roles).toEqual(['cto']);
    expect(answer.platforms.length).toBeGreaterThan(0);
    for (const id of answer.platforms) {
      const kinds = mind.knowledge.platform(id)?.credentials.map(({ kind }) => kind);
      expect(kinds).toContain('certificate');
    }
    expect(presentText(answer, mind.texts)).toContain('none of these subjects is named');
  });

  it('is asked of the other role next', () => {
    const chat = chatWith(mind);
    chat.say(ADVICE.en.cto);
    const { answer } = chat.say('and the CIO?');

    expect(answer.roles).toEqual(['cio']);
    expect(messagesIn(answer)).toContain('study.our-matching');
  });

  it('leaves the role for a subject that is asked for instead', () => {
    const chat = chatWith(mind);
    chat.say(ADVICE.en.cto);

    expect(chat.say('what about marketing?').answer.platforms).toContain('google-digital-garage');
  });

  it('has buttons that lead on for the same roles', () => {
    const { answer } = chatWith(mind).say(ADVICE.en.cto);
    const labels = answer.nextSteps.map(({ label }) => label);

    expect(labels).toEqual(['step.and-cio', 'step.with-certificate', 'step.really-free']);
    for (const { ask } of answer.nextSteps) {
      expect(messagesIn(chatWith(mind).say('', { ask }).answer)).toContain('study.our-matching');
    }
  });
});

describe('a question of fact about education', () => {
  it.each(FACTS)('keeps its short answer, with courses on a button: %s', (text) => {
    const { answer } = chatWith(mind).say(text);
    const step = answer.nextSteps.find(({ label }) => label === 'step.role-courses');

    expect(answer.kind).toBe('answer');
    expect(answer.platforms).toEqual([]);
    expect(step?.ask).toMatchObject({ intent: 'role_study', roles: answer.roles });
  });
});

/** The text before our matching, and from there on. */
function splitAtMatching(answer: Answer): readonly [string, string] {
  const at = answer.parts.findIndex(
    (part) => part.kind === 'message' && part.id === 'study.our-matching',
  );
  const texts = [answer.parts.slice(0, at), answer.parts.slice(at)];
  const [before = '', matching = ''] = texts.map((parts) =>
    presentText({ ...answer, parts }, mind.texts),
  );
  return [before, matching];
}

function plain(text: string): string {
  return text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');
}
