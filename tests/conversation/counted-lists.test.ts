import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import type { Mind } from '../../src/bot.js';
import { entriesOf } from '../../src/presentation/lines.js';
import { answersTo, wholeMind } from '../support/mind.js';

describe('how many there are', () => {
  let mind: Mind;
  beforeAll(async () => {
    mind = await wholeMind();
  }, 60_000);

  /** The answers to a talk. */
  function answers(locale: string, ...talk: readonly string[]): readonly Answer[] {
    return answersTo(mind, locale, talk);
  }

  it.each([
    ['en', 'which platforms give a certificate?', 'ok, how many is that in total?'],
    ['sv', 'vilka plattformar ger certifikat?', 'hur många blir det sammanlagt'],
    ['ur', 'کون سے پلیٹ فارم سرٹیفکیٹ دیتے ہیں؟', 'یہ کل کتنے ہیں'],
    ['ur-Latn', 'kaun se platform certificate dete hain?', 'to kul kitne hain'],
  ])('is counted in the list before it (%s)', (locale, ...talk) => {
    const [list, told] = answers(locale, ...talk);

    expect(list?.platforms).toHaveLength(4);
    expect(told?.parts).toEqual([{ kind: 'message', id: 'list.count', values: { count: 5 } }]);
  });

  it.each([
    ['en', 'which platforms do you know?', 'how many are there?'],
    ['sv', 'vilka plattformar känner du till?', 'hur många är de'],
  ])('is a fact of the documents where all are listed (%s)', (locale, ...talk) => {
    const { parts = [] } = answers(locale, ...talk).at(-1) ?? {};

    expect(entriesOf(parts)).toEqual(['platforms.list.count']);
  });

  it('leaves the list to go on with', () => {
    const talk = ['which platforms give a certificate?', 'how many?', 'the third one'];

    expect(answers('en', ...talk).at(-1)?.platforms).toEqual(['edx']);
  });

  it.each([
    { talk: ['how many are there?'] },
    { talk: ['is Udacity free?', 'how many?'] },
    { talk: ['what does a CIO do?', 'how many are there in total?'] },
  ])('is not known where nothing was listed: $talk', ({ talk }) => {
    const last = answers('en', ...talk).at(-1);

    expect(last?.kind).toBe('fallback');
    expect(last?.parts).not.toContainEqual(expect.objectContaining({ id: 'list.count' }));
  });

  it('is not asked for with a wish', () => {
    const talk = ['which platforms give a certificate?', 'how many of them are free?'];

    expect(answers('en', ...talk).at(-1)?.platforms).toEqual(['alison']);
  });
});
