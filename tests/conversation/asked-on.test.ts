import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { chatWith, everyLanguageMind } from '../support/mind.js';

let mind: Mind;
beforeAll(async () => {
  mind = await everyLanguageMind();
});

function last(locale: string, ...texts: readonly string[]): Answer {
  const chat = chatWith(mind);
  const answers = texts.map((text) => chat.say(text, { locale }).answer);
  return answers.at(-1)!;
}

describe('a few words after a question about both roles', () => {
  it.each([
    ['en', 'Does a small firm need both roles?', 'and once it is bigger?'],
    ['sv', 'Behöver en liten firma båda rollerna?', 'och om vi blir större?'],
    ['ur', 'کیا چھوٹی کمپنی کو دونوں عہدے چاہییں؟', 'اور جب بڑی ہو جائے؟'],
    ['ur-Latn', 'kya choti company ko dono roles chahiye?', 'aur agar company bari ho to?'],
  ])('go on with it (%s)', (locale, first, next) => {
    const { kind, parts } = last(locale, first, next);

    expect(kind).toBe('answer');
    expect(entriesOf(parts)[0]).toMatch(/^both\.organisation-size\./);
  });

  it.each(['and my cat?', 'and the weather?', 'and on Mars?'])(
    'are refused where strange: %s',
    (text) => {
      expect(last('en', 'Does a small firm need both roles?', text).kind).toBe('fallback');
    },
  );
});

describe('whether a degree will do', () => {
  it.each([
    ['en', 'Would a B.Tech be enough for a CTO?'],
    ['sv', 'Räcker en B.Tech för en CTO?'],
    ['ur', 'کیا سی ٹی او کے لیے بی ٹیک کافی ہے؟'],
    ['ur-Latn', 'kya CTO ke liye btech kafi hai?'],
  ])('is said, with the degrees that the documents name (%s)', (locale, text) => {
    const { parts } = last(locale, text);

    expect(parts[0]).toMatchObject({ id: 'background.no-must' });
    expect(entriesOf(parts)).toEqual(['cto.education.examples']);
  });
});

describe('a job advertisement', () => {
  it.each([
    ['en', 'please write an advertisement for a CIO vacancy'],
    ['sv', 'kan du skriva en platsannons för en CIO'],
    ['ur', 'سی آئی او کی نوکری کا اشتہار بنا دو'],
    ['ur-Latn', 'CIO ki naukri ka ishtihar likh do'],
  ])('is not written, and the tasks of the role are told (%s)', (locale, text) => {
    const { kind, parts } = last(locale, text);

    expect(kind).toBe('fallback');
    expect(entriesOf(parts)).toEqual(['unknown.job-advertisement', 'cio.responsibilities.summary']);
  });
});
