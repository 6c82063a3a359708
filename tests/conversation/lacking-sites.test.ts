import { describe, expect, it } from 'vitest';
import { conversations, lastIds } from '../support/talks.js';

describe('which site lacks something', () => {
  const converse = conversations();

  it.each([
    ['en-GB', 'which platform has no certificates?'],
    ['en-GB', 'which site doesn’t give certificates'],
    ['sv-SE', 'vilken sajt har inga certifikat'],
    ['ur-PK', 'کون سا پلیٹ فارم سرٹیفکیٹ نہیں دیتا'],
    ['ur-PK', 'kaunsa platform certificate nahi deta'],
  ])(
    'names none that has it, and owns up that lack is never stated: %s %s',
    async (locale, text) => {
      const answers = await converse(locale, [text]);

      expect(lastIds(answers)[0]).toBe('recommend.lack-unstated');
      expect(answers[0]?.platforms).not.toContain('alison');
      expect(answers[0]?.platforms).not.toContain('coursera');
    },
  );

  it.each([
    ['en-GB', 'which platform is not from a university'],
    ['sv-SE', 'vilka plattformar är inte från ett universitet'],
  ])('is told plainly of what is stated of each: %s %s', async (locale, text) => {
    const answers = await converse(locale, [text]);

    expect(lastIds(answers)).not.toContain('recommend.lack-unstated');
    expect(answers[0]?.platforms).not.toContain('edx');
  });

  it('is not asked by a question of one site', async () => {
    const [answer] = await converse('en-GB', ['does Alison not give certificates?']);

    expect(answer?.platforms).toEqual(['alison']);
  });
});
