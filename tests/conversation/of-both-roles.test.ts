import { describe, expect, it } from 'vitest';
import { conversations } from '../support/talks.js';

describe('"both?"', () => {
  const converse = conversations();

  it.each([
    ['en', 'what does a CIO do?', 'both?'],
    ['en', 'what does a CIO do?', 'so both then…'],
    ['sv', 'vad gör en CIO?', 'båda?'],
    ['ur-Latn', 'CIO kya karta hai?', 'dono?'],
  ])('after one role asks the same of the two (%s): %s, %s', async (locale, before, text) => {
    const answer = (await converse(locale, [before, text])).at(-1);
    const entries = answer?.parts.flatMap((part) => (part.kind === 'fact' ? [part.entry] : []));

    expect(entries).toEqual(['cio.responsibilities.summary', 'cto.responsibilities.summary']);
  });

  it('after the role that suits somebody tells whom each suits', async () => {
    const turns = ['which role suits someone who likes code?', 'both?'];

    expect((await converse('en', turns)).at(-1)).toMatchObject({ kind: 'answer' });
  });

  it('after platforms is of these', async () => {
    const answer = (await converse('en', ['tell me about edX and Coursera', 'both?'])).at(-1);

    expect(answer).toMatchObject({ roles: [], platforms: ['edx', 'coursera'] });
  });
});
