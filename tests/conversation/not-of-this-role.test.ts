import { beforeAll, describe, expect, it } from 'vitest';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { lastAnswer, wholeMind } from '../support/mind.js';

describe('a task that is not the role’s', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['en', 'is the CTO in charge of the IT budget?', 'cto.departments.it'],
    ['ur', 'سی ٹی او آئی ٹی بجٹ کیوں سنبھالتا ہے؟', 'cto.departments.it'],
    ['ur-Latn', 'kya CIO products design karta hai', 'cio.infrastructure.architect'],
  ])('is not answered by another of its tasks (%s: %s)', (locale, text, another) => {
    expect(entriesOf(lastAnswer(mind, locale, [text]).parts)).not.toContain(another);
  });

  it('that no document names gets no yes from a word that only sounds alike', () => {
    expect(lastAnswer(mind, 'en', ['does a CTO do marketing']).kind).toBe('fallback');
  });

  it.each([
    ['en', 'is IT support the same as cio'],
    ['sv', 'är it-support samma som cio'],
    ['ur', 'کیا آئی ٹی سپورٹ اور سی آئی او ایک ہی ہے'],
    ['ur-Latn', 'kya it support aur cio ek hi cheez hain'],
  ])('or a job that is said to be the same is another role (%s: %s)', (locale, text) => {
    expect(entriesOf(lastAnswer(mind, locale, [text]).parts)[0]).toBe('unknown.other-role');
  });

  it('is told where the two roles are said to be the same', () => {
    const { parts } = lastAnswer(mind, 'en', ['is a CIO the same as a CTO']);

    expect(entriesOf(parts)).toContain('both.same.summary');
  });
});

describe('what is asked of a platform', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['en', 'is Khan Academy founded by Harvard', 'unknown.platform-founder'],
    ['sv', 'har Harvard grundat Coursera?', 'coursera.partners.universities'],
    ['ur-Latn', 'kya coursera MIT ne banaya hai', 'coursera.partners.universities'],
    ['en', 'which platform was founded by MIT and Harvard', 'edx.founder.mit-harvard'],
  ])('is told of no other one that a university founded (%s: %s)', (locale, text, entry) => {
    expect(entriesOf(lastAnswer(mind, locale, [text]).parts)[0]).toBe(entry);
  });

  it('is told after a site beside it is owned up to', () => {
    const [note] = lastAnswer(mind, 'sv', ['funkar youtube lika bra som khan academy']).parts;

    expect(note).toMatchObject({ id: 'platform.other-site' });
  });

  it.each([
    ['en', 'is coursera free and is it in swedish?', 'en'],
    ['sv', 'är coursera gratis och finns det på svenska?', 'sv'],
    ['en', 'is coursera free? in swedish please', 'sv'],
  ])(
    'may be its language, which is no wish for the answer’s (%s: %s)',
    (locale, text, language) => {
      const answer = lastAnswer(mind, locale, [text]);

      expect(answer.language).toBe(language);
      expect(entriesOf(answer.parts).includes('unknown.platform-languages')).toBe(
        language === locale,
      );
    },
  );
});

describe('a question of two parts', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['ur', 'سی آئی او کیا کرتا ہے اور کتنی چھٹیاں ملتی ہیں', 'cio'],
    ['ur-Latn', 'cto kya karta hai aur kitne ghante kaam karta hai', 'cto'],
  ])('is answered in the one that a document answers (%s: %s)', (locale, text, role) => {
    const { parts } = lastAnswer(mind, locale, [text]);

    expect(entriesOf(parts)[0]).toBe(`${role}.responsibilities.summary`);
  });
});

describe('the bot itself', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  it.each([
    ['en', 'can you code?'],
    ['sv', 'kan du programmera?'],
    ['ur', 'کیا تم کوڈ لکھ سکتے ہو؟'],
    ['ur-Latn', 'kya tum code kar sakte ho'],
  ])('is asked whether it codes, and no role is (%s: %s)', (locale, text) => {
    expect(lastAnswer(mind, locale, [text]).kind).toBe('smalltalk');
  });
});
